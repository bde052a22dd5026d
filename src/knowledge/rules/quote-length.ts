import { onQuotes, type Rule } from '../rule.ts';
import { countWords } from '../verbatim.ts';

/** The most words that one quote may have. */
export const MAX_QUOTE_WORDS = 40;

/** A quote is brief. */
export const quoteLength: Rule = (pack) =>
  onQuotes(pack, ({ exact }) => {
    const words = countWords(exact);
    return words > MAX_QUOTE_WORDS
      ? `has ${words} words; ${MAX_QUOTE_WORDS} at most: quote the clause that carries the fact`
      : undefined;
  });
