import type { Fact } from '../../facts/fact.ts';
import { type FactBase, need } from '../../facts/fact-base.ts';
import { knownValue, nameText, type Source } from '../../facts/source.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { hasPhrase } from '../../text/find-names.ts';
import { wordKey } from '../../text/words.ts';
import { type DraftOf, MAX_LIKELY, MAX_SHOWN } from './quiz-draft.ts';

/** "Who wrote this?": a quote, with other sources that have neither these words nor the same author. */
export const whoDraft: DraftOf = (base, fact) => {
  const quote = fact.quotes.find(
    ({ exact, source, speaker }) =>
      // A quote with a speaker is not in its author's words.
      speaker === undefined &&
      wordsOf(exact) >= MIN_WORDS &&
      exact.length <= MAX_SHOWN &&
      !namesSource(exact, need(base.sources, source)),
  );
  if (quote === undefined) return undefined;
  const source = need(base.sources, quote.source);
  const barred = new Set([...fact.quotes.map((one) => one.source), ...sourcesOf(base, quote.exact)]);
  // A choice is a name, so another text by the same author would be a correct choice too.
  const authors = new Set([...barred].flatMap((id) => authorsOf(need(base.sources, id))));
  const wrong = [...base.sources.values()].filter(
    (other) => !authorsOf(other).some((name) => authors.has(name)),
  );
  return {
    quote,
    shown: quote.exact,
    right: source.short,
    wrong: wrong.slice(0, MAX_LIKELY * 2).map(({ short }) => short),
  };
};

/** Words that a quote needs to be recognisable. */
const MIN_WORDS = 9;

const wordsOf = (exact: string): number =>
  exact.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Whether a quote gives its source away. */
const namesSource = (exact: string, source: Source): boolean =>
  authorsOf(source).some((name) => hasPhrase(exact, name));

/** The names of a source's authors. */
const authorsOf = ({ short, author, 'container-title': outlet }: Source): string[] => {
  const names = knownValue(author);
  const written = names?.flatMap((name) => [nameText(name), 'family' in name ? name.family : '']);
  return [short, ...(written ?? [knownValue(outlet) ?? ''])].filter((name) => name !== '');
};

const quotesOf = memoizeByObject((base: FactBase) =>
  [...base.facts.values()].flatMap((fact: Fact) =>
    fact.quotes.map(({ source, exact }) => ({ source, words: wordKey(exact) })),
  ),
);

/** The sources whose quotes contain these words. */
function sourcesOf(base: FactBase, exact: string): string[] {
  const words = wordKey(exact);
  return quotesOf(base)
    .filter((one) => one.words.includes(words) || words.includes(one.words))
    .map(({ source }) => source);
}
