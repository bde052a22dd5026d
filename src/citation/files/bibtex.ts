import { type CslName, knownValue, type Source } from '../../facts/source.ts';
import { recordNote } from '../record-note.ts';
import type { FileFormat } from '../style.ts';
import { descriptionOf, kindOf } from '../work.ts';
import { dateFields, isDateSaid } from './bibtex-date.ts';
import { escapeTex } from './tex.ts';

/** Entry type, the field of the outlet, and the subtype, by CSL type (biblatex manual, 2.1). */
const TYPES: Readonly<Record<string, readonly [string, string, string?]>> = {
  webpage: ['online', 'organization'],
  'post-weblog': ['online', 'organization', 'blog'],
  'article-journal': ['article', 'journaltitle'],
  'article-magazine': ['article', 'journaltitle', 'magazine'],
  'article-newspaper': ['article', 'journaltitle', 'newspaper'],
  report: ['report', 'institution'],
  thesis: ['thesis', 'institution'],
  book: ['book', 'publisher'],
  chapter: ['incollection', 'booktitle'],
  'paper-conference': ['inproceedings', 'booktitle'],
};

/**
 * BibTeX in biblatex's dialect (biblatex manual, 2.1 to 2.3): UTF-8, the source's id as key, `date` in EDTF
 * where biblatex takes it, else the plain `year`. Titles are braced twice: a style that lowers
 * capitals would change the author's words. `annotation` holds what is inferred and what copy was read: no style prints it.
 */
export const bibtex: FileFormat = {
  id: 'bibtex',
  title: 'BibTeX (biblatex)',
  how: 'file',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  write: (sources) => sources.map(entry).join('\n'),
};

function entry(source: Source): string {
  const { type, author, title, 'container-title': outlet, 'collection-title': series } = source;
  const [entryType, outletField, subtype] =
    TYPES[type] ??
    (kindOf(source) === 'article' && knownValue(outlet)
      ? ['article', 'journaltitle']
      : ['misc', 'organization']);
  const place = knownValue(outlet);
  const inSeries = knownValue(series);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', knownValue(author)?.map(bibtexName).join(' and ')],
    ['title', `{${escapeTex(knownValue(title) ?? `[${descriptionOf(source)}]`)}}`],
    [outletField, place && whole(place)],
    ['series', inSeries && escapeTex(inSeries)],
    ['entrysubtype', subtype],
    ...dateFields(source),
    ['annotation', escapeTex(recordNote(source, isDateSaid(source)))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@${entryType}{${source.id},\n${lines.join('')}}\n`;
}

/** An outlet with "and" in its name is braced: biblatex would read a list of two publishers. */
const whole = (text: string): string => (/\sand\s/i.test(text) ? `{${escapeTex(text)}}` : escapeTex(text));

/** A body's name in braces of its own, or BibTeX would look for a family name in it. */
const bibtexName = (name: CslName): string =>
  'literal' in name ? `{${escapeTex(name.literal)}}` : `${namePart(name.family)}, ${namePart(name.given)}`;

const namePart = (part: string): string =>
  /,|\sand\s/.test(part) ? `{${escapeTex(part)}}` : escapeTex(part);
