import type { Source } from '../../facts/source.ts';
import { dateText, dayThenMonth, ENGLISH, MONTHS } from '../date-words.ts';
import { familyName, firstInverted, upToTwo } from '../name-list.ts';
import { closed, doubleQuoted } from '../quoted-title.ts';
import { withCapitalSubtitle } from '../sentence-case.ts';
import { byTitle, byWords, entryWords, titleWords } from '../sorting.ts';
import { capital, italic, joined, type Piece, sentence, spans } from '../spans.ts';
import type { TextStyle } from '../style.ts';
import * as work from '../work.ts';

/** Months of more than four letters are cut to three, September to four (MLA Handbook, appendix 1). */
const short = (month: number): string => {
  const name = MONTHS[month - 1] ?? '';
  return name.length <= 4 ? name : `${name.slice(0, name === 'September' ? 4 : 3)}.`;
};
const words = {
  ...ENGLISH,
  monthDay: (month: number, day: number | undefined) =>
    dayThenMonth(month, day).replace(MONTHS[month - 1] ?? '', short(month)),
  whole: (year: string, monthDay: string) => `${monthDay} ${year}`,
  circa: 'circa ',
};

/** From three authors on, the first and "et al." */
const MOST = 2;

/**
 * MLA style: MLA Handbook, 9th edition (2021), chapters 5 and 6. A body that is author and publisher is named as
 * publisher only; an untitled text is described without italics or quotation marks; what is not in the source stands
 * in square brackets; an unknown date is left out. Paragraphs are given only where a source numbers them (6.20); words
 * that the source quotes are "qtd. in" it (6.77).
 */
export const mla: TextStyle = {
  id: 'mla',
  title: 'MLA 9',
  how: 'text',
  order: [byWords((source) => (authorsOf(source) ? entryWords(source) : titleWords(source))), byTitle],
  reference(source, { repeats } = {}) {
    const authors = authorsOf(source);
    const names = authors && work.supplied(authors.detail, firstInverted(authors.names, MOST, 1));
    const series = source['collection-title'];
    return spans(
      joined(
        [
          repeats ? '---.' : sentence(names),
          titleIn(source),
          containerIn(source),
          series.status === 'unknown' ? undefined : sentence(work.supplied(series, series.value)),
        ],
        ' ',
      ),
    );
  },
  citation(source, { page, speaker }, { letter } = {}) {
    const authors = authorsOf(source);
    const by = authors && work.supplied(authors.detail, upToTwo(authors.names.map(familyName)));
    // Works by the same authors are told apart by their titles.
    const title = by === undefined || letter !== undefined ? titleLabel(source) : undefined;
    const label = joined([by, title], ', ');
    return spans('(', speaker && 'qtd. in ', label, page && ` ${page}`, ')');
  },
};

const authorsOf = (source: Source) => (work.isOwnOutlet(source) ? undefined : work.authorsOf(source));

const isBook = (source: Source): boolean => work.kindOf(source) === 'book';

function titleLabel(source: Source): Piece {
  const title = work.shortTitleOf(source);
  if (title === undefined) return work.descriptionOf(source);
  return isBook(source) ? italic(title) : doubleQuoted(title);
}

function titleIn(source: Source): Piece {
  const printed = work.titleOf(source);
  if (printed === undefined) return sentence(capital(work.descriptionOf(source)));
  const title = withCapitalSubtitle(printed);
  return isBook(source) ? sentence(italic(title)) : doubleQuoted(closed(title));
}

/** The container or publisher, and the date; a capital where the date begins the element. */
function containerIn(source: Source): Piece {
  const outlet = source['container-title'];
  const place =
    outlet.status === 'unknown'
      ? undefined
      : work.supplied(outlet, isBook(source) ? outlet.value : italic(outlet.value));
  const issued = work.issuedOf(source);
  const date = issued && dateText(issued, words).whole;
  const shown = date && work.supplied(source.issued, place === undefined ? capital(date) : date);
  return sentence(joined([place, shown], ', '));
}
