/** A quotation in a paragraph: the words between the marks, and where both marks stand (UTF-16, `end` exclusive). */
export interface QuotedWords {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Marks that open and close a quotation; of those that look alike, the one that opens closes too. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '「': '」',
  '『': '』',
  '"': '"',
  '‘': '’',
};
/** A closing single mark is an apostrophe before a letter. */
const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && /^\p{L}/u.test(text.slice(at + 1, at + 2));

/** The quotations of a paragraph, the outermost marks of each; a mark that nothing closes opens none. */
export function quotationsIn(paragraph: string): QuotedWords[] {
  const found: QuotedWords[] = [];
  for (let at = 0; at < paragraph.length; at++) {
    const closing = PAIRS[paragraph.charAt(at)];
    if (closing === undefined) continue;
    const end = closeOf(paragraph, at, closing);
    if (end === undefined) continue;
    found.push({ words: paragraph.slice(at + 1, end).trim(), start: at, end: end + 1 });
    at = end;
  }
  return found;
}

/** Where the mark at `at` is closed, quotations of the same marks within it counted. */
function closeOf(text: string, at: number, closing: string): number | undefined {
  const opening = text.charAt(at);
  let depth = 1;
  for (let next = at + 1; next < text.length; next++) {
    const character = text.charAt(next);
    if (closing.includes(character) && !isApostrophe(text, next)) depth -= 1;
    else if (character === opening) depth += 1;
    if (depth === 0) return next;
  }
  return undefined;
}
