import { type CslName, familyName, knownValue, type Source } from '../../facts/source.ts';
import { dateText, LONG_DATE } from '../date-words.ts';
import { arePlain, isBookInWhole, oneLine, recordNote } from '../record-note.ts';
import type { FileFormat } from '../style.ts';
import { descriptionOf, issuedOf, kindOf, outletFields } from '../work.ts';

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
  'entry-encyclopedia': 'ENCYC',
  'entry-dictionary': 'DICT',
  legislation: 'STAT',
  manuscript: 'UNPB',
  pamphlet: 'PAMP',
};

/**
 * RIS: the specification of Research Information Systems with its additions of 2011, which EndNote, Mendeley and
 * Zotero read. Lines end with CR LF; the fourth part of `DA` is free text and says "circa" or "May or June"; `N1` holds what
 * no tag says (record-note.ts).
 */
export const ris: FileFormat = {
  id: 'ris',
  title: 'RIS',
  how: 'file',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  write: (sources) => sources.map(record).join(''),
};

/** The types that come back as themselves. */
const OWN_TYPES = [
  ...['article-journal', 'article-magazine', 'book', 'chapter', 'entry-encyclopedia', 'post-weblog'],
  'report',
];

/** The keys of a source that its record gives back. */
function saidOf(source: Source): readonly string[] {
  const { type, author, issued } = source;
  // A series stands in the place of the whole, if there is none.
  const isInSeries = knownValue(source['collection-title']) !== undefined;
  const isInWhole = knownValue(source['container-title']) !== undefined;
  const hasType = OWN_TYPES.includes(type) && !isBookInWhole(source) && (isInWhole || !isInSeries);
  return [
    'title',
    ...(hasType && arePlain(knownValue(author)) ? ['author'] : []),
    // What stands after the year is read in some types alone.
    ...(hasType && /^\d{4}$/.test(knownValue(issued) ?? '') ? ['issued'] : []),
    ...(hasType ? ['type', 'language', 'container-title', 'DOI', 'URL'] : []),
  ];
}

/** The tags of RIS by field of CSL. */
const TAGS = {
  CY: 'publisher-place',
  ET: 'edition',
  VL: 'volume',
  IS: 'issue',
  M3: 'genre',
  DO: 'DOI',
  UR: 'URL',
} as const;
const NAME_TAGS = { AU: 'author', A2: 'editor', A4: 'translator' } as const;

function record(source: Source): string {
  const { id, type, title, accessed, language, number } = source;
  const outlet = outletFields(source);
  const series = knownValue(source['collection-title']);
  // A page's site is its publisher, and its T2 its series.
  const isPage = kindOf(source) === 'page';
  const [start, end] = knownValue(source.page)?.split(/(?<!\s)\s*[-–]+\s*/) ?? [];
  const lines = [
    ['TY', TYPES[type] ?? 'GEN'],
    ['ID', id],
    ...Object.entries(NAME_TAGS).flatMap(([tag, role]) =>
      (knownValue(source[role]) ?? []).map((name) => [tag, risName(name)]),
    ),
    ['TI', knownValue(title) ?? `[${descriptionOf(source)}]`],
    ['T2', isPage ? series : (outlet['container-title'] ?? series)],
    ['T3', isPage || outlet['container-title'] === undefined ? undefined : series],
    ['PB', outlet.publisher ?? (isPage ? outlet['container-title'] : undefined)],
    ...Object.entries(TAGS).map(([tag, field]) => [tag, knownValue(source[field])]),
    ['SP', start],
    ['EP', end],
    ['SN', knownValue(source.ISBN) ?? knownValue(source.ISSN)],
    ['M1', knownValue(number) ?? knownValue(source['collection-number'])],
    ...dateLines(source),
    ['Y2', knownValue(accessed)?.replaceAll('-', '/')],
    ['LA', language],
    ['N1', recordNote(source, saidOf(source))],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value || tag === 'ER' ? [`${tag}  - ${oneLine(value ?? '')}\r\n`] : []))
    .join('');
}

/** "Orlova, Vera, Jr."; a body's name has no comma. */
const risName = (name: CslName): string =>
  'literal' in name
    ? name.literal
    : [[name['dropping-particle'], familyName(name)].filter(Boolean).join(' '), name.given, name.suffix]
        .filter(Boolean)
        .join(', ');

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
