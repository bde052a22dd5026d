import { nearMiss, nearMissText } from '../near-miss.ts';
import { onQuotes, type Rule } from '../rule.ts';
import { findQuote } from '../verbatim.ts';

/** With the text at hand, a quote stands in its paragraph, character for character, white space apart. */
export const quoteVerbatim: Rule = (pack) =>
  onQuotes(pack, ({ source, paragraph, exact }) => {
    const text = pack.texts.get(source);
    if (text === undefined) return undefined;
    const words = text.paragraphs[paragraph - 1];
    if (words === undefined) return `${source} has ${text.paragraphs.length} paragraphs, not ${paragraph}`;
    if (findQuote(exact, words)) return undefined;
    const at = text.paragraphs.findIndex((other) => findQuote(exact, other));
    if (at !== -1) return `stands in ¶${at + 1} of ${source}, not in ¶${paragraph}`;
    const near = nearMiss(exact, text.paragraphs);
    const where = near === undefined ? 'copy it again, marks included' : nearMissText(near);
    return `is not in ¶${paragraph} of ${source}, word for word: ${where}`;
  });
