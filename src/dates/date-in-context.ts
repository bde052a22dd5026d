import { casual, type ParsedComponents } from 'chrono-node';
import { readDates } from './dates-in-text.ts';
import { edtfBounds } from './edtf.ts';

/** A date that a text speaks of. */
export interface DateInContext {
  /** EDTF (ISO 8601-2). */
  readonly date: string;
  readonly basis: 'stated' | 'inferred';
  /** The words that an inferred date follows from, in quotation marks. */
  readonly from?: string | undefined;
}

/** A verb, and a word that dates nothing. */
const NO_DATE = /^(?:may|march|now)$/;

/**
 * The first date in a text: as it stands there, or as it follows from when the text was written ("last month", "this past June").
 * Takes the text and the EDTF date of its source, where that is known.
 */
export function dateInContext(text: string, issued?: string): DateInContext | undefined {
  const [stated] = readDates(text).dates;
  if (stated !== undefined) return { date: stated.date, basis: 'stated' };
  const bounds = issued === undefined ? undefined : edtfBounds(issued);
  if (bounds === undefined || !Number.isFinite(bounds.min) || !Number.isFinite(bounds.max)) return undefined;
  // Noon, so that no time zone moves the day.
  const instant = new Date((bounds.min + bounds.max) / 2);
  instant.setHours(12, 0, 0, 0);
  const found = casual.parse(text, { instant }).find((one) => !NO_DATE.test(one.text));
  const date = found === undefined ? undefined : precise(found.start, found.text);
  return date === undefined || found === undefined
    ? undefined
    : { date, basis: 'inferred', from: `“${found.text}”` };
}

/** As precise as the words are: "last year" is a year, "last month" a month. */
function precise(start: ParsedComponents, words: string): string | undefined {
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  if (year === null) return undefined;
  if (/\byears?\b/i.test(words)) return `${year}~`;
  const withMonth = `${year}-${String(month).padStart(2, '0')}`;
  const isDay = start.isCertain('day') && !/\b(?:months?|weeks?)\b/i.test(words);
  return isDay ? `${withMonth}-${String(day).padStart(2, '0')}` : `${withMonth}~`;
}
