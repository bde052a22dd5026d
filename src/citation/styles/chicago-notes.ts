import type { Source } from '../../facts/source.ts';
import { firstInverted, fullName, upToTwo } from '../name-list.ts';
import { doubleQuoted, withComma } from '../quoted-title.ts';
import { byEntry, byTitle } from '../sorting.ts';
import { italic, joined, type Piece, sentence, spans } from '../spans.ts';
import type { TextStyle } from '../style.ts';
import * as work from '../work.ts';
import * as chicago from './chicago.ts';

/**
 * Chicago, notes and bibliography: The Chicago Manual of Style, 18th edition (2024), chapters 13 and 14. Names of
 * authors that were found out, and guessed dates, stand in square brackets; "n.d." only where nothing is known. The
 * citation is the full note, with the paragraph in place of a page.
 */
export const chicagoNotes: TextStyle = {
  id: 'chicago-notes',
  title: 'Chicago 18, notes and bibliography',
  how: 'text',
  order: [byEntry, byTitle],
  reference(source) {
    const authors = work.authorsOf(source);
    const names =
      authors &&
      work.supplied(authors.detail, firstInverted(authors.names, chicago.MOST_LISTED, chicago.KEPT_LISTED));
    return spans(
      joined(
        [
          sentence(names),
          chicago.titleSentence(source),
          chicago.publication(source, chicago.publishedIn(source) ?? 'n.d.'),
          chicago.copyNote(source),
        ],
        ' ',
      ),
    );
  },
  citation(source, { paragraph }) {
    const authors = work.authorsOf(source);
    const names = authors && work.supplied(authors.detail, upToTwo(authors.names.map(fullName)));
    return spans(names, names && ', ', ...titleAndOutlet(source), `, para. ${paragraph}.`);
  },
};

function titleAndOutlet(source: Source): readonly Piece[] {
  const title = work.titleOf(source);
  const outlet = chicago.outletOf(source, 'in ');
  const facts = joined([outlet, work.supplied(source.issued, chicago.publishedIn(source) ?? 'n.d.')], ', ');
  if (title !== undefined && chicago.isBook(source))
    return [joined([italic(title), chicago.seriesOf(source)], ', '), ' (', facts, ')'];
  return [
    title === undefined ? `[${work.descriptionOf(source)}],` : doubleQuoted(withComma(title)),
    ' ',
    facts,
  ];
}
