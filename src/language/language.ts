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
  // Discord's markdown is escaped where a reply is made; there is no HTML here.
  interpolation: { escapeValue: false },
};

const i18n = i18next.createInstance();
void i18n.init(OPTIONS);

const spoken: Readonly<Record<Language, Say>> = { en: sayIn('en'), ja: sayIn('ja'), ru: sayIn('ru') };

function sayIn(language: Language): Say {
  const translate = i18n.getFixedT(language);
  // Most texts take no values and are always the same, but i18next would look for plurals and placeholders each time.
  const plain = new Map<TextKey, string>();
  const say = (key: TextKey, values?: Readonly<Record<string, string | number>>): string => {
    if (values !== undefined) return translate(key, { ...values });
    const text = plain.get(key) ?? translate(key);
    plain.set(key, text);
    return text;
  };
  return Object.assign(say, { language });
}

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
