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

/** A local date and time. */
export const momentText = (date: Date): string =>
  new Intl.DateTimeFormat(intl(), { dateStyle: 'full', timeStyle: 'short' }).format(date);

const intl = (): string => (language === 'en' ? 'en-GB' : language);

/** A local time of day. */
export const timeText = (date: Date): string =>
  new Intl.DateTimeFormat(intl(), { timeStyle: 'short' }).format(date);
