import type { Fact, Quote } from '../facts/fact.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { plainLetters } from '../knowledge/import/letters.ts';
import { nearestPassage } from '../knowledge/near-miss.ts';
import { pageOf } from '../knowledge/page-marks.ts';
import type { Texts } from '../knowledge/texts.ts';
import { findQuote } from '../knowledge/verbatim.ts';
import { bareWords, type Comparable, comparable, LEFT_OUT } from './comparable.ts';
import { commonShare, type WordRun, wordDifferences, wordsOf } from './differences.ts';

/** Where words stand: in an entry's quote, or, where the texts are at hand, in a source's paragraph. */
export interface Place extends Pick<Quote, 'source' | 'paragraph' | 'page' | 'speaker'> {
  /** Undefined where the words stand in the text and in no entry. */
  readonly fact?: Fact | undefined;
}

/**
 * What a quotation is: `verbatim` (each place, and the words as printed there), `altered` (the nearest place, the words as
 * printed, and both word by word) or `unknown`: nothing near it is in the pack, or in the texts at hand.
 */
export type QuotationCheck =
  | { readonly verdict: 'verbatim'; readonly places: readonly [Place, ...Place[]]; readonly printed: string }
  | {
      readonly verdict: 'altered';
      readonly places: readonly [Place, ...Place[]];
      readonly printed: string;
      readonly differences: readonly WordRun[];
    }
  | { readonly verdict: 'unknown' };

/** Checks the words of a quotation, without the quotation marks around it. */
export type CheckQuotation = (words: string) => QuotationCheck;

/** A text in which quotations may stand. */
interface Passage {
  readonly written: string;
  readonly comparable: Comparable;
  /** Its comparable form without white space. */
  readonly letters: string;
  readonly words: ReadonlySet<string>;
  /** Whether it is a quote, which is shown whole or not at all. */
  readonly isQuote: boolean;
  placeOf(start: number, end: number): Place;
}

/** So many letters of a quotation, as a share, may differ before nothing is near it. */
const NEAR = 0.4;
/** A shorter quotation is near too much. */
const FEWEST_WORDS = 4;
/** The share of its words that an altered quotation must have from the source. */
const COMMON = 0.55;
/** Before the letters are compared, so many of a quotation's words must stand in a passage. */
const SHARED = 0.4;
/** A full stop or comma before the closing mark belongs to the sentence around the quotation. */
const HOUSE_STYLE = /[.,。、]$/;

/**
 * Makes the checker of quotations for a base. It goes by the proof of the pack (`findQuote`): every character as printed,
 * from a whole word to a whole word; only white space between words and the shape of quotation marks may differ, and a full
 * stop or comma at the end. An omission that the quote itself does not have makes a quotation altered, whatever was left out.
 *
 * @param texts whole texts by source id, in which quotations beyond the pack are looked for
 */
export function createQuotationChecker(base: FactBase, texts: Texts = new Map()): CheckQuotation {
  // Made when the first quotation comes: most runs of the bot check none.
  let pool: readonly (readonly Passage[])[] | undefined;
  return (words) => {
    pool ??= [quotesOf(base), paragraphsOf(texts)];
    const wanted = comparable(plainLetters(words.trim())).text;
    if (wordsOf(wanted).length === 0) return { verdict: 'unknown' };
    return (
      firstOf(pool, (passages) => verbatimIn(passages, wanted)) ??
      firstOf(pool, (passages) => shortenedFrom(passages, words, wanted)) ??
      firstOf(pool, (passages) => alteredFrom(passages, words, wanted)) ?? { verdict: 'unknown' }
    );
  };
}

const quotesOf = (base: FactBase): Passage[] =>
  [...base.facts.values()].flatMap((fact) =>
    fact.quotes.map((quote) => ({
      ...passage(quote.exact),
      isQuote: true,
      placeOf: () => placeOf(quote, fact),
    })),
  );

const paragraphsOf = (texts: Texts): Passage[] =>
  [...texts].flatMap(([source, text]) =>
    text.paragraphs.map((written, at) => ({
      ...passage(written),
      isQuote: false,
      placeOf: (start: number, end: number): Place => ({
        source,
        paragraph: at + 1,
        page: pageOf(text.pages[at] ?? [], { start, end }),
      }),
    })),
  );

