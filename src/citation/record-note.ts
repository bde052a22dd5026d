import { type Known, NAME_FIELDS, type Source, TEXT_FIELDS } from '../facts/source.ts';
import { dateText, LONG_DATE } from './date-words.ts';
import { isEnded } from './spans.ts';
import { issuedOf } from './work.ts';

/**
 * What the fields of a file cannot say, as sentences: which details are inferred and from what, a title that is a
 * description, what copy was read, and the date in words unless the format says it (`isDateSaid`).
 */
export function recordNote(source: Source, isDateSaid: boolean): string {
  const { author, title, 'container-title': outlet, issued, copy } = source;
  const date = issuedOf(source);
  const when = date && dateText(date, LONG_DATE).whole;
  return [
    inferred('author', author),
    title.status === 'unknown'
      ? 'The title is unknown; a description stands for it.'
      : inferred('title', title),
    inferred('outlet', outlet),
    ...[...NAME_FIELDS, ...TEXT_FIELDS].map((field) =>
      inferred(field === 'collection-title' ? 'series' : field.replaceAll('-', ' '), source[field]),
    ),
    inferred(`date, ${when},`, issued) ?? (when && !isDateSaid ? `The date is ${when}.` : undefined),
    copy.trim() && closed(`Copy read: ${oneLine(copy)}`),
  ]
    .filter((line) => line !== undefined && line !== '')
    .join(' ');
}

const inferred = (what: string, detail: Known<unknown> | undefined): string | undefined =>
  detail?.status === 'inferred' ? closed(`The ${what} is inferred: ${oneLine(detail.from)}`) : undefined;

/** A text on one line. */
export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** A full stop outside of any quotation marks: the words in them are a source's own. */
const closed = (text: string): string => (isEnded(text) ? text : `${text}.`);
