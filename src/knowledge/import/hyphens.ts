/** Words that hyphens hold together. */
const WORD = '[\\p{L}\\p{M}]+(?:[-‐][\\p{L}\\p{M}]+)*';
/** A hyphen, or a soft one, at the end of a line, after a letter. */
const BROKEN = new RegExp(`(?<![\\p{L}\\p{M}‐-])(${WORD})([-‐\u00ad])$`, 'u');
const FIRST_WORD = new RegExp(`^${WORD}`, 'u');
/** What stands behind a hyphen of which the second half comes later: "pre- and post-war". */
const CONJUNCTION = /^(?:and|or|to|und|oder|bis|bzw|sowie|et|ou|en|of|e|y|и|или)$/u;
/** Written without spaces between words: a line's end is none. */
const NO_SPACE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\u3000-\u303f\uff00-\uff60]/u;
/** Those beside letters and figures of other scripts, with a space between or without. */
const MIXED = new RegExp(
  `(?:${NO_SPACE.source}( ?)[\\p{sc=Latin}\\p{N}]|[\\p{sc=Latin}\\p{N}]( ?)${NO_SPACE.source})`,
  'gu',
);
/** A dash, stroke or hyphen that is set close to what stands before it, and what follows it is as close. */
const CLOSE_END = /\S[—–/‐-]$/u;
const CLOSE_START = /^[—–]\S/u;

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
  const spaces = lines.flatMap((line) => Array.from(line.matchAll(MIXED), ([, one, other]) => one ?? other));
  const isSpaced = spaces.filter((space) => space === ' ').length * 2 > spaces.length;
  const doubtful = new Set<string>();
  /** Whether the text has the halves as one word, with `between` in the middle. */
  const stands = (left: string, right: string, between: string): boolean =>
    [
      [left, right],
      [lastPart(left), firstPart(right)],
    ].some((halves) => known.has(halves.join(between).toLowerCase()));
  const keepsHyphen = (left: string, right: string): boolean => {
    if (!/^\p{Ll}/u.test(right)) return true;
    if (stands(left, right, '')) return false;
    if (stands(left, right, '-')) return true;
    const keeps = [lastPart(left), firstPart(right)].every((half) => known.has(half.toLowerCase()));
    doubtful.add(keeps ? `${left}-${right}` : `${left}${right}`);
    return keeps;
  };
  const isOne = (before: string, after: string): boolean => {
    const [one, other] = [NO_SPACE.test(before.slice(-1)), NO_SPACE.test(after.charAt(0))];
    return (one && other) || ((one || other) && !isSpaced);
  };
  return {
    join(first, second, mark = '') {
      const broken = BROKEN.exec(first);
      const [right = ''] = FIRST_WORD.exec(second) ?? [];
      const [, left = '', hyphen = ''] = broken ?? [];
      const isSuspended = left !== '' && CONJUNCTION.test(right) && !stands(left, right, '');
      if (left === '' || right === '' || isSuspended) {
        const isClose = CLOSE_END.test(first) || CLOSE_START.test(second);
        return isOne(first, second) || (isClose && !isSuspended)
          ? `${first}${mark.trimEnd()}${second}`
          : `${first} ${mark}${second}`;
      }
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

const lastPart = (word: string): string => /[^-‐]*$/u.exec(word)?.[0] ?? '';
const firstPart = (word: string): string => /^[^-‐]*/u.exec(word)?.[0] ?? '';

/** The words of lines, lower-case, hyphened ones whole and in their parts, but for the halves that line ends broke. */
function wholeWords(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const words = line.toLowerCase().match(new RegExp(WORD, 'gu')) ?? [];
    const from = BROKEN.test(lines[index - 1] ?? '') ? 1 : 0;
    return words
      .slice(from, BROKEN.test(line) ? -1 : undefined)
      .map((word) => word.replaceAll('‐', '-'))
      .flatMap((word) => [word, ...word.split('-')]);
  });
}
