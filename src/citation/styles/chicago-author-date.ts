import type { Source } from '../../facts/source.ts';
import { indirect, locatorOf } from '../cited.ts';
import { familyName, firstInverted, upToTwo } from '../name-list.ts';
import { doubleQuoted } from '../quoted-title.ts';
import { byDate, byEntry, byTitle } from '../sorting.ts';
import { italic, joined, type Piece, sentence, spans } from '../spans.ts';
import type { TextStyle } from '../style.ts';
import * as work from '../work.ts';
import * as chicago from './chicago.ts';

/**
 * Chicago, author-date: The Chicago Manual of Style, 18th edition (2024), chapter 13. The year follows the authors,
 * or the title where they are unknown; the day stands again at the end, as for news and posts. Guessed dates are in
 * square brackets; "n.d." only where nothing is known.
 */
export const chicagoAuthorDate: TextStyle = {
  id: 'chicago-author-date',
  title: 'Chicago 18, author-date',
  how: 'text',
  order: [byEntry, byDate(), byTitle],
  reference(source, { letter } = {}) {
    const authors = work.authorsOf(source);
    const names =
      authors &&
      work.supplied(authors.detail, firstInverted(authors.names, chicago.MOST_LISTED, chicago.KEPT_LISTED));
    const year = sentence(yearOf(source, letter));
    const title = chicago.titleSentence(source);
    const lead = names === undefined ? [title, year] : [sentence(names), year, title];
    return spans(joined([...lead, chicago.publication(source, dayOf(source))], ' '));
  },
  citation(source, cited, { letter } = {}) {
    const by = indirect(cited, 'quoted in');
    return spans('(', by, labelOf(source), ' ', yearOf(source, letter), `, ${locatorOf(cited)})`);
  },
};

const yearOf = (source: Source, letter: string | undefined): Piece => {
  const date = chicago.dateOf(source, letter);
  return date ? work.supplied(source.issued, date.year) : `n.d.${letter ? `-${letter}` : ''}`;
};

/** Month and day without the year that stands already; the whole date where that alone says how sure it is. */
function dayOf(source: Source): string {
  const date = chicago.dateOf(source);
  if (date === undefined || chicago.isBound(source) || date.whole === date.year) return '';
  return source.issued.status === 'stated' && !date.year.includes('ca.')
    ? (date.monthDay ?? date.whole)
    : date.whole;
}

/** Without authors the title up to its subtitle, quoted or in italics as in the list. */
function labelOf(source: Source): Piece {
  const authors = work.authorsOf(source);
  if (authors) return work.supplied(authors.detail, upToTwo(authors.names.map(familyName)));
  const title = work.shortTitleOf(source);
  if (title === undefined) return `[${work.descriptionOf(source)}]`;
  return chicago.isBook(source) ? italic(title) : doubleQuoted(title);
}
