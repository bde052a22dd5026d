import { isAuthorOf } from '../../facts/source.ts';
import { onQuotes, type Rule } from '../rule.ts';
import { countWords, findQuote, type Position } from '../verbatim.ts';

/** Marks in pairs; a straight one opens and closes. */
const PAIRS = [/“([^”]*)”/gu, /「([^」]*)」/gu, /『([^』]*)』/gu, /«([^»]*)»/gu, /„([^“]*)“/gu];
/** What is shorter is a term in marks, “2+2” or ‘China card’. */
const MIN_WORDS = 4;

/** The passage in quotation marks that a quote stands in, its marks included; undefined where it stands in none. */
export function markedAround(text: string, at: Position): Position | undefined {
  for (const pair of PAIRS)
    for (const { 0: marked, index } of text.matchAll(pair)) {
      const end = index + marked.length;
      if (index < at.start && at.end < end) return { start: index, end };
    }
  return undefined;
}

/** Words that stand within quotation marks in their paragraph are somebody else's than the author's: the quote says whose. */
export const quoteSpeaker: Rule = (pack) => {
  const sources = new Map(pack.records.source.map(({ id, record }) => [id, record]));
  return onQuotes(pack, ({ source, paragraph, exact, speaker }) => {
    const record = sources.get(source);
    const isAuthor = speaker !== undefined && record !== undefined && isAuthorOf(record, speaker);
    if (speaker !== undefined && !isAuthor) return undefined;
    const text = pack.texts.get(source)?.paragraphs[paragraph - 1];
    const at = text === undefined ? undefined : findQuote(exact, text);
    if (text === undefined || at === undefined) return undefined;
    const isMarked = markedAround(text, at) !== undefined;
    if (isAuthor)
      return isMarked ? undefined : `${speaker} is the author of ${source}: leave the speaker out`;
    return isMarked && countWords(exact) >= MIN_WORDS
      ? 'stands between quotation marks in its paragraph: name whose words they are (speaker)'
      : undefined;
  });
};
