/** The letters that each language of the interface is written in. */
const LETTERS = {
  en: /\p{sc=Latin}/u,
  ja: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
  ru: /\p{sc=Cyrillic}/u,
} as const;

/** Whether a text has letters of a language's script. */
export const isInScriptOf = (language: keyof typeof LETTERS, text: string): boolean =>
  LETTERS[language].test(text);
