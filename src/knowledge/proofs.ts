import type { Quote } from '../facts/fact.ts';
import { type Lock, type Proof, quoteHash } from './lock.ts';
import type { Pack } from './rule.ts';
import { quotedWords } from './rules/quote-budget.ts';
import type { Texts } from './texts.ts';
import { findQuote } from './verbatim.ts';

/** Stands for the hash of a quote that is not in its text, in its place in the lock. */
const NOT_THERE = '';

/** Where each quote of a fact stands in its text; where that is not at hand, what was proved `before` stays. */
export const proofsOf = (
  texts: Texts,
  quotes: readonly Pick<Quote, 'source' | 'paragraph' | 'exact'>[],
  before: readonly Proof[] = [],
): readonly Proof[] =>
  quotes.map((quote, at) => {
    const text = texts.get(quote.source);
    const proved = before[at];
    if (text === undefined && proved?.sha256 === quoteHash(quote)) return proved;
    const position = findQuote(quote.exact, text?.paragraphs[quote.paragraph - 1] ?? '');
    return {
      source: quote.source,
      paragraph: quote.paragraph,
      ...(position ?? { start: 0, end: 0 }),
      sha256: position === undefined ? NOT_THERE : quoteHash(quote),
    };
  });

/** The lock of a pack: its quotes and texts as they are; of a text that is not at hand, what stood in the lock `before`. */
export function lockOf(pack: Pack, before?: Lock): Lock {
  const { records, texts } = pack;
  const sources = records.source.flatMap(({ id }) => {
    const text = texts.get(id);
    const locked = before?.sources[id];
    if (text === undefined) return locked === undefined ? [] : [[id, locked] as const];
    const { sha256, words } = text;
    return [[id, { sha256, words, quoted: quotedWords(pack, id).quoted }] as const];
  });
  const quotes = records.fact.map(
    ({ id, record }) => [id, proofsOf(texts, record.quotes, before?.quotes[id])] as const,
  );
  return { sources: Object.fromEntries(sources), quotes: Object.fromEntries(quotes) };
}
