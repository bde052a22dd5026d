import type { Issued } from '../dates/issued.ts';
import { knownValue, type Source, TEXT_FIELDS } from '../facts/source.ts';
import { type CslItem, cslItem, dateParts } from './csl-item.ts';
import type { CslStyle } from './csl-settings.ts';
import { dateText, LONG_DATE } from './date-words.ts';
import { sentenceCase, withCapitalSubtitle } from './sentence-case.ts';
import type { CitingOptions } from './style.ts';
import { described } from './supplied.ts';
import * as work from './work.ts';

const LEGAL = /^(?:bill|legal_case|legislation|regulation|treaty)$/;
/** What is left out where a body publishes itself. */
const SELF = {
  author: { author: undefined },
  outlet: { 'container-title': undefined, publisher: undefined },
  site: { 'container-title': undefined },
} as const;

/** The item as the style's file wants it. */
export function styledItem(source: Source, style: CslStyle, options: CitingOptions): CslItem {
  const item = cslItem(source);
  const bracketed = Object.fromEntries(
    (['container-title', ...TEXT_FIELDS] as const)
      .filter((field) => source[field]?.status === 'inferred' && item[field] !== undefined)
      .map((field) => [field, `[${item[field]}]`]),
  );
  const { volume, edition } = item;
  const inferredPublisher =
    source['container-title'].status === 'inferred' && item['publisher'] !== undefined;
  return {
    ...item,
    ...bracketed,
    ...(inferredPublisher && source.publisher === undefined ? { publisher: `[${item['publisher']}]` } : {}),
    ...titlesOf(source, style, options),
    // With its edition the volume of a book stands where the manuals want it; files of some styles leave it out.
    ...(source.type === 'book' && volume && style.bookVolume
      ? { volume: undefined, edition: style.bookVolume(String(volume), edition) }
      : {}),
    // Older names, by which files of styles still go.
    ...(source.type === 'speech' ? { event: item['event-title'], 'event-date': dateOf(source) } : {}),
    ...(work.isOwnOutlet(source) ? SELF[style.selfPublished] : {}),
    type: layoutOf(source, style),
    language: languageOf(source),
    issued: dateOf(source),
  };
}

/** A style changes the capitals of English titles alone; what is in another script is not English, whatever its pack. */
const languageOf = ({ title, language }: Source): string | undefined =>
  /\p{sc=Latin}/u.test(knownValue(title) ?? 'a') ? language : 'und';

/**
 * CSL's plain "article" is a preprint; older packs call so what has no better name. A part of nothing known is a
 * document: styles would write "In" before nothing.
 */
function layoutOf(source: Source, style: CslStyle): string {
  const { type, 'container-title': outlet, publisher, number } = source;
  if (type === 'treaty') return style.treaty ?? type;
  const isAlone = outlet.status === 'unknown';
  if (work.kindOf(source) === 'chapter' && isAlone) return 'document';
  if (type !== 'article' || publisher || number) return type;
  return isAlone ? 'webpage' : 'article-magazine';
}

function titlesOf(
  source: Source,
  style: CslStyle,
  { isProper }: CitingOptions,
): Readonly<Record<string, unknown>> {
  const printed = work.titleOf(source);
  if (printed === undefined) {
    // Its words only sort it: no style may change a description's marks or capitals.
    const title = described(work.descriptionOf(source).replace(/[^\p{L}\p{N} ]/gu, ''));
    return { title, 'title-short': title };
  }
  const isPart = !['book', 'page'].includes(work.kindOf(source));
  // Other languages have their own capitals; the title of a law is its name.
  const isEnglish = /^en\b/.test(source.language ?? 'en') && !LEGAL.test(source.type);
  const isLowered = isEnglish && (style.sentenceCase === 'all' || (style.sentenceCase === 'parts' && isPart));
  const lowered = isLowered && isProper ? sentenceCase(printed, isProper, style.lowersSubtitle) : printed;
  const cased = isLowered && !style.lowersSubtitle ? withCapitalSubtitle(lowered) : lowered;
  // Only what has no author goes by its title in the text (MLA 6.10, APA 8.14), a law by the whole of it (APA 11.4).
  const isShort =
    (knownValue(source.author) === undefined || work.isOwnOutlet(source)) && !LEGAL.test(source.type);
  return { title: cased, ...(isShort ? { 'title-short': work.shortTitleOf(source) } : {}) };
}

/** The date in parts, without "circa"; of "May or June" the words as a season, for what has only words a literal. */
function dateOf(source: Source): object | undefined {
  const issued = work.issuedOf(source);
  if (issued === undefined) return undefined;
  const { relation, moments } = issued;
  const [first, ...more] = moments.map((one) => ({ ...one, circa: false }));
  if (first === undefined) return undefined;
  const sure: Issued = { relation, moments: [first, ...more] };
  const { year, monthDay, whole } = dateText(sure, LONG_DATE);
  if (moments.some(({ decade }) => decade) || relation === 'since' || relation === 'until')
    return { literal: whole };
  if (relation === 'one' || relation === 'range') return { 'date-parts': moments.map(dateParts) };
  return monthDay && /^\d+$/.test(year)
    ? { 'date-parts': [[Number(year)]], season: monthDay }
    : { literal: whole };
}
