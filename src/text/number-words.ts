import { fold } from './fold.ts';
import lists from './number-words.json' with { type: 'json' };

/** A number as written, or as a word; ordinals are numbers of another kind. */
const DIGITS = /^(\d{1,2})(st|nd|rd|th|й|я|е|ый|ая|ое|го|ему?|er?|eme)?$/;

/**
 * Makes the reader of small numbers: for a folded word such as "4", "4th", "four" or "четвёртый" it gives the other ways to write the
 * same number, none for a word that is no number. `termOf` gives the term of a word: number words are inflected.
 */
export function numberReader(termOf: (word: string) => string): (word: string) => readonly string[] {
  const forms = (['cardinal', 'ordinal'] as const).map((kind) =>
    lists[kind].map((words, value) =>
      [String(value), ...words.split(' ').map(fold)].slice(kind === 'ordinal' ? 1 : 0),
    ),
  );
  const byTerm = new Map<string, readonly string[]>();
  for (const list of forms)
    for (const words of list) for (const word of words) byTerm.set(termOf(word), words);
  const [cardinals = [], ordinals = []] = forms;
  return (word) => {
    const [, digits, ending] = DIGITS.exec(word) ?? [];
    if (digits === undefined) return byTerm.get(termOf(word)) ?? [];
    return (ending === undefined ? cardinals : ordinals)[Number(digits)] ?? [];
  };
}
