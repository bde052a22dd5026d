import type { Say } from '../language/language.ts';

/** Texts as a list in a line of the language, between its commas. */
export const listText = ({ language }: Pick<Say, 'language'>, parts: Iterable<string>): string =>
  [...parts].join(language === 'ja' ? '、' : ', ');
