import type { Source } from '../../facts/source.ts';
import { type DateText, dateText, LONG_DATE } from '../date-words.ts';
import { closed, doubleQuoted } from '../quoted-title.ts';
import { withCapitalSubtitle } from '../sentence-case.ts';
import { capital, italic, joined, type Piece, sentence } from '../spans.ts';
import * as work from '../work.ts';

/*
 * What both systems of the Chicago Manual of Style share (18th edition, 2024, chapters 13 and 14; where the 17th
 * differs, the newer one is followed: six authors are listed in full, of more only three).
 */

/** Authors that an entry lists. */
export const MOST_LISTED = 6;
/** How many it lists where there are more. */
export const KEPT_LISTED = 3;

/** The date in Chicago's words; undefined where it is unknown. */
export function dateOf(source: Source, letter?: string): DateText | undefined {
  const issued = work.issuedOf(source);
  return issued && dateText(issued, LONG_DATE, letter);
}

/** The date of a whole entry; of a book only the year. */
export function publishedIn(source: Source): string | undefined {
  const date = dateOf(source);
  return date && (isBound(source) ? date.year : date.whole);
}

/** Books and their parts are dated by the year alone. */
export const isBound = (source: Source): boolean => ['book', 'chapter'].includes(work.kindOf(source));

/** Whether a source is a whole book. */
export const isBook = (source: Source): boolean => work.kindOf(source) === 'book';

/** The title as a sentence: a part's in quotation marks, a book's in italics, an unknown one described. */
export function titleSentence(source: Source): Piece {
  const printed = work.titleOf(source);
  if (printed === undefined) return `[${work.descriptionOf(source)}].`;
  const title = withCapitalSubtitle(printed);
  return isBook(source) ? sentence(italic(title)) : doubleQuoted(closed(title));
}

/**
 * The outlet: a site or publisher plain, a periodical, blog or book in italics; a blog is called one
 * unless its name does so; a column or series of an outlet stands before it, plain. A body that is the author is not
 * named again. `inBook` is "in" of a note or "In" of an entry.
 */
export function outletOf(source: Source, inBook: 'in ' | 'In '): Piece {
  const { 'container-title': outlet } = source;
  const kind = work.kindOf(source);
  if (outlet.status === 'unknown' || work.isOwnOutlet(source))
    return isBook(source) ? undefined : seriesOf(source);
  if (kind === 'chapter')
    return joined([[inBook, work.supplied(outlet, italic(outlet.value))], seriesOf(source)], ', ');
  if (kind === 'book') return work.supplied(outlet, outlet.value);
  const named = work.supplied(outlet, kind === 'page' ? outlet.value : italic(outlet.value));
  const blog = kind === 'post' && !/blog/i.test(outlet.value) ? ' (blog)' : undefined;
  return joined([seriesOf(source), [named, blog]], ', ');
}

/** The series or column, plain. */
export const seriesOf = ({ 'collection-title': series }: Source): Piece =>
  series.status === 'unknown' ? undefined : work.supplied(series, series.value);

/** The last sentences of an entry: a book's series, then outlet and date. */
export function publication(source: Source, date: string): Piece {
  const outlet = outletOf(source, 'In ');
  // A site is a sentence of its own; a periodical or publisher has the date after a comma.
  const begins = outlet === undefined || work.kindOf(source) === 'page';
  const shown = date && work.supplied(source.issued, begins ? capital(date) : date);
  const series = isBook(source) ? sentence(seriesOf(source)) : undefined;
  const end = begins ? [sentence(outlet), sentence(shown)] : [sentence(joined([outlet, shown], ', '))];
  return joined([series, ...end], ' ');
}
