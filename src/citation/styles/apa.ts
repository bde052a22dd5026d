import type { Source } from '../../facts/source.ts';
import { indirect, locatorOf } from '../cited.ts';
import { dateText, ENGLISH, monthThenDay } from '../date-words.ts';
import { familyName, initialedName, listed, upToTwo } from '../name-list.ts';
import { closed, doubleQuoted, isAsking, withCommaUnlessAsking } from '../quoted-title.ts';
import { sentenceCase, withCapitalSubtitle } from '../sentence-case.ts';
import { byDate, byEntry, byTitle } from '../sorting.ts';
import { italic, joined, type Piece, sentence, spans } from '../spans.ts';
import type { Context, TextStyle } from '../style.ts';
import * as work from '../work.ts';

/** APA gives the year first and closes names with "&"; up to 20 authors, then 19 and the last (manual 9.8). */
const words = {
  ...ENGLISH,
  monthDay: monthThenDay,
  whole: (year: string, monthDay: string) => `${year}, ${monthDay}`,
  circa: 'ca. ',
};
const MOST = 20;

/**
 * APA style: Publication Manual, 7th edition (2020), chapters 8 to 10. An unknown author gives its place to the
 * title, an unknown title to a description in square brackets (table 9.1); a date that was found out stands after
 * "ca."; titles are in sentence case (6.17); paragraphs are counted where there are no pages (8.28); words that the
 * source quotes are "as cited in" it (8.6).
 */
export const apa: TextStyle = {
  id: 'apa',
  title: 'APA 7',
  how: 'text',
  order: [byEntry, byDate(true), byTitle],
  reference(source, context) {
    const authors = work.authorsOf(source);
    const date = ['(', dateIn(source, context).full, ').'];
    const names =
      authors && work.supplied(authors.detail, authorList(authors.names.map((name) => initialedName(name))));
    const parts =
      names === undefined
        ? [titleIn(source, context), date]
        : [sentence(names), date, titleIn(source, context)];
    return spans(joined([...parts, outletIn(source)], ' '));
  },
  citation(source, cited, context) {
    const by = indirect(cited, 'as cited in');
    return spans(
      '(',
      by,
      labelOf(source, context),
      ' ',
      dateIn(source, context).year,
      `, ${locatorOf(cited)})`,
    );
  },
};

function authorList(names: readonly string[]): string {
  if (names.length <= MOST) return listed(names, ', & ');
  return `${names.slice(0, MOST - 1).join(', ')}, . . . ${names.at(-1)}`;
}

/** Without authors the title, alone in italics or as a part in quotation marks. */
function labelOf(source: Source, context?: Context): Piece {
  const authors = work.authorsOf(source);
  if (authors) return [work.supplied(authors.detail, upToTwo(authors.names.map(familyName), ' & ')), ','];
  const short = work.shortTitleOf(source);
  if (short === undefined) return `[${work.descriptionOf(source)}],`;
  const title = cased(short, context);
  return work.standsAlone(source)
    ? [italic(title), isAsking(title) ? undefined : ',']
    : doubleQuoted(withCommaUnlessAsking(title));
}

function dateIn(source: Source, { letter }: Context = {}): { year: string; full: string } {
  const issued = work.issuedOf(source);
  if (issued === undefined)
    return { year: letter ? `n.d.-${letter}` : 'n.d.', full: letter ? `n.d.-${letter}` : 'n.d.' };
  const { year, whole } = dateText(issued, words, letter);
  const full =
    ['book', 'chapter'].includes(work.kindOf(source)) || source.type === 'article-journal' ? year : whole;
  // A date that is ours stands after “ca.”: brackets within brackets would be one pair too many.
  const show = (text: string) =>
    source.issued.status === 'inferred' && !text.includes(words.circa) ? words.circa + text : text;
  return { year: show(year), full: show(full) };
}

/** In sentence case (6.17), with a capital for the subtitle. */
const cased = (title: string, { isProper }: Context = {}): string =>
  withCapitalSubtitle(isProper === undefined ? title : sentenceCase(title, isProper));

function titleIn(source: Source, context?: Context): Piece {
  const printed = work.titleOf(source);
  if (printed === undefined) return `[${work.descriptionOf(source)}].`;
  const title = cased(printed, context);
  return work.standsAlone(source) ? sentence(italic(title)) : closed(title);
}

/** The periodical or book in italics; a site or publisher plain, and not again where it is the author (9.32). */
function outletIn(source: Source): Piece {
  const { 'container-title': outlet } = source;
  if (outlet.status === 'unknown') return undefined;
  const kind = work.kindOf(source);
  if (kind === 'page' || kind === 'book')
    return work.isOwnOutlet(source) ? undefined : sentence(work.supplied(outlet, outlet.value));
  return sentence(kind === 'chapter' ? 'In ' : undefined, work.supplied(outlet, italic(outlet.value)));
}
