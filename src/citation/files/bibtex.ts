import { type CslName, knownValue, type Source } from '../../facts/source.ts';
import { arePlain, isBookInWhole, isPlainDate, recordNote } from '../record-note.ts';
import type { FileFormat } from '../style.ts';
import { descriptionOf, issuedOf, kindOf, outletFields } from '../work.ts';
import { dateFields } from './bibtex-date.ts';
import { escapeTex } from './tex.ts';

/** Entry type, the field of the container, that of the publisher, and the subtype, by CSL type (biblatex manual, 2.1). */
type Entry = readonly [type: string, container: string, publisher: string, subtype?: string];
const BIBLATEX: Readonly<Record<string, Entry>> = {
  webpage: ['online', 'organization', 'publisher'],
  'post-weblog': ['online', 'organization', 'publisher', 'blog'],
  'article-journal': ['article', 'journaltitle', 'publisher'],
  'article-magazine': ['article', 'journaltitle', 'publisher', 'magazine'],
  'article-newspaper': ['article', 'journaltitle', 'publisher', 'newspaper'],
  report: ['report', 'series', 'institution'],
  thesis: ['thesis', 'series', 'institution'],
  book: ['book', 'maintitle', 'publisher'],
  chapter: ['incollection', 'booktitle', 'publisher'],
  'paper-conference': ['inproceedings', 'booktitle', 'publisher'],
  'entry-encyclopedia': ['inreference', 'booktitle', 'publisher'],
  'entry-dictionary': ['inreference', 'booktitle', 'publisher'],
  legislation: ['legislation', 'journaltitle', 'publisher'],
};
/** The types of BibTeX's own styles (btxdoc, 3.1). */
const CLASSIC: Readonly<Record<string, Entry>> = {
  'article-journal': ['article', 'journal', 'publisher'],
  'article-magazine': ['article', 'journal', 'publisher'],
  'article-newspaper': ['article', 'journal', 'publisher'],
  report: ['techreport', 'series', 'institution'],
  thesis: ['phdthesis', 'series', 'school'],
  book: ['book', 'series', 'publisher'],
  chapter: ['incollection', 'booktitle', 'publisher'],
  'paper-conference': ['inproceedings', 'booktitle', 'publisher'],
};

/** What both dialects call the fields of CSL, and what each calls in its own way. */
const FIELDS = {
  biblatex: {
    location: 'publisher-place',
    series: 'collection-title',
    edition: 'edition',
    volume: 'volume',
    eventtitle: 'event-title',
    venue: 'event-place',
    type: 'genre',
    isbn: 'ISBN',
    issn: 'ISSN',
  },
  classic: {
    address: 'publisher-place',
    series: 'collection-title',
    edition: 'edition',
    volume: 'volume',
    type: 'genre',
    isbn: 'ISBN',
    issn: 'ISSN',
  },
} as const;

type Dialect = keyof typeof FIELDS;

/** What comes back from every type that comes back as itself, and what types these are. */
const SAID = ['title', 'container-title', 'publisher', 'publisher-place', 'volume', 'edition', 'DOI', 'URL'];
const OWN_TYPES: Readonly<Record<Dialect, readonly string[]>> = {
  biblatex: ['article-journal', 'book', 'chapter', 'paper-conference', 'report', 'thesis'],
  classic: ['article-journal', 'book', 'chapter', 'paper-conference', 'report'],
};

/** The keys of a source that its entry gives back. */
function saidOf(source: Source, dialect: Dialect): readonly string[] {
  const { type, issued } = source;
  const isLatex = dialect === 'biblatex';
  const hasType = OWN_TYPES[dialect].includes(type) && !isBookInWhole(source);
  const isShort = !/^\d{4}-\d\d-/.test(knownValue(issued) ?? '');
  return [
    'title',
    ...(arePlain(knownValue(source.author)) ? ['author'] : []),
    ...(isPlainDate(issued) && (isLatex || isShort) ? ['issued'] : []),
    ...(hasType ? ['type', ...SAID] : []),
    ...(hasType && arePlain(knownValue(source.editor)) ? ['editor'] : []),
    ...(hasType && isLatex ? ['language'] : []),
    ...(hasType && isLatex && arePlain(knownValue(source.translator)) ? ['translator'] : []),
    ...(hasType && /^\w+(?:-\w+)?$/.test(knownValue(source.page) ?? '') ? ['page'] : []),
  ];
}

