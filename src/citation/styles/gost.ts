import type { Known, Source } from '../../facts/source.ts';
import { type DateText, dateText } from '../date-words.ts';
import { familyName, fullName, initialedName } from '../name-list.ts';
import { byDate, byTitle, byWords, entryWords, titleWords } from '../sorting.ts';
import { capital, isEnded, spans } from '../spans.ts';
import type { TextStyle } from '../style.ts';
import * as work from '../work.ts';
import * as russian from './gost-words.ts';

/** Up to three persons, the first heads the entry; up to four are named after the stroke, of more three. */
const MOST_HEADING = 3;
const MOST_NAMED = 4;
const KEPT_NAMED = 3;

/**
 * After GOST R 7.0.100-2018 (the entry) and GOST R 7.0.5-2008 (the reference in the text), for Russian readers: the
 * source's own words in their language, ours in Russian. Supplied information stands in square brackets. The medium
 * is named only where the type tells it; no address and no day of access is known.
 */
export const gost: TextStyle = {
  id: 'gost',
  title: 'ГОСТ Р 7.0.100-2018',
  how: 'text',
  order: [
    // Cyrillic entries stand before those in other scripts.
    (one, other) => Number(isCyrillic(other)) - Number(isCyrillic(one)),
    byWords((source) => (isHeaded(source) ? entryWords(source) : titleWords(source))),
    byTitle,
    byDate(),
  ],
  reference(source) {
    const areas = [titleArea(source), ...publication(source)];
    const known = areas.filter((area) => area !== undefined && area !== '').map((area) => String(area));
    return spans(known.map((area) => (isEnded(area) ? area : `${area}.`)).join(' – '));
  },
  citation(source, { paragraph, page, speaker }, { letter } = {}) {
    const year = dateIn(source)?.year ?? 'б. г.';
    const by = speaker === undefined ? '' : 'Цит. по: ';
    const locator = page === undefined ? `абз. ${paragraph}` : `с. ${page}`;
    // Works by the same authors of the same year are told apart by their titles.
    const title = letter !== undefined && isHeaded(source) ? `. ${shortTitle(source)}` : '';
    return spans(`[${by}${label(source)}${title}, ${year}, ${locator}]`);
  },
};

const bracketed = (detail: Known<unknown>, text: string): string =>
  detail.status === 'inferred' ? `[${text}]` : text;

/** Whether persons head the entry; bodies, and four and more persons, stand after the title only. */
function isHeaded(source: Source): boolean {
  const names = work.authorsOf(source)?.names ?? [];
  return names.length > 0 && names.length <= MOST_HEADING && names.every((name) => 'family' in name);
}

const titleText = (source: Source): string => work.titleOf(source) ?? `[${work.descriptionOf(source)}]`;

/** Without brackets of its own: it stands in the reference's. */
const shortTitle = (source: Source): string =>
  (work.shortTitleOf(source) ?? work.descriptionOf(source)).replace(/^\[(.*)\]$/s, '$1');

const stopped = (text: string): string => (/\.\]?$/.test(text) ? text : `${text}.`);

/** "Streltsov, D. Title / Dmitry Streltsov": the names after the stroke as they are printed. */
function titleArea(source: Source): string {
  const authors = work.authorsOf(source);
  const [first] = authors?.names ?? [];
  if (authors === undefined || first === undefined) return titleText(source);
  const { names, detail } = authors;
  const kept = names.length > MOST_NAMED ? KEPT_NAMED : names.length;
  const others = kept < names.length ? ' [и др.]' : '';
  const named = names.slice(0, kept).map(fullName).join(', ');
  const heading = isHeaded(source) ? `${stopped(bracketed(detail, initialedName(first)))} ` : '';
  return `${heading}${titleText(source)} / ${bracketed(detail, named)}${others}`;
}

/** Where and when: a part names its whole after two strokes; what stands by itself names the publisher. */
function publication(source: Source): readonly (string | undefined)[] {
  const { 'container-title': outlet, 'collection-title': series } = source;
  const dates = dateAreas(source);
  const begun = dates.map(capital);
  const inSeries = series.status === 'unknown' ? undefined : `(${bracketed(series, series.value)})`;
  const medium = russian.medium(source);
  if (outlet.status === 'unknown') return [...begun, inSeries, medium];
  const place = bracketed(outlet, outlet.value);
  const [year = '', ...day] = dates;
  if (work.kindOf(source) === 'book') return [`${place}, ${year}`, ...day, inSeries, medium];
  return [`${medium} // ${place}${russian.siteOf(source)}`, ...begun, inSeries];
}

/** "2015", "2 февраля"; a date that is ours or approximate in one piece. */
function dateAreas(source: Source): readonly string[] {
  const date = dateIn(source);
  if (date === undefined) return ['[б. г.]'];
  if (work.kindOf(source) === 'book') return [bracketed(source.issued, date.year)];
  const isPlain = source.issued.status === 'stated' && !date.year.includes(russian.words.circa);
  if (isPlain && date.monthDay !== undefined) return [date.year, date.monthDay];
  return [bracketed(source.issued, date.whole)];
}

function dateIn(source: Source): DateText | undefined {
  const issued = work.issuedOf(source);
  return issued && dateText(issued, russian.words);
}

/** What the entry begins with: the families of those who head it, or else the title. */
function label(source: Source): string {
  const authors = work.authorsOf(source);
  if (authors === undefined || !isHeaded(source)) return shortTitle(source);
  return authors.names.map(familyName).join(', ');
}

const isCyrillic = (source: Source): boolean =>
  /^\P{L}*\p{Script=Cyrillic}/u.test(isHeaded(source) ? entryWords(source).join('') : titleText(source));
