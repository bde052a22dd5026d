import type { Fault } from '../../src/draft/check-draft.ts';
import type { Quote } from '../../src/facts/fact.ts';
import { type FactBase, need } from '../../src/facts/fact-base.ts';
import { knownValue } from '../../src/facts/source.ts';

/** A sentence of a draft with one quotation, and what the check must say of it. */
export interface Planted {
  readonly kind: string;
  readonly sentence: string;
  readonly verdict: 'verbatim' | 'altered' | 'unknown';
  readonly fault?: Fault | undefined;
}

interface Cited {
  readonly quote: Quote;
  readonly short: string;
  readonly year: string;
  /** Another source's label. */
  readonly other: string;
}

type Plant = (cited: Cited) => Omit<Planted, 'kind'> | undefined;

const sentenceOf = (
  { quote, short, year }: Cited,
  words = quote.exact,
  place = `para. ${quote.paragraph}`,
): string => `The point is made at length: “${words}” (${short}, ${year}, ${place}).`;
const altered = (cited: Cited, words: string | undefined): Omit<Planted, 'kind'> | undefined =>
  words === undefined || words === cited.quote.exact
    ? undefined
    : { sentence: sentenceOf(cited, words), verdict: 'altered' };
const wordsOf = ({ quote }: Cited): string[] => quote.exact.split(/\s+/);
const without = (cited: Cited, form: RegExp): string | undefined => {
  const at = wordsOf(cited).findIndex((word, place) => place > 0 && form.test(word));
  return at < 0 ? undefined : wordsOf(cited).toSpliced(at, 1).join(' ');
};

/** Kinds of errors, and quotations that are right in one way or another. */
const PLANTS: Readonly<Record<string, Plant>> = {
  right: (cited) => ({ sentence: sentenceOf(cited), verdict: 'verbatim' }),
  'a changed word': (cited) => altered(cited, wordsOf(cited).with(4, 'somehow').join(' ')),
  'a dropped word': (cited) => altered(cited, wordsOf(cited).toSpliced(3, 1).join(' ')),
  'a dropped “not”': (cited) =>
    altered(cited, without(cited, /^(?:not|no|never|nor|without|only|may|could|would|might)$/)),
  'an added word': (cited) => altered(cited, wordsOf(cited).toSpliced(2, 0, 'certainly').join(' ')),
  'an ellipsis that hides words': (cited) => altered(cited, wordsOf(cited).toSpliced(3, 3, '…').join(' ')),
  'two words swapped': (cited) => {
    const [one = '', other = ''] = wordsOf(cited).slice(3, 5);
    return altered(cited, wordsOf(cited).toSpliced(3, 2, other, one).join(' '));
  },
  'a wrong page': (cited) => ({
    sentence: sentenceOf(cited, undefined, 'p. 977'),
    verdict: 'verbatim',
    fault: 'page',
  }),
  'a wrong paragraph': (cited) => ({
    sentence: sentenceOf(cited, undefined, 'para. 977'),
    verdict: 'verbatim',
    fault: 'paragraph',
  }),
  'a wrong year': (cited) => ({
    sentence: sentenceOf({ ...cited, year: '1987' }),
    verdict: 'verbatim',
    fault: 'year',
  }),
  'a wrong source': (cited) => ({
    sentence: sentenceOf({ ...cited, short: cited.other }),
    verdict: 'verbatim',
    fault: 'source',
  }),
  'straight marks': (cited) =>
    /[“”’]/.test(cited.quote.exact)
      ? {
          sentence: `It says: “${cited.quote.exact.replaceAll('’', "'").replace(/[“”]/g, "'")}” (${cited.short}, ${cited.year}).`,
          verdict: 'verbatim',
        }
      : undefined,
  'two words made one': (cited) => altered(cited, cited.quote.exact.replace(/(\p{L}) (?=\p{L})/u, '$1')),
  'a word made two': (cited) => altered(cited, cited.quote.exact.replace(/\p{L}{3}(?=\p{L}{3})/u, '$& ')),
  'a letter of another script': (cited) => altered(cited, cited.quote.exact.replace('a', 'а')),
  'a word in brackets': (cited) => altered(cited, wordsOf(cited).with(2, '[Japan]').join(' ')),
  'another capital': (cited) =>
    altered(
      cited,
      cited.quote.exact.replace(/^\p{L}/u, (one) =>
        one === one.toLowerCase() ? one.toUpperCase() : one.toLowerCase(),
      ),
    ),
  'half of it, with another figure': (cited) => {
    const at = wordsOf(cited).findIndex((word, place) => place > 3 && /\d/.test(word));
    const figure = wordsOf(cited)[at]?.replace(/\d(?!.*\d)/, (one) => String((Number(one) + 1) % 10));
    return at < 0 ? undefined : altered(cited, [...wordsOf(cited).slice(at - 4, at), figure].join(' '));
  },
  'a wrong year behind the name': ({ quote, short }) => ({
    sentence: `${short} (1987) writes that “${quote.exact}” (para. ${quote.paragraph}).`,
    verdict: 'verbatim',
    fault: 'year',
  }),
  'marks of another language': ({ quote }) => ({
    sentence: `So: »${quote.exact}« Thus.`,
    verdict: 'verbatim',
  }),
  'single marks': ({ quote }) =>
    /[“”]/.test(quote.exact)
      ? undefined
      : { sentence: `So: '${quote.exact.replace(/[‘’]/g, "'")}' he says.`, verdict: 'verbatim' },
  'Japanese marks': ({ quote }) => ({
    sentence: `「${quote.exact.replaceAll('“', '『').replaceAll('”', '』').replace(/[.,]$/, '')}。」と述べた。`,
    verdict: 'verbatim',
  }),
  'signs of a word processor': ({ quote }) => ({
    sentence: `So: “${quote.exact.replaceAll('-', '\u2011').replaceAll('fi', 'ﬁ').replaceAll(' ', '\u00a0')}”.`,
    verdict: 'verbatim',
  }),
  'a misprint marked': (cited) => ({
    sentence: sentenceOf(cited, wordsOf(cited).toSpliced(3, 0, '[sic!]').join(' ')),
    verdict: 'verbatim',
  }),
  'a block quotation': ({ quote, short }) => ({
    sentence: `${quote.exact} (${short}, para. ${quote.paragraph})`,
    verdict: 'verbatim',
  }),
  'no marks': ({ quote, short }) => ({
    sentence: `We may say that ${quote.exact} Thus far ${short}.`,
    verdict: 'verbatim',
    fault: 'unmarked',
  }),
};

/** `each` planted sentences of every kind, from the quotes of a base in their order. */
export function plantedIn(base: FactBase, each: number): Planted[] {
  const shorts = [...base.sources.values()].map(({ short }) => short);
  const cited = [...base.facts.values()].flatMap(({ quotes }) =>
    quotes
      .filter(
        ({ exact, speaker }) =>
          exact.split(/\s+/).length >= 12 && speaker === undefined && !exact.includes('[…]'),
      )
      .map((quote): Cited => {
        const source = need(base.sources, quote.source);
        return {
          quote,
          short: source.short,
          year: /\d{4}/.exec(knownValue(source.issued) ?? '')?.[0] ?? '2014',
          other: shorts.find((short) => short !== source.short) ?? '',
        };
      }),
  );
  return Object.entries(PLANTS).flatMap(([kind, plant], at) =>
    cited
      // Each kind begins at another quote.
      .map((_, place) => cited[(place + at * 13) % cited.length])
      .flatMap((one) => (one === undefined ? [] : (plant(one) ?? [])))
      .slice(0, each)
      .map((one) => ({ kind, ...one })),
  );
}