const format = (dialect: Dialect, id: string, title: string): FileFormat => ({
  id,
  title,
  how: 'file',
  extension: dialect === 'biblatex' ? 'bib' : 'classic.bib',
  mediaType: 'application/x-bibtex',
  write: (sources) => sources.map((source) => entry(source, dialect)).join('\n'),
});

/**
 * BibTeX in biblatex's dialect (biblatex manual, 2.1 to 2.3): UTF-8, the source's id as key, `date` in EDTF
 * where biblatex takes it, else its year. Titles are braced twice: a style that lowers
 * capitals would change the author's words. `annotation` holds what no field says (record-note.ts): no style prints it.
 */
export const bibtex = format('biblatex', 'bibtex', 'BibTeX (biblatex)');

/** BibTeX as its own styles read it (btxdoc): `year` and `month`, `journal`, `annote`. */
export const bibtexClassic = format('classic', 'bibtex-classic', 'BibTeX (classic)');

function entry(source: Source, dialect: Dialect): string {
  const isLatex = dialect === 'biblatex';
  const [type, container, publisher, subtype] = typeOf(source, isLatex);
  const outlet = outletFields(source);
  const page = knownValue(source.page);
  const number = knownValue(source.issue) ?? knownValue(source.number);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ...(['author', 'editor', ...(isLatex ? (['translator'] as const) : [])] as const).map(
      (role) => [role, knownValue(source[role])?.map(bibtexName).join(' and ')] as const,
    ),
    ['title', `{${escapeTex(knownValue(source.title) ?? `[${descriptionOf(source)}]`)}}`],
    [container, whole(outlet['container-title'])],
    [publisher, whole(outlet.publisher)],
    ...Object.entries(FIELDS[dialect]).map(
      ([name, field]) => [name, escaped(knownValue(source[field]))] as const,
    ),
    ['number', escaped(number ?? knownValue(source['collection-number']))],
    ['pages', escaped(page?.replace(/[-–]+/, '--'))],
    ['entrysubtype', isLatex ? subtype : undefined],
    ...(isLatex ? dateFields(source) : yearFields(source)),
    // An address is verbatim: nothing in it is escaped.
    ['doi', knownValue(source.DOI)],
    ['url', knownValue(source.URL)],
    ['urldate', isLatex && isPlainDate(source.accessed) ? knownValue(source.accessed) : undefined],
    ['langid', isLatex ? source.language : undefined],
    [isLatex ? 'annotation' : 'annote', escapeTex(recordNote(source, saidOf(source, dialect)))],
  ];
  const first = new Map(fields.filter(([, value]) => value).reverse());
  const lines = [...first].reverse().map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${source.id},\n${lines.join('')}}\n`;
}

function typeOf(source: Source, isLatex: boolean): Entry {
  const known = (isLatex ? BIBLATEX : CLASSIC)[source.type];
  if (known !== undefined) return known;
  const isArticle = kindOf(source) === 'article' && knownValue(source['container-title']) !== undefined;
  if (isArticle) return ['article', isLatex ? 'journaltitle' : 'journal', 'publisher'];
  return isLatex ? ['misc', 'organization', 'publisher'] : ['misc', 'howpublished', 'publisher'];
}

/** The year, and the month as a number. */
function yearFields(source: Source): (readonly [string, string])[] {
  const [first] = issuedOf(source)?.moments ?? [];
  if (first === undefined || first.decade || first.year <= 0) return [];
  const month = first.month === undefined ? [] : [['month', String(first.month)] as const];
  return [['year', String(first.year).padStart(4, '0')], ...month];
}

const escaped = (text: string | undefined): string | undefined => text && escapeTex(text);

/** An outlet with "and" in its name is braced: biblatex would read a list of two publishers. */
const whole = (text: string | undefined): string | undefined =>
  text && (/\sand\s/i.test(text) ? `{${escapeTex(text)}}` : escapeTex(text));

/** A body's name in braces of its own, or BibTeX would look for a family name in it. */
function bibtexName(name: CslName): string {
  if ('literal' in name) return `{${escapeTex(name.literal)}}`;
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean);
  return [family.join(' '), name.suffix, name.given]
    .flatMap((part) => (part ? [namePart(part)] : []))
    .join(', ');
}

const namePart = (part: string): string =>
  /,|\sand\s/.test(part) ? `{${escapeTex(part)}}` : escapeTex(part);
