import { knownValue, type Source } from '../../facts/source.ts';
import { dateText, LONG_DATE } from '../date-words.ts';
import { recordNote } from '../record-note.ts';
import type { FileFormat } from '../style.ts';
import { descriptionOf, issuedOf, kindOf } from '../work.ts';

/** RIS types by CSL type; anything else is generic. */
const TYPES: Readonly<Record<string, string>> = {
  webpage: 'ELEC',
  'post-weblog': 'BLOG',
  'article-newspaper': 'NEWS',
  'article-magazine': 'MGZN',
  'article-journal': 'JOUR',
  report: 'RPRT',
  thesis: 'THES',
  book: 'BOOK',
  chapter: 'CHAP',
  'paper-conference': 'CONF',
};

/**
 * RIS: the specification of Research Information Systems with its additions of 2011, which EndNote, Mendeley and
 * Zotero read. Lines end with CR LF; the fourth part of `DA` is free text and says "circa" or "May or June"; `N1` holds what is
 * inferred and what copy was read.
 */
export const ris: FileFormat = {
  id: 'ris',
  title: 'RIS',
  how: 'file',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  write: (sources) => sources.map(record).join(''),
};

function record(source: Source): string {
  const { id, type, author, title, 'container-title': outlet, 'collection-title': series } = source;
  const place = knownValue(outlet);
  const inSeries = knownValue(series);
  // A page's or a book's T2 is its series, so that its site or publisher is PB.
  const isPublished = ['page', 'book'].includes(kindOf(source));
  const lines = [
    ['TY', TYPES[type] ?? 'GEN'],
    ['ID', id],
    ...(knownValue(author) ?? []).map((name) => [
      'AU',
      'literal' in name ? name.literal : `${name.family}, ${name.given}`,
    ]),
    ['TI', knownValue(title) ?? `[${descriptionOf(source)}]`],
    ...(isPublished
      ? [
          ['T2', inSeries],
          ['PB', place],
        ]
      : [
          ['T2', place],
          ['T3', inSeries],
        ]),
    ...dateLines(source),
    ['N1', recordNote(source, isSaid(source))],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value || tag === 'ER' ? [`${tag}  - ${oneLine(value ?? '')}\r\n`] : []))
    .join('');
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Whether RIS can say the date: one year, month or day of our era. */
function isSaid(source: Source): boolean {
  const issued = issuedOf(source);
  return issued?.relation === 'one' && !issued.moments[0].decade && issued.moments[0].year > 0;
}

/** Of a date that RIS cannot say, the year in which all of it lies, or in which it begins. */
function dateLines(source: Source): (readonly [string, string])[] {
  const issued = issuedOf(source);
  if (issued === undefined) return [];
  const { relation, moments } = issued;
  const [first] = moments;
  const isOneYear = moments.every(({ year }) => year === first.year);
  const isSure =
    relation === 'one' || relation === 'range' || relation === 'since' || (isOneYear && relation !== 'until');
  if (!isSure || first.decade || first.year <= 0) return [];
  const year = String(first.year).padStart(4, '0');
  const [month, day] = relation === 'one' ? [first.month, first.day].map(twoDigits) : ['', ''];
  const circa = isSaid(source)
    ? moments.some((moment) => moment.circa) && 'circa'
    : dateText(issued, LONG_DATE).monthDay;
  return [
    ['PY', year],
    ['DA', `${year}/${month}/${day}/${circa || ''}`],
  ];
}

const twoDigits = (part: number | undefined): string =>
  part === undefined ? '' : String(part).padStart(2, '0');
