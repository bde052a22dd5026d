/**
 * A function of a word that remembers what it gave: while somebody types, the words before the last one are read again
 * at every letter. Bounded: when so many words are known, all are forgotten.
 */
export function remembered<T>(of: (word: string) => T, most: number): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as T;
    if (known.size >= most) known.clear();
    const found = of(word);
    known.set(word, found);
    return found;
  };
}
