import { fold } from './fold.ts';
import lists from './stop-words.json' with { type: 'json' };

type Language = keyof typeof lists;

/** The kinds of word that say little: question words and the like, and words that merely frame a question ("tell me"). */
export interface StopWords {
  /** Whether a folded word is a function word. */
  isFunction(word: string): boolean;
  /** Whether a folded word frames a question; where a pack uses it, it counts there. */
  isFrame(word: string): boolean;
}

/** The languages that every pack is asked in: those of the interface, and others whose letters tell them apart. */
const EVERYWHERE: readonly Language[] = ['en', 'ja', 'ru', 'ko', 'zh'];

const isListed = (language: string): language is Language => language in lists;

/**
 * The stop words for a pack: those of English, Russian (with Ukrainian), Japanese, Korean and Chinese, and of the pack's own language
 * (BCP 47), where that is German, French or Spanish.
 */
export function stopWordsFor(language: string): StopWords {
  const own = language.toLowerCase().split('-')[0] ?? '';
  const languages = new Set<Language>([...EVERYWHERE, ...(isListed(own) ? [own] : [])]);
  const read = (kind: 'function' | 'frame') =>
    new Set([...languages].flatMap((one) => lists[one][kind].split(' ').map(fold)));
  const [functions, frames] = [read('function'), read('frame')];
  return { isFunction: (word) => functions.has(word), isFrame: (word) => frames.has(word) };
}