const placeOf = ({ source, paragraph, page, speaker }: Quote, fact: Fact): Place => ({
  source,
  paragraph,
  page,
  speaker,
  fact,
});

function passage(written: string) {
  const made = comparable(written);
  return {
    written,
    comparable: made,
    letters: lettersOf(made.text),
    words: new Set(wordsOf(made.text.toLowerCase())),
  };
}

const lettersOf = (text: string): string => text.replace(/\s+/g, '');

function firstOf<A, B>(all: readonly A[], find: (one: A) => B | undefined): B | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function verbatimIn(passages: readonly Passage[], wanted: string): QuotationCheck | undefined {
  const found = [wanted, wanted.replace(HOUSE_STYLE, '')].map((words) =>
    passages.flatMap((one) => {
      // Much the most passages are told by this alone.
      if (!one.letters.includes(lettersOf(words))) return [];
      const at = findQuote(words, one.comparable.text);
      if (at === undefined) return [];
      const isSame = bareWords(one.comparable.text.slice(at.start, at.end)) === bareWords(words);
      return isSame ? [spanIn(one, at.start, at.end)] : [];
    }),
  );
  const [first, ...others] = found.find(({ length }) => length > 0) ?? [];
  if (first === undefined) return undefined;
  return {
    verdict: 'verbatim',
    places: [first.place, ...others.map(({ place }) => place)],
    printed: first.printed,
  };
}

/** What stands in a passage between two places of its comparable form. */
function spanIn({ written, comparable: { origin }, placeOf: placeAt }: Passage, start: number, end: number) {
  const [from, to] = [origin[start] ?? 0, origin[end] ?? written.length];
  return { printed: written.slice(from, to).trim(), place: placeAt(from, to) };
}

/** A quotation with an omission of the writer's: its parts stand in one passage in order. Shows what was left out. */
function shortenedFrom(
  passages: readonly Passage[],
  words: string,
  wanted: string,
): QuotationCheck | undefined {
  const parts = wanted.split(LEFT_OUT).map((part) => part.trim());
  const worded = parts.filter((part) => wordsOf(part).length > 0);
  if (parts.length < 2 || worded.length === 0) return undefined;
  for (const one of passages) {
    const { text } = one.comparable;
    const at = findQuote(worded.join('[…]'), text);
    if (at === undefined) continue;
    const isCut = (part: string | undefined) => one.isQuote && part === '';
    const start = isCut(parts[0]) ? 0 : at.start;
    const end = isCut(parts.at(-1)) ? text.length : at.end;
    const { printed, place } = spanIn(one, start, end);
    const differences = wordDifferences(words, printed, true);
    return { verdict: 'altered', places: [place], printed: one.isQuote ? one.written : printed, differences };
  }
  return undefined;
}

function alteredFrom(
  passages: readonly Passage[],
  words: string,
  wanted: string,
): QuotationCheck | undefined {
  const own = [...new Set(wordsOf(wanted.toLowerCase()))];
  if (own.length < FEWEST_WORDS) return undefined;
  const near = passages.filter((one) => {
    const shared = own.filter((word) => one.words.has(word)).length;
    return shared >= SHARED * Math.min(own.length, one.words.size);
  });
  const found = nearestPassage(
    wanted,
    near.map(({ comparable: { text } }) => text),
    NEAR,
  );
  const chosen = found ? near[found.index] : longerThan(near, wanted);
  if (chosen === undefined) return undefined;
  const printed = chosen.isQuote ? chosen.written : (found?.text ?? chosen.written);
  const differences = wordDifferences(words, printed);
  if (found !== undefined && commonShare(differences) < COMMON) return undefined;
  return { verdict: 'altered', places: [chosen.placeOf(0, chosen.written.length)], printed, differences };
}

/** The passage that a longer quotation has within it, near enough. */
function longerThan(passages: readonly Passage[], wanted: string): Passage | undefined {
  return passages
    .filter(({ comparable: { text }, words }) => words.size >= FEWEST_WORDS && text.length < wanted.length)
    .find(({ comparable: { text } }) => nearestPassage(text, [wanted], NEAR) !== undefined);
}
