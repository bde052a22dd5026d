import { type Name, spellingsOf } from '../../facts/name.ts';

const SCRIPTS = ['latin', 'japanese', 'cyrillic', 'other'] as const;
/** The script of a spelling, as far as readers of three languages tell them apart. */
export type Script = (typeof SCRIPTS)[number];

/** The script of a spelling, by the Unicode scripts of its letters; figures and signs alone count as Latin. */
export function scriptOf(spelling: string): Script {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(spelling)) return 'japanese';
  if (/\p{sc=Cyrillic}/u.test(spelling)) return 'cyrillic';
  return /\p{sc=Latin}/u.test(spelling) || !/\p{L}/u.test(spelling) ? 'latin' : 'other';
}

/** A name's spellings by script, the name itself aside; scripts without any are left out. */
export const spellingsByScript = (name: Name): { readonly script: Script; readonly spellings: string[] }[] =>
  SCRIPTS.map((script) => ({
    script,
    spellings: spellingsOf(name).filter((one) => one !== name.name && scriptOf(one) === script),
  })).filter(({ spellings }) => spellings.length > 0);
