import type { PAGE_TEXTS } from '../page-texts.ts';
import type { Start } from '../wire.ts';

/** The key of a text of the page. */
export type PageText = (typeof PAGE_TEXTS)[number];

let texts: Start['texts'] = {};
let language = 'en';

/** Stores the texts from the server. */
export function setTexts(sent: Start['texts']): void {
  texts = sent;
}

/** Switches to the language of a Discord locale and updates the texts in the page's HTML. */
export function speak(locale: string): void {
  language = locale.split('-')[0] ?? 'en';
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = say(element.dataset['text'] as PageText);
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    const label = say(element.dataset['label'] as PageText);
    element.setAttribute('aria-label', label);
    if (element.matches('button')) element.title = label;
  }
}

/** A text in the current language, its `{{placeholders}}` filled. */
export const say = (key: PageText, values: Readonly<Record<string, string>> = {}): string =>
  (texts[language]?.[key] ?? texts['en']?.[key] ?? key).replace(
    /\{\{(\w+)\}\}/g,
    (place, name: string) => values[name] ?? place,
  );

/** A record's localised text in the current language, by Discord's rules. */
export const local = (
  words: Partial<Record<string, string | null>> | null | undefined,
  otherwise: string,
): string => words?.[language] ?? otherwise;

/** A local time in one of Discord's styles that the bot uses; in its full one, unless it is another. */
export function momentText(date: Date, style: string | undefined): string {
  switch (style) {
    case 't':
      return timeText(date);
    case 'D':
      return new Intl.DateTimeFormat(intl(), { dateStyle: 'long' }).format(date);
    case 'f':
      return new Intl.DateTimeFormat(intl(), { dateStyle: 'long', timeStyle: 'short' }).format(date);
    case 'R':
      return farText(date);
    default:
      return new Intl.DateTimeFormat(intl(), { dateStyle: 'full', timeStyle: 'short' }).format(date);
  }
}

/** How far off a time is, in the largest unit that it has one of: “in 10 minutes”. */
function farText(date: Date): string {
  const seconds = Math.round((date.valueOf() - Date.now()) / 1000);
  const [unit, length] = UNITS.find(([, one]) => Math.abs(seconds) >= one) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(intl(), { numeric: 'auto' }).format(Math.round(seconds / length), unit);
}

/** Units of time with their seconds. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

const intl = (): string => (language === 'en' ? 'en-GB' : language);

/** A local time of day. */
export const timeText = (date: Date): string =>
  new Intl.DateTimeFormat(intl(), { timeStyle: 'short' }).format(date);
