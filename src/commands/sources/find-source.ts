import type { FactBase } from '../../facts/fact-base.ts';
import { spellingsOf } from '../../facts/name.ts';
import { callingsOf, knownValue, type Source } from '../../facts/source.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { MAX_CHOICES } from '../../reply/limits.ts';
import type { Choice, View } from '../../reply/reply.ts';
import { createNameFinder, spelledBy } from '../../text/find-names.ts';
import { nameStemFor } from '../../text/stem.ts';
import { pickable } from '../pickable.ts';
import { sourceLabel } from './source-option.ts';

/** What a source may be called: its label, its authors, its title or what stands for it, its outlet, its id. */
function callings(source: Source): string[] {
  const { id, title, description, 'container-title': outlet } = source;
  const called = [knownValue(title), description, knownValue(outlet)].filter((one) => one !== undefined);
  return [id, ...callingsOf(source), ...called];
}

/** How alike, 0 to 1, a misspelt calling must be: half of a name's words, such as “the”, are too little. */
const ALIKE = 0.6;

const pickableSources = pickable({
  mark: 'source:',
  recordsOf: (base) => base.sources,
  labelOf: sourceLabel,
  callingsOf: callings,
});

/** The sources that a text means: what was picked, else those called so, else those whose callings are near. */
export function findSources({ base }: View, typed: string): readonly Source[] {
  const called = sourcesCalled({ base }, typed);
  if (called.length > 0) return called;
  return pickableSources
    .finderFor(base)(typed)
    .filter(({ kind, likeness }) => kind !== 'near' || likeness > ALIKE)
    .map(({ record }) => record);
}

/** The sources that were picked, or are called exactly so: by label, author in any case ("Стрельцова"), title, outlet or id. */
export function sourcesCalled({ base }: Pick<View, 'base'>, typed: string): readonly Source[] {
  const called = pickableSources.named(base, typed);
  return called.length > 0 ? called : spelledBy(sourceFinder(base), typed);
}

/** Sources for what was typed. */
export const suggestSources = (view: View, typed: string): Choice[] =>
  pickableSources
    .finderFor(view.base)(typed, MAX_CHOICES)
    .map(({ record }) => pickableSources.choiceOf(view, record));

/** The sources that a text names, by their labels or authors in any spelling. */
export function namedSources(base: FactBase, text: string): Source[] {
  const found = sourceFinder(base)(text).map(({ of }) => of);
  // A label that two sources share names neither alone.
  return [...new Set(found.flatMap((of) => (of.length === 1 ? of : [])))];
}

const sourceFinder = memoizeByObject(({ sources, names, language }: FactBase) => {
  const spellings = [...names.values()].map(spellingsOf);
  return createNameFinder(
    [...sources.values()].map((source) => {
      const called = callingsOf(source);
      const ofAuthors = spellings.filter((all) => all.some((one) => called.includes(one)));
      return { of: source, spellings: [...called, ...ofAuthors.flat()] };
    }),
    nameStemFor(language),
  );
});
