import lists from './comparing-words.json' with { type: 'json' };
import { fold } from './fold.ts';
import { wordsOf } from './words.ts';

/** Words that ask for a comparison, in the languages that packs are asked in. */
const WORDS = new Set(lists.words.split(' ').map(fold));
/** "annexation or reunification": two words or so on either side of an "or". */
const EITHER = /^\s*(?:\S+\s+){1,4}(?:or|или|oder|ou)\s+\S+(?:\s+\S+){0,3}\s*$/iu;
const EITHER_JAPANESE = /それとも|(?:か|なのか)[、,\s].+か[?？]?$/;

/** Whether a word, as folded, asks for a comparison and says nothing of its subject. */
export const isComparing = (word: string): boolean => WORDS.has(word);

/** Whether a query asks to compare; `sources` is how many sources it names. */
export function asksToCompare(query: string, sources: number): boolean {
  return (
    sources > 1 ||
    EITHER.test(query) ||
    EITHER_JAPANESE.test(query) ||
    wordsOf(query).some(({ text }) => isComparing(text))
  );
}
