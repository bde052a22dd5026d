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

/** Questions answered with yes or no: of what is, and of what is done or may be. */
const STATE =
  /^\P{L}*(?:(?:so|but|and|is it true that)\s+)*(?:is|are|was|were|isn['’]?t|aren['’]?t)\s|(?<!\p{L})(?:ли|разве)(?!\p{L})|^\p{L}[^?]*(?:です|ます|の|もの|なの)か[?？。]?$/iu;
const DEED = /^\P{L}*(?:(?:so|but|and)\s+)*(?:do|does|did|has|have|can|could|should|will|would)\s/iu;
const OPEN_QUESTION =
  /(?<!\p{L})(?:who|what|when|where|why|how|which|кто|что|когда|где|почему|как|сколько)(?!\p{L})|何|誰|だれ|いつ|どこ|なぜ|どう|どの|いくら|いくつ/iu;

/** Whether a question is answered with yes or no, and whether of a state ("is it") or of a deed ("did they"). */
export function yesNoQuestion(query: string): 'state' | 'deed' | undefined {
  if (OPEN_QUESTION.test(query)) return undefined;
  return STATE.test(query) ? 'state' : DEED.test(query) ? 'deed' : undefined;
}
