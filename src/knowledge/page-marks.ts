import type { Position } from './verbatim.ts';

/** Where a page begins in a paragraph, in UTF-16 code units of the paragraph without its marks. */
export interface PageStart {
  readonly at: number;
  readonly page: string;
}

/** The mark of a page in a text; where white space stands on both sides of it, the latter belongs to the mark. */
const MARK = /(?:(?<=^|\s)⟦p\. ([^⟦⟧\n]{1,20})⟧[^\S\n]?|⟦p\. ([^⟦⟧\n]{1,20})⟧)/gmu;

/** What stands in a text where a page begins; `page` is the number as printed. */
export const pageMark = (page: string): string => `⟦p. ${page}⟧`;

/** A text as its author wrote it, without the marks of pages. */
export const withoutPageMarks = (text: string): string => text.replaceAll(MARK, '');

/** Takes the marks out of a line. Gives its words and where each page begins in them. */
export function readPageMarks(line: string): { words: string; starts: PageStart[] } {
  const starts: PageStart[] = [];
  let words = '';
  let from = 0;
  for (const mark of line.matchAll(MARK)) {
    words += line.slice(from, mark.index);
    starts.push({ at: words.length, page: mark[1] ?? mark[2] ?? '' });
    from = mark.index + mark[0].length;
  }
  return { words: words + line.slice(from), starts };
}

/**
 * The page of a quote: `12`, or `12-13` where a page begins inside it; undefined in a text without pages.
 *
 * @param starts the pages of the quote's paragraph, the first with the page that it begins on
 */
export function pageOf(starts: readonly PageStart[], { start, end }: Position): string | undefined {
  const first = starts.findLast(({ at }) => at <= start)?.page;
  const last = starts.findLast(({ at }) => at < end)?.page;
  return first === undefined || first === last ? last : `${first}-${last}`;
}
