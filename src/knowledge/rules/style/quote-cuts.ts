import { onQuotes, type Rule } from '../../rule.ts';
import { countWords, findParts, partsOf } from '../../verbatim.ts';

const MIN_PART = 5;
const MIN_LEFT_OUT = 3;

/** A quote is cut at most once, where several words are left out, and each part of it can be read. */
export const quoteCuts: Rule = (pack) =>
  onQuotes(pack, ({ source, paragraph, exact }) => {
    const parts = partsOf(exact);
    if (parts.length === 1) return undefined;
    if (parts.length > 2) return `has ${parts.length - 1} cuts; one at most: quote a whole clause`;
    const shortest = parts.reduce((a, b) => (countWords(b) < countWords(a) ? b : a));
    if (countWords(shortest) < MIN_PART)
      return `has a part of ${countWords(shortest)} words (“${shortest}”); ${MIN_PART} at least`;
    const text = pack.texts.get(source)?.paragraphs[paragraph - 1];
    const [before, after] = text === undefined ? [] : (findParts(exact, text) ?? []);
    if (text === undefined || before === undefined || after === undefined) return undefined;
    const leftOut = text.slice(before.end, after.start).trim();
    return countWords(leftOut) < MIN_LEFT_OUT
      ? `leaves out “${leftOut}” alone: quote it, or cut ${MIN_LEFT_OUT} words or more`
      : undefined;
  });
