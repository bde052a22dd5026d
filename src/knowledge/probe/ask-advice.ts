import type { FactBase } from '../../facts/fact-base.ts';
import type { Outcome } from '../../facts/outcome.ts';
import { wordsOf } from '../../text/words.ts';

/** Advice on one entry, for a curator. */
export interface AskAdvice {
  readonly fact: string;
  /** The ask that it is about; absent where it is about the headline. */
  readonly ask?: string | undefined;
  readonly kind: 'ask finds another' | 'ask shares no word' | 'headline finds another';
  /** The entry that comes first instead. */
  readonly found?: string | undefined;
}

const SHORTEST_CONTENT = 4;
/** Words of one stem have this many letters in common, or their whole length. */
const ALIKE = 5;

const contentWords = (text: string): string[] =>
  wordsOf(text)
    .map((word) => word.text)
    .filter((word) => word.length >= SHORTEST_CONTENT || /[^\p{sc=Latin}\p{sc=Cyrillic}]{2}/u.test(word));
const stemLike = (word: string): string => word.slice(0, ALIKE);

/**
 * Names asks that do not find their entry first, asks of which neither claim nor quotes of the entry have a word, and entries that
 * their own headline does not find. Takes the base and a searcher over it; gives nothing where all is well.
 */
export function askAdvice(base: FactBase, { search }: { search(query: string): Outcome }): AskAdvice[] {
  const firstFor = (query: string): string | undefined => search(query).matches[0]?.fact.id;
  return [...base.facts.values()].flatMap(({ id, claim, asks, quotes }): AskAdvice[] => {
    const own = new Set([claim, ...quotes.map(({ exact }) => exact)].flatMap(contentWords).map(stemLike));
    const byHeadline = firstFor(claim);
    return [
      ...(byHeadline === id
        ? []
        : [{ fact: id, kind: 'headline finds another' as const, found: byHeadline }]),
      ...asks.flatMap((ask): AskAdvice[] => {
        const found = firstFor(ask);
        const words = contentWords(ask);
        return [
          ...(found === id ? [] : [{ fact: id, ask, kind: 'ask finds another' as const, found }]),
          ...(words.length > 0 && words.every((word) => !own.has(stemLike(word)))
            ? [{ fact: id, ask, kind: 'ask shares no word' as const }]
            : []),
        ];
      }),
    ];
  });
}
