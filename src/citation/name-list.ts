import { type CslName, familyName, nameText } from '../facts/source.ts';

/** Names in these scripts have the family first already: nothing is inverted, and no comma marks it. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** "Miller, J. B.", "Beethoven, L. van", "King, M. L., Jr."; a body's name stays as it is. */
export const initialedName = (name: CslName): string =>
  'literal' in name || FAMILY_FIRST.test(name.family)
    ? nameText(name)
    : [
        [`${familyName(name)},`, initials(name.given), name['dropping-particle']].filter(Boolean).join(' '),
        name.suffix,
      ]
        .filter(Boolean)
        .join(', ');

/** "J. B. Miller", as names stand after the stroke and in an editor's place. */
export const initialsFirst = (name: CslName): string =>
  'literal' in name || FAMILY_FIRST.test(name.family)
    ? nameText(name)
    : [initials(name.given), name['dropping-particle'], familyName(name), name.suffix]
        .filter(Boolean)
        .join(' ');

/**
 * "J. B." of "J. Berkshire", "J.-P." of "Jean-Paul". A particle ("van") stays, as does a name in a script that has
 * no capitals, where a first character is no initial.
 */
function initials(given: string): string {
  const parts = given.split(/[\s\u00a0]+/).filter((part) => part !== '');
  return parts.map(initial).join(' ');
}

const initial = (part: string): string => {
  if (!/^\p{Lu}/u.test(part)) return part;
  return part
    .split('-')
    .map((half) => (/^\p{L}/u.test(half) ? `${[...half][0]?.toLocaleUpperCase('en')}.` : half))
    .join('-');
};
