import type { Source } from '../../facts/source.ts';
import { issuedOf } from '../work.ts';

const MOMENT = String.raw`(?:-?\d{4}(?:-(?:\d\d|XX)){0,2}|\d{3}X)[~?%]?`;

/** Dates and intervals of EDTF levels 0 and 1, which biblatex takes as they are (biblatex manual, 2.3.8); not those that
 * begin open, with which citation-js reads no entry of the file. */
const LEVEL_1 = new RegExp(String.raw`^(?:${MOMENT}|${MOMENT}/(?:${MOMENT}|\.\.)?)$`);

/** `date` in EDTF; of a date that is one of several, the year if they share it. */
export function dateFields(source: Source): (readonly [string, string])[] {
  const issued = issuedOf(source);
  if (issued === undefined || source.issued.status === 'unknown') return [];
  const { relation, moments } = issued;
  const years = new Set(moments.map(({ year }) => year));
  const isOneYear = years.size === 1 && !moments.some(({ decade }) => decade);
  const isOpen = relation === 'since' || relation === 'until';
  const [first = 0] = years;
  const year = isOneYear && !isOpen && first > 0 ? String(first).padStart(4, '0') : undefined;
  const date = LEVEL_1.test(source.issued.value) ? source.issued.value : year;
  return date === undefined ? [] : [['date', date]];
}
