import { hashWith, MAX_WORD, NO_LETTERS, type WordTable } from './word-table.ts';

const codeOf = (character: string): number => character.charCodeAt(0);
const SPACE = codeOf(' ');
const APOSTROPHE = codeOf("'");
const COMMA = codeOf(',');
const DASH = codeOf('-');
const DOT = codeOf('.');
/** Digits begin here, letters follow, and what parts words comes before: one comparison tells. */
const ZERO = codeOf('0');
const A = codeOf('a');

/** By a character's code, what it is folded to: a letter, a digit, one of the above; 0 for what only `fold()` can. */
const ASCII = new Uint8Array(0x10000);
for (let code = 0x20; code < 0x7f; code++) ASCII[code] = SPACE;
for (const kept of "',-.0123456789abcdefghijklmnopqrstuvwxyz") ASCII[codeOf(kept)] = codeOf(kept);
for (let code = A; code < A + 26; code++) ASCII[code - 32] = code;
ASCII[codeOf('\n')] = SPACE;
ASCII[codeOf('`')] = APOSTROPHE;
ASCII[codeOf('+')] = 0;
const PLAIN = ASCII.slice();
for (const space of '\u00a0«»“”…') PLAIN[codeOf(space)] = SPACE;
for (const dash of '‐‑‒–—―') PLAIN[codeOf(dash)] = DASH;
for (const apostrophe of '‘’') PLAIN[codeOf(apostrophe)] = APOSTROPHE;

/** A text longer than this that is not ASCII may be cut by `fold()`, after it made three dots of each `…`. */
const MAX_PLAIN = 1300;

/** What the text under way is folded to; a longer text is left to `fold()`. */
const codes = new Uint16Array(2 ** 14);

/**
 * The words of a text of plain English as `wordsOf()` would find them, in one pass over its characters; undefined
 * where the text has anything in it that takes more, such as another script, `U.S.`, `1,300` or `2 + 2`.
 */
export function plainWordsOf<Made>(text: string, table: WordTable<Made>): Made[] | undefined {
  if (!foldPlain(text)) return undefined;
  const found: Made[] = [];
  let from = 0;
  /** Letters since the word began, or since the last dot or apostrophe in it. */
  let run = 0;
  let hash = NO_LETTERS;
  for (let at = 0; at <= text.length; at++) {
    const code = codes[at] ?? 0;
    if (code >= ZERO) {
      run++;
      hash = hashWith(hash, code);
      continue;
    }
    const role = at === from ? PARTS : roleOf(at, run);
    if (role === SHORTENS || at - from > MAX_WORD) return undefined;
    run = 0;
    if (role === JOINS) {
      hash = hashWith(hash, code);
      continue;
    }
    if (at > from) found.push(table.find(codes, from, at, hash));
    from = at + 1;
    hash = NO_LETTERS;
  }
  return found;
}

/** Folds a text into `codes`, with a space after it; says whether that could be done. */
function foldPlain(text: string): boolean {
  if (text.length >= codes.length) return false;
  const folded = text.length > MAX_PLAIN ? ASCII : PLAIN;
  for (let at = 0; at < text.length; at++) {
    const code = folded[text.charCodeAt(at)] ?? 0;
    if (code === 0) return false;
    codes[at] = code;
  }
  codes[text.length] = SPACE;
  return true;
}

/** What a mark after a letter or digit may do: part words, be in one, or go as it does in `u.s`, `g-7`, `1,300`. */
const PARTS = 0;
const JOINS = 1;
const SHORTENS = 2;

function roleOf(at: number, run: number): number {
  const mark = codes[at] ?? 0;
  const last = codes[at - 1] ?? 0;
  const next = codes[at + 1] ?? 0;
  if (mark === SPACE || next < ZERO) return PARTS;
  if (mark === COMMA) return last < A && next < A ? SHORTENS : PARTS;
  const isInitial = run === 1 && last >= A;
  if (mark === DASH) return isInitial && next < A ? SHORTENS : PARTS;
  return mark === DOT && isInitial && next >= A ? SHORTENS : JOINS;
}
