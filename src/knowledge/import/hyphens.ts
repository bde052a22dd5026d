/** A hyphen, or a soft one, at the end of a line, after a letter. */
const BROKEN = /(?<!\p{L})(\p{L}+)([-‐\u00ad])$/u;
const FIRST_WORD = /^\p{L}+/u;
/** Written without spaces between words: a line's end is none. */
const NO_SPACE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uff60]/u;

/** Joins the lines of a text into paragraphs, and remembers the hyphens of which it could not be sure. */
export interface HyphenJoiner {
  /** Both lines as one. `mark` stands where the second begins, or after its first word where that was broken. */
  join(first: string, second: string, mark?: string): string;
  notices(): string[];
}

/**
 * Whether a hyphen at a line's end is the word's own is decided by the text itself: it goes where the word without it
 * stands elsewhere in the text, stays where the word with it does, or where both halves are words and the whole is not;
 * else it goes. Decisions without such a witness are listed.
 *
 * @param lines all lines of the text
 */
export function hyphenJoiner(lines: readonly string[]): HyphenJoiner {
  const known = new Set(wholeWords(lines));
  // A printer's hyphen, where the author typed another.
  const softs = lines.some((line) => /‐(?!$)/.test(line)) ? '\u00ad' : '\u00ad‐';
  const doubtful = new Set<string>();
  const keepsHyphen = (left: string, right: string): boolean => {
    if (!/^\p{Ll}/u.test(right)) return true;
    const [whole, hyphened] = [`${left}${right}`, `${left}-${right}`].map((word) => word.toLowerCase());
    if (whole !== undefined && known.has(whole)) return false;
    if (hyphened !== undefined && known.has(hyphened)) return true;
    const keeps = known.has(left.toLowerCase()) && known.has(right.toLowerCase());
    doubtful.add(keeps ? `${left}-${right}` : `${left}${right}`);
    return keeps;
  };
  return {
    join(first, second, mark = '') {
      const broken = BROKEN.exec(first);
      const [right = ''] = FIRST_WORD.exec(second) ?? [];
      if (broken === null || right === '') {
        const isOne = NO_SPACE.test(first.slice(-1)) && NO_SPACE.test(second.charAt(0));
        return `${first}${isOne || /[—–]$/u.test(first) ? '' : ' '}${mark}${second}`;
      }
      const [, left = '', hyphen = ''] = broken;
      const isSoft = softs.includes(hyphen);
      const start = !isSoft && keepsHyphen(left, right) ? first : first.slice(0, -1);
      if (mark === '') return `${start}${second}`;
      const rest = second.slice(right.length);
      const [glued = ''] = /^\S*/u.exec(rest) ?? [];
      return `${start}${right}${glued} ${mark}${rest.slice(glued.length).trimStart()}`.trimEnd();
    },
    notices: () =>
      doubtful.size === 0
        ? []
        : [`Words broken at a line's end, joined by a guess: ${[...doubtful].join(', ')}`],
  };
}

/** The words of lines, lower-case, with hyphened ones whole, but for the halves that line ends broke. */
function wholeWords(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const words = line.toLowerCase().match(/\p{L}+(?:[-‐]\p{L}+)*/gu) ?? [];
    const from = BROKEN.test(lines[index - 1] ?? '') ? 1 : 0;
    return words.slice(from, BROKEN.test(line) ? -1 : undefined).map((word) => word.replaceAll('‐', '-'));
  });
}
