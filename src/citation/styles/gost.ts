import { readIssued } from '../../dates/issued.ts';
import { addressOf, familyName, type Known, knownValue, nameText, type Source } from '../../facts/source.ts';
import { type DateText, dateText } from '../date-words.ts';
import { initialedName, initialsFirst } from '../name-list.ts';
import { byDate, byTitle, byWords, type Compare, entryWords, titleWords } from '../sorting.ts';
import { capital, isEnded, type Spans, spans } from '../spans.ts';
import type { TextStyle } from '../style.ts';
import * as work from '../work.ts';
import * as russian from './gost-words.ts';

/** Up to three persons, the first heads the entry; up to four are named after the stroke, of more three. */
const MOST_HEADING = 3;
const MOST_NAMED = 4;
const KEPT_NAMED = 3;

const ORDER: readonly Compare[] = [
  // Cyrillic entries stand before those in other scripts.
  (one, other) => Number(isCyrillic(other)) - Number(isCyrillic(one)),
  byWords((source) => (isHeaded(source) ? entryWords(source) : titleWords(source))),
  byTitle,
  byDate,
  // The id last, so that the order never depends on how the sources came.
  (one, other) => (one.id < other.id ? -1 : 1),
];

/**
 * After GOST R 7.0.100-2018 (the entry) and GOST R 7.0.5-2008 (the reference in the text), for Russian readers: the
 * source's own words in their language, ours in Russian. Supplied information stands in square brackets. The medium
 * is named only where it is known. There is no style file of the Citation Style Language for 7.0.100.
 */
export const gost: TextStyle = {
  id: 'gost',
  title: 'ГОСТ Р 7.0.100-2018',
  how: 'text',
  citing(sources) {
    const alike = Map.groupBy(sources, (source) => `${label(source)}, ${yearIn(source)}`);
    return {
      list: (only = sources) => inOrder(only).map(reference),
      reference,
      citation(source, { paragraph, numbered, page, speaker }) {
        const by = speaker === undefined ? '' : 'Цит. по: ';
        const locator = page === undefined ? `абз. ${numbered ?? paragraph}` : `с. ${page}`;
        const named = `${label(source)}, ${yearIn(source)}`;
        // Works by the same authors of the same year are told apart by their titles.
        const isAlike = (alike.get(named)?.length ?? 0) > 1 && isHeaded(source);
        const title = isAlike ? `. ${shortTitle(source)}` : '';
        return spans(`[${by}${label(source)}${title}, ${yearIn(source)}, ${locator}]`);
      },
    };
  },
};

/** Each once, in the order of the list. */
const inOrder = (sources: readonly Source[]): Source[] =>
  [...new Map(sources.map((source) => [source.id, source])).values()].sort(
    (one, other) => ORDER.map((by) => by(one, other)).find((order) => order !== 0) ?? 0,
  );

function reference(source: Source): Spans {
  const areas = [titleArea(source), ...publication(source)];
  const known = areas.filter((area) => area !== undefined && area !== '').map((area) => String(area));
  return spans(known.map((area) => (isEnded(area) ? area : `${area}.`)).join(' – '));
}

const bracketed = (detail: Known<unknown> | undefined, text: string): string =>
  detail?.status === 'inferred' ? `[${text}]` : text;

/** A detail as it stands in an area; undefined where it is unknown. */
const shown = (detail: Known<string> | undefined): string | undefined => {
  const value = knownValue(detail);
  return value && bracketed(detail, value);
};

/** Whether persons head the entry; bodies, and four and more persons, stand after the title only. */
function isHeaded({ author }: Source): boolean {
  const names = knownValue(author) ?? [];
  return names.length > 0 && names.length <= MOST_HEADING && names.every((name) => 'family' in name);
}

const titleText = (source: Source): string => work.titleOf(source) ?? `[${work.descriptionOf(source)}]`;

/** Without brackets of its own: it stands in the reference's. */
const shortTitle = (source: Source): string =>
  (work.shortTitleOf(source) ?? work.descriptionOf(source)).replace(/^\[(.*)\]$/s, '$1');

const stopped = (text: string): string => (/\.\]?$/.test(text) ? text : `${text}.`);

/** "Streltsov, D. Title / Dmitry Streltsov ; редактор A. Ruiz": the names after the stroke as they are printed. */
function titleArea(source: Source): string {
  const authors = knownValue(source.author) ?? [];
  const [first] = authors;
  const detail = work.isOwnOutlet(source) ? source['container-title'] : source.author;
  const kept = authors.length > MOST_NAMED ? KEPT_NAMED : authors.length;
  const others = kept < authors.length ? ' [и др.]' : '';
  const named = authors.slice(0, kept).map(nameText).join(', ');
  const heading = first && isHeaded(source) ? `${stopped(bracketed(detail, initialedName(first)))} ` : '';
  const isPart = work.kindOf(source) === 'chapter';
  const responsible = [
    named && bracketed(detail, named) + others,
    isPart ? undefined : role(source.editor, 'редактор', 'редакторы'),
    role(source.translator, 'переводчик', 'переводчики'),
    role(source.interviewer, 'интервьюер', 'интервьюеры'),
  ].filter(Boolean);
  const kind = ['genre', 'event-title', 'event-place'] as const;
  const about = kind.flatMap((field) => shown(source[field]) ?? []).join(', ');
  return `${heading}${titleText(source)}${about && ` : ${about}`}${responsible.length === 0 ? '' : ` / ${responsible.join(' ; ')}`}`;
}

