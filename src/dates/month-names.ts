/** The beginnings of the names of months, by month; those of Russian cover every case. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'янв'],
  ['feb', 'фев'],
  ['mar', 'март'],
  ['apr', 'апр'],
  ['may', 'мая', 'май', 'мае'],
  ['jun', 'июн'],
  ['jul', 'июл'],
  ['aug', 'авг'],
  ['sep', 'сен'],
  ['oct', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'дек'],
];
const ENGLISH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const RUSSIAN = '(?:янв|фев|март|апр|ма[яйе]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*';

/** A month's name in lower case, as part of a regular expression with the flag `u`. */
export const MONTH_NAME = `(?:${ENGLISH}|${RUSSIAN})`;

/** The month of a lower-case name, 0 to 11; -1 for any other word. */
export const monthNumber = (name: string): number =>
  MONTHS.findIndex((starts) => starts.some((start) => name.startsWith(start)));
