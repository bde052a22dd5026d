import type { FactBase } from '../facts/fact-base.ts';
import { spellingsOf } from '../facts/name.ts';
import type { Source } from '../facts/source.ts';
import type { Language } from '../language/language.ts';
import { memoizeByObject } from '../memo/memoize.ts';
import { isInScriptOf } from '../text/scripts.ts';
import type { View } from './reply.ts';

/** Titles and descriptions that an alias may have beside the name. */
const PARTS = /[\s・]+/u;

/**
 * A name of a person, state or source in the reader's script, where the pack's names have it: the spelling with as many
 * parts as the name, or else the first. Any other name as it is.
 */
export function nameInScript({ names }: Pick<FactBase, 'names'>, name: string, language: Language): string {
  if (isInScriptOf(language, name)) return name;
  const spellings = indexed(names)
    .get(name)
    ?.filter((one) => isInScriptOf(language, one));
  const parts = name.split(PARTS).length;
  // A Japanese name in kanji has its two parts in one.
  const partsOf = (one: string) => (/^\p{sc=Han}{3,5}$/u.test(one) ? 2 : one.split(PARTS).length);
  const whole = spellings?.find((one) => partsOf(one) === parts);
  return whole ?? spellings?.[0] ?? name;
}

/** What a source is called for short, in the reader's script. */
export const sourceName = (
  { base, say }: Pick<View, 'base' | 'say'>,
  { short }: Pick<Source, 'short'>,
): string => nameInScript(base, short, say.language);

/** Every spelling of a name by the name itself, and by its Latin ones. */
const indexed = memoizeByObject((names: FactBase['names']): ReadonlyMap<string, readonly string[]> => {
  const byName = new Map<string, readonly string[]>();
  for (const name of [...names.values()].reverse())
    for (const one of spellingsOf(name))
      if (one === name.name || isInScriptOf('en', one)) byName.set(one, spellingsOf(name));
  return byName;
});
