import i18next, { type InitOptions } from 'i18next';
import { LOCALES } from '../facts/topic.ts';
import en from './en.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };

/** The languages that the interface speaks: English, and those that a topic has words in. */
export const LANGUAGES = ['en', ...LOCALES] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text of the interface; those that count have a form for each plural of the language (CLDR). */
export type TextKey = WithoutPlural<keyof typeof en>;
type WithoutPlural<Key> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/** Says a text of the interface in one language. */
export interface Say {
  (key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  readonly language: Language;
}

const OPTIONS: InitOptions = {
  resources: { en: { translation: en }, ja: { translation: ja }, ru: { translation: ru } },
  fallbackLng: 'en',
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
};

const i18n = i18next.createInstance();
void i18n.init(OPTIONS);

const spoken: Readonly<Record<Language, Say>> = { en: sayIn('en'), ja: sayIn('ja'), ru: sayIn('ru') };

function sayIn(language: Language): Say {
  const translate = i18n.getFixedT(language);
  const plurals = new Intl.PluralRules(language);
  // What i18next finds for a key and a plural is always the same, but it would look for it each time.
  const found = new Map<string, string>();
  const textOf = (key: TextKey, count: string | number | undefined): string => {
    const isCount = typeof count === 'number';
    const name = isCount ? `${key} ${plurals.select(count)}` : key;
    const text = found.get(name) ?? translate(key, { ...(isCount && { count }), skipInterpolation: true });
    found.set(name, text);
    return text;
  };
  const say = (key: TextKey, values?: Readonly<Record<string, string | number>>): string => {
    const text = textOf(key, values?.['count']);
    return values === undefined ? text : filled(text, values);
  };
  return Object.assign(say, { language });
}

const PLACE = /\{\{(\w+)\}\}/g;

/** A text with values in their places, which are never read as places themselves. */
const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(PLACE, (_place, name: string) => String(values[name] ?? ''));

/** The language for one of Discord's locales (`en-GB`, `ja`, `ru`): English where we do not speak the locale's. */
export function languageOf(locale: string): Language {
  const [language] = locale.split('-');
  return LANGUAGES.find((one) => one === language) ?? 'en';
}

/** Says texts in the language of one of Discord's locales. */
export const sayFor = (locale: string): Say => spoken[languageOf(locale)];

/** A name or description in every language, as Discord takes them. */
export const localizations = (key: TextKey): Record<(typeof LOCALES)[number], string> => ({
  ja: spoken.ja(key),
  ru: spoken.ru(key),
});
