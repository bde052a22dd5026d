/** English pairs by their opening mark; a straight mark opens and closes. */
const ENGLISH: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '"': '"' };
/** Pairs of other languages, left as they are; some close with a mark that opens in English. */
const FOREIGN: Readonly<Record<string, string>> = { '„': '“”', '‚': '‘’' };
/** The marks within double ones, by depth. */
const OPENING = ['‘', '“'] as const;
const CLOSING = ['’', '”'] as const;

/**
 * A text in double quotation marks, as English has it: marks within it alternate by depth, single ones first.
 * Where a mark has no partner, all stay as they are.
 */
export const doubleQuoted = (title: string): string => `“${alternated(title) ?? title}”`;

/** The text with its English marks changed; undefined where a mark has no partner. */
function alternated(title: string): string | undefined {
  const characters = [...title];
  const open: string[] = [];
  let out = '';
  for (const [at, mark] of characters.entries()) {
    const last = open.at(-1);
    const depth = open.filter((one) => one in ENGLISH).length;
    if (last !== undefined && isClosing(mark, last, characters[at + 1])) {
      open.pop();
      out += last in ENGLISH ? CLOSING[(depth + 1) % 2] : mark;
      continue;
    }
    if (mark === '”') return undefined;
    if (mark in ENGLISH || mark in FOREIGN) open.push(mark);
    out += mark in ENGLISH ? OPENING[depth % 2] : mark;
  }
  return open.length === 0 ? out : undefined;
}

/** Whether a mark closes the one that is open; an apostrophe within a word does not. */
const isClosing = (mark: string, open: string, next = ''): boolean =>
  (ENGLISH[open] ?? FOREIGN[open] ?? '').includes(mark) && !(mark === '’' && /^\p{L}/u.test(next));
