import { onQuotes, type Rule } from '../../rule.ts';
import { countWords } from '../../verbatim.ts';

const MIN_WORDS = 8;
/** A figure, a saying in its marks, or a whole sentence. */
const SAYS_ENOUGH = /\p{N}|[“”„«»「」『』]|[.!?。！？]$/u;
const NAME = /^\p{Lu}/u;

/** A quote of a few words is a name, a figure, a saying or somebody's own words; else it is a shred. */
export const quoteBrief: Rule = (pack) =>
  onQuotes(pack, ({ exact, speaker }) => {
    const words = countWords(exact);
    if (words >= MIN_WORDS || speaker !== undefined || SAYS_ENOUGH.test(exact)) return undefined;
    // A script without capitals does not show its names.
    const longer = exact.split(/\s+/).filter((word) => word.length > 3);
    if (longer.every((word) => NAME.test(word)) || !/\p{Lu}|\p{Ll}/u.test(exact)) return undefined;
    return `has ${words} words; ${MIN_WORDS} at least, unless it is a name, a figure or a saying: quote the whole clause`;
  });
