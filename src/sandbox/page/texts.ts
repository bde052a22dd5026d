import type { PAGE_TEXTS } from '../page-texts.ts';
import type { Start } from '../wire.ts';

/** A text of the page. */
export type PageText = (typeof PAGE_TEXTS)[number];

let texts: Start['texts'] = {};
let language = 'en';

/** Takes the texts that the server sent. */
export function setTexts(sent: Start['texts']): void {
  texts = sent;
}

/** Speaks the language of one of Discord's locales from now on, and says what stands in the page's HTML anew. */
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

/** A text in the language that is spoken, its `{{places}}` filled. */
export const say = (key: PageText, values: Readonly<Record<string, string>> = {}): string =>
  (texts[language]?.[key] ?? texts['en']?.[key] ?? key).replace(
    /\{\{(\w+)\}\}/g,
    (place, name: string) => values[name] ?? place,
  );

/** A record's own word in the language that is spoken, as Discord picks it. */
export const local = (
  words: Partial<Record<string, string | null>> | null | undefined,
  otherwise: string,
): string => words?.[language] ?? otherwise;

/** A day and a time on this machine's clocks. */
export const momentText = (date: Date): string =>
  new Intl.DateTimeFormat(intl(), { dateStyle: 'full', timeStyle: 'short' }).format(date);

const intl = (): string => (language === 'en' ? 'en-GB' : language);

/** A time of day, as the language writes it. */
export const timeText = (date: Date): string =>
  new Intl.DateTimeFormat(intl(), { timeStyle: 'short' }).format(date);
