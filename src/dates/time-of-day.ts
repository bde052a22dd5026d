const NAMED: Readonly<Record<string, string>> = {
  noon: '12:00',
  midday: '12:00',
  midnight: '00:00',
  正午: '12:00',
  полдень: '12:00',
  полночь: '00:00',
};

/** Hours, minutes and the half of the day, before or after them. */
const TIME =
  /^(?:at\s+|в\s+)?(午前|午後)?\s*(\d{1,2})\s*(?:(?:[:.]|h|時|ч\.?)\s*(?:(\d{2})分?|(半))?)?\s*(a\.?m\.?|p\.?m\.?|утра|ночи|дня|вечера|o['’]?clock|に)?$/u;
const AFTERNOON = /^(?:p|午後|дня|вечера)/u;
const MORNING = /^(?:a|午前|утра|ночи)/u;

/**
 * Reads a typed time of day in English, Japanese or Russian: `9:30`, `9am`, `9.30 pm`, `午後3時半`, `7 вечера`, `noon`.
 * @returns `HH:MM`; undefined for any other text.
 */
export function readTimeOfDay(typed: string): string | undefined {
  const text = typed.normalize('NFKC').toLowerCase().trim();
  const named = NAMED[text.replace(/^в\s+/, '')];
  if (named !== undefined) return named;
  const [, before = '', hours, minutes = '', half, after = ''] = TIME.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const meridiem = before || after;
  const isHalved = AFTERNOON.test(meridiem) || MORNING.test(meridiem);
  const hour = Number(hours);
  if (hour > (isHalved ? 12 : 23) || Number(minutes) > 59) return undefined;
  const at = isHalved ? (hour % 12) + (AFTERNOON.test(meridiem) ? 12 : 0) : hour;
  return `${String(at).padStart(2, '0')}:${half === undefined ? minutes.padStart(2, '0') : '30'}`;
}
