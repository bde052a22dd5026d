import { UNSEEN } from '../texts.ts';

/** Ligatures of Latin letters, and the radicals that programs write for the characters that look like them. */
const FOLDED = /[\ufb00-\ufb06\u2e80-\u2fd5]/gu;
/** A text with its ligatures and radicals as the letters that they stand for (Unicode NFKC), and no unseen characters. */
export const plainLetters = (text: string): string =>
  text.replace(FOLDED, (letter) => letter.normalize('NFKC')).replace(UNSEEN, '');

/** What to say of the letters that `plainLetters` changes in a text. */
export function letterNotices(text: string): string[] {
  const folded = text.match(FOLDED)?.length ?? 0;
  const unseen = text.match(UNSEEN)?.length ?? 0;
  return [
    ...(folded === 0 ? [] : [`Written out: ${folded} ligatures and radicals, such as ﬁ as fi`]),
    ...(unseen === 0 ? [] : [`Left out: ${unseen} characters that cannot be seen, such as soft hyphens`]),
  ];
}
