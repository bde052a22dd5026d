import type { Rule } from '../../rule.ts';
import { countWords, isSpaceless } from '../../verbatim.ts';

const MAX_WORDS = 16;
/** Two lines and a half on a phone, and room for a number before it in a menu. */
const MAX_CHARACTERS = 95;

/** A claim is a headline: short, in sentence case, without a full stop. */
export const headlineForm: Rule = ({ records }) => {
  const names = Object.values(records.names.record)
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => /\p{Lu}/u.test(name));
  return records.fact.flatMap(({ file, record: { claim } }) => {
    // A script without spaces has no words that two readers would count alike: its characters count.
    const words = isSpaceless(claim) ? 0 : countWords(claim);
    const messages = [
      words > MAX_WORDS ? `has ${words} words; ${MAX_WORDS} at most` : undefined,
      words <= MAX_WORDS && claim.length > MAX_CHARACTERS
        ? `has ${claim.length} characters; ${MAX_CHARACTERS} at most`
        : undefined,
      /[.。]$/u.test(claim) && !/(?:\p{Lu}\.|\b(?:etc|al)\.)$/u.test(claim)
        ? 'ends in a full stop: a headline has none'
        : undefined,
      isTitleCase(claim, names) ? 'is in title case: write it as a sentence' : undefined,
      /^\p{Ll}/u.test(claim) ? 'begins with a small letter' : undefined,
    ];
    return messages.flatMap((message) => (message === undefined ? [] : [{ file, path: 'claim', message }]));
  });
};

/** Whether nearly all longer words after the first, names apart, begin with a capital. */
function isTitleCase(claim: string, names: readonly string[]): boolean {
  if (!/\p{Lu}\p{Ll}{3}.*\p{Lu}\p{Ll}{3}.*\p{Lu}\p{Ll}{3}/u.test(claim)) return false;
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), claim);
  const longer = rest
    .split(/\s+/)
    .slice(1)
    .filter((word) => /^\p{L}{4,}$/u.test(word));
  const capitals = longer.filter((word) => /^\p{Lu}/u.test(word));
  return longer.length >= 3 && capitals.length >= longer.length * 0.8;
}