/** In the nominative, which leaves names as they are. */
const role = (detail: Source['editor'], one: string, several: string): string | undefined => {
  const names = knownValue(detail);
  const words = names?.length === 1 ? one : several;
  return names && bracketed(detail, `${words} ${names.map(initialsFirst).join(', ')}`);
};

/** Where and when: a part names its whole after two strokes; what stands by itself names the publisher. */
function publication(source: Source): readonly (string | undefined)[] {
  const medium = russian.medium(source);
  const { publisher } = work.outletFields(source);
  const outlet = publisher === knownValue(source['container-title']) ? undefined : source['container-title'];
  const isWhole = knownValue(outlet) === undefined;
  const dates = dateAreas(source);
  const [year = '', ...day] = dates;
  const imprint = imprintOf(source, year);
  const numbering = russian.numbering(shown(source.volume), shown(source.issue) ?? shown(source.number));
  const edition = shown(source.edition);
  const common = [
    numbering,
    source.page && knownValue(source.page) && `С. ${shown(source.page)?.replace(/[-–]+/, '–')}`,
    seriesOf(source),
    source.ISBN && knownValue(source.ISBN) && `ISBN ${shown(source.ISBN)}`,
  ];
  const end = [knownValue(source.DOI) && `DOI ${knownValue(source.DOI)}`, addressArea(source)];
  if (isWhole)
    return [
      edition && russian.edition(edition),
      ...(imprint ? [imprint, ...day] : dates.map(capital)),
      ...common,
      medium,
      ...end,
    ];
  const isPart = work.kindOf(source) === 'chapter';
  const editors = isPart ? role(source.editor, 'редактор', 'редакторы') : undefined;
  const whole = `${medium} // ${shown(outlet)}${russian.siteOf(source)}${editors ? ` / ${editors}` : ''}`;
  return [
    whole,
    edition && russian.edition(edition),
    ...(imprint ? [imprint, ...day] : dates.map(capital)),
    ...common,
    ...end,
  ];
}

/** "Москва : Наука, 2015"; undefined where neither place nor publisher is known. */
function imprintOf(source: Source, year: string): string | undefined {
  const { publisher } = work.outletFields(source);
  const by = publisher && bracketed(source.publisher ?? source['container-title'], publisher);
  const place = [shown(source['publisher-place']), by].filter(Boolean).join(' : ');
  return place === '' ? undefined : `${place}, ${year}`;
}

function seriesOf(source: Source): string | undefined {
  const series = shown(source['collection-title']);
  const number = shown(source['collection-number']);
  return series && `(${series}${number ? ` ; ${number}` : ''})`;
}

/** "URL: https://… (дата обращения: 03.02.2016)". */
function addressArea(source: Source): string | undefined {
  const address = addressOf(source);
  if (address === undefined || knownValue(source.URL) === undefined) return undefined;
  const accessed = knownValue(source.accessed);
  const [day] = (accessed && readIssued(accessed)?.moments) || [];
  const parts = day && [day.day, day.month, day.year].filter((part) => part !== undefined);
  const on = parts?.map((part) => String(part).padStart(2, '0')).join('.');
  return `URL: ${address}${on ? ` (дата обращения: ${on})` : ''}`;
}

/** "2015", "2 февраля"; a date that is ours or approximate in one piece; of a book and a numbered issue the year. */
function dateAreas(source: Source): readonly string[] {
  const date = dateIn(source);
  if (date === undefined) return ['[б. г.]'];
  const isByYear = work.kindOf(source) === 'book' || knownValue(source.volume ?? source.issue) !== undefined;
  if (isByYear) return [bracketed(source.issued, date.year)];
  const isPlain = source.issued.status === 'stated' && !date.year.includes(russian.words.circa);
  if (isPlain && date.monthDay !== undefined) return [date.year, date.monthDay];
  return [bracketed(source.issued, date.whole)];
}

function dateIn(source: Source): DateText | undefined {
  const issued = work.issuedOf(source);
  return issued && dateText(issued, russian.words);
}

const yearIn = (source: Source): string => dateIn(source)?.year ?? 'б. г.';

/** What the entry begins with: the families of those who head it, or else the title. */
const label = (source: Source): string =>
  isHeaded(source) ? (knownValue(source.author) ?? []).map(familyName).join(', ') : shortTitle(source);

const isCyrillic = (source: Source): boolean =>
  /^\P{L}*\p{Script=Cyrillic}/u.test(isHeaded(source) ? entryWords(source).join('') : titleText(source));
