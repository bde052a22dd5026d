import { fold } from './fold.ts';
import { wordsOf } from './words.ts';

/** "capital of Canada", "what is the capital of Canada", and no more; in German, French and Spanish too. */
const OF =
  /^\P{L}*(?:(?:who|what|wer|was|qui|quién)(?:'s|s| is| are| was| were| ist| est| es)? )?(?:the |der |die |das |la |le |el )?(?<head>[^,;:?!]{2,40}?) (?:of|von|der|des|de la|de|du|del) (?:the |all )*(?<owner>[^,;:?!]{2,40}?)\P{L}*$/u;
/** The letters that a word shares with its adjective: Canada, Canadian. */
const KIN_LETTERS = 4;
const MOST_WORDS = 2;

const plainWords = (text: string): string[] => wordsOf(text).map((word) => word.text);
const begin = (word = ''): string => word.slice(0, KIN_LETTERS);

/**
 * Whether a question names something of something and nothing more ("capital of Canada"), of which neither a text speaks ("the
 * Canadian capital") nor any of the questions that it answers, in these very words. Inflected words count by their first letters.
 */
export function lacksRelation(question: string, text: string, asks: readonly string[]): boolean {
  const { head = '', owner = '' } = OF.exec(fold(question).trim())?.groups ?? {};
  const [heads, owners] = [plainWords(head), new Set(plainWords(owner).map(begin))];
  if (heads.length === 0 || heads.length > MOST_WORDS || owners.size > MOST_WORDS) return false;
  const isRelated = (one: string, before: number, after: number): boolean => {
    const words = plainWords(one);
    return words.some((word, at) => {
      if (begin(word) !== begin(heads.at(-1))) return false;
      const near = words.slice(Math.max(0, at - before), at + (words[at + 1] === 'of' ? 5 : after));
      return near.some((other) => owners.has(begin(other)));
    });
  };
  return !isRelated(text, 3, 3) && !asks.some((ask) => isRelated(ask, 0, 0));
}
