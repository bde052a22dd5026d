import type { Source } from '../../facts/source.ts';
import { indirect, locatorOf } from '../cited.ts';
import { dateText, dayThenMonth, ENGLISH } from '../date-words.ts';
import { familyName, initialedName, listed } from '../name-list.ts';
import { byDate, byEntry, byTitle } from '../sorting.ts';
import { italic, joined, type Piece, sentence, spans } from '../spans.ts';
import type { Context, TextStyle } from '../style.ts';
import * as work from '../work.ts';

const words = {
  ...ENGLISH,
  monthDay: dayThenMonth,
  whole: (year: string, monthDay: string) => `${monthDay} ${year}`,
  circa: 'c. ',
};

/** Up to three authors are named; of four and more the first, "et al." in italics. */
const MOST = 3;

/**
 * Harvard as in Cite Them Right (12th edition, 2022): year in round brackets, "c." before an approximate one, "no
 * date"; the title of a part in single quotation marks, of what stands alone in italics; the day of a post or an
 * article after its outlet. Where no author is known, the title comes first. No address is known, so none is given.
 */
export const harvard: TextStyle = {
  id: 'harvard',
  title: 'Harvard (Cite Them Right)',
  how: 'text',
  order: [byEntry, byDate(), byTitle],
  reference(source, context) {
    const authors = work.authorsOf(source);
    const names = authors && nameList(authors.names.map((name) => initialedName(name, '')));
    const year = ['(', yearOf(source, context), ')'];
    const title = titleIn(source);
    if (names === undefined)
      return spans(
        joined([title, year, sentence(joined(outletIn(source), ', '))], ' '),
        hasOutlet(source) ? undefined : '.',
      );
    const lead = [work.supplied(authors?.detail ?? source.author, names), year];
    if (work.standsAlone(source))
      return spans(joined([...lead, sentence(title), sentence(joined(outletIn(source), ', '))], ' '));
    return spans(joined([...lead, sentence(joined([title, ...outletIn(source)], ', '))], ' '));
  },
  citation(source, cited, context) {
    const authors = work.authorsOf(source);
    const label = authors
      ? work.supplied(authors.detail, nameList(authors.names.map(familyName)))
      : titleIn(source, work.shortTitleOf(source));
    const by = indirect(cited, 'quoted in');
    return spans('(', by, label, ', ', yearOf(source, context), `, ${locatorOf(cited)})`);
  },
};

const nameList = (names: readonly string[]): Piece =>
  names.length > MOST ? [`${names[0]} `, italic('et al.')] : listed(names, ' and ');

function yearOf(source: Source, { letter }: Context = {}): Piece {
  const issued = work.issuedOf(source);
  if (issued === undefined) return letter ? `no date ${letter}` : 'no date';
  const { year } = dateText(issued, words, letter);
  // A date that is ours stands after “c.”: brackets within brackets would be one pair too many.
  return source.issued.status === 'inferred' && !year.startsWith(words.circa) ? words.circa + year : year;
}

function titleIn(source: Source, title = work.titleOf(source)): Piece {
  if (title === undefined) return `[${work.descriptionOf(source)}]`;
  return work.standsAlone(source) ? italic(title) : `‘${title}’`;
}

const hasOutlet = (source: Source): boolean => outletIn(source).length > 0;

/** Outlet and, of a post or an article, its day and month. */
function outletIn(source: Source): readonly Piece[] {
  const { 'container-title': outlet, 'collection-title': series } = source;
  if (outlet.status === 'unknown') return [];
  const kind = work.kindOf(source);
  if (kind === 'page' || kind === 'book') {
    const part =
      kind === 'book' && series.status !== 'unknown'
        ? ['(', work.supplied(series, series.value), ')']
        : undefined;
    const place = work.isOwnOutlet(source) ? undefined : work.supplied(outlet, outlet.value);
    return place || part ? [joined([place, part], ' ')] : [];
  }
  const issued = work.issuedOf(source);
  const date = issued && kind !== 'chapter' ? dateText(issued, words) : undefined;
  const circa = date?.year.startsWith(words.circa) ? words.circa : '';
  // Of years in a row the whole date is said again.
  const within = date?.monthDay ? circa + date.monthDay : date?.whole;
  const day = within === date?.year ? undefined : within;
  return [
    [kind === 'chapter' ? 'in ' : undefined, work.supplied(outlet, italic(outlet.value))],
    day && (circa ? day : work.supplied(source.issued, day)),
  ];
}
