import type { Source } from '../../facts/source.ts';
import { locatorOf } from '../cited.ts';
import { firstInverted, fullName, upToTwo } from '../name-list.ts';
import { doubleQuoted, withComma } from '../quoted-title.ts';
import { withCapitalSubtitle } from '../sentence-case.ts';
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
        ],
        ' ',
      ),
    );
  },
  citation(source, cited) {
    const authors = work.authorsOf(source);
    const names = authors && work.supplied(authors.detail, upToTwo(authors.names.map(fullName)));
    const by = cited.speaker && `${fullName(cited.speaker)}, quoted in `;
    return spans(by, names, names && ', ', ...titleAndOutlet(source), `, ${locatorOf(cited)}.`);
  },
};

function titleAndOutlet(source: Source): readonly Piece[] {
  const printed = work.titleOf(source);
  const title = printed && withCapitalSubtitle(printed);
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
