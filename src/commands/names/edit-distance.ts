/** Letters to insert, drop or change to make one text of another (Levenshtein 1966). */
export function editDistance(one: string, other: string): number {
  const from = [...one];
  const to = [...other];
  let row = to.map((_, at) => at + 1);
  from.forEach((letter, before) => {
    let diagonal = before;
    let left = before + 1;
    row = to.map((wanted, at) => {
      const above = row[at] ?? 0;
      left = Math.min(left + 1, above + 1, diagonal + (letter === wanted ? 0 : 1));
      diagonal = above;
      return left;
    });
  });
  return row.at(-1) ?? from.length;
}

/**
 * How far a spelling is from what was typed, from 0 (the same) to 1 (nothing in common). Where one holds the other
 * as whole words, that is nearer than most misspellings.
 */
export function farness(typed: string, spelling: string): number {
  const [short, long] = typed.length < spelling.length ? [typed, spelling] : [spelling, typed];
  if (long.length === 0) return 1;
  if (short.length > 2 && ` ${long} `.includes(` ${short} `)) return 0.4 * (1 - short.length / long.length);
  // Texts of very different lengths differ by at least that much.
  const least = 1 - short.length / long.length;
  return least > FAR ? least : editDistance(typed, spelling) / long.length;
}

/** From here on, texts have too little in common for one to be offered for the other. */
export const FAR = 0.45;
