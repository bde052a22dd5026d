import lists from './plain-words.json' with { type: 'json' };

/**
 * Makes the list of the words that an English article may have for a plain or colloquial word: "kid" is a child, a youngster. Looked up by the
 * term of the typed word; `termOf` gives the term of a folded word. Written from nothing but English, by one who saw no pack.
 */
export function plainWords(termOf: (word: string) => string): (term: string) => readonly string[] {
  let others: ReadonlyMap<string, [string, string][]> | undefined;
  return (term) => {
    others ??= Map.groupBy(Object.entries(lists.words), ([typed]) => termOf(typed));
    return (others.get(term) ?? []).flatMap(([, words]) => words.split(' '));
  };
}
