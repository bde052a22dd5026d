import { type CslName, nameText } from '../facts/source.ts';

/** The name that a citation in the text goes by: a family name, or a body's whole name. */
export const familyName = (name: CslName): string => ('literal' in name ? name.literal : name.family);

/** In reading order: "J. Berkshire Miller", 松岡美里. */
export const fullName = (name: CslName): string =>
  'family' in name && isFamilyFirst(name.family) ? name.family + name.given : nameText(name);

/** "Miller, J. Berkshire"; a body's name stays as it is. */
export const invertedName = (name: CslName): string =>
  'literal' in name || isFamilyFirst(name.family) ? fullName(name) : `${name.family}, ${name.given}`;

/** "Miller, J. B.", with `gap` between the initials. */
export const initialedName = (name: CslName, gap = ' '): string =>
  'literal' in name || isFamilyFirst(name.family)
    ? fullName(name)
    : `${name.family}, ${initials(name.given, gap)}`;

/** Names in these scripts have the family first already: nothing is inverted, and no comma marks it. */
const isFamilyFirst = (family: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(family);

/**
 * "J. B." of "J. Berkshire", "J.-P." of "Jean-Paul". A particle ("van") stays, as does a name in a script that has
 * no capitals, where a first character is no initial.
 */
function initials(given: string, gap: string): string {
  const parts = given.split(/[\s\u00a0]+/).filter((part) => part !== '');
  return parts.map(initial).join(gap);
}

const initial = (part: string): string => {
  if (!/^\p{Lu}/u.test(part)) return part;
  return part
    .split('-')
    .map((half) => (/^\p{L}/u.test(half) ? `${[...half][0]?.toLocaleUpperCase('en')}.` : half))
    .join('-');
};

/** "A", "A and B", "A, B and C": `and` with its spaces; `serial` is the comma before it. */
export function listed(names: readonly string[], and: string, serial = ''): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return names.slice(0, -1).join(', ') + (names.length > 2 ? serial : '') + and + last;
}

/**
 * Names as MLA and Chicago list them: only the first is inverted, and a comma closes it. From more than `most` names
 * on, the first `kept` and "et al."
 */
export function firstInverted(names: readonly CslName[], most: number, kept: number): string {
  const [first, ...others] = names;
  if (first === undefined) return '';
  const lead = invertedName(first);
  if (names.length > most) return [lead, ...others.slice(0, kept - 1).map(fullName), 'et al.'].join(', ');
  if (others.length === 0) return lead;
  const comma = lead !== fullName(first) || others.length > 1 ? ',' : '';
  return `${[lead, ...others.slice(0, -1).map(fullName)].join(', ')}${comma} and ${fullName(others.at(-1) ?? first)}`;
}

/** "A", "A and B", "A et al.": how most styles name authors in the text, from three of them on. */
export const upToTwo = (names: readonly string[], and = ' and '): string =>
  names.length > 2 ? `${names[0]} et al.` : listed(names, and);
