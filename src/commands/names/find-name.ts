import type { FactBase } from '../../facts/fact-base.ts';
import { type Name, spellingsOf } from '../../facts/name.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { MAX_CHOICES } from '../../reply/limits.ts';
import type { Choice, View } from '../../reply/reply.ts';
import { createNameFinder, spelledBy } from '../../text/find-names.ts';
import { fold } from '../../text/fold.ts';
import { createFuzzyFinder } from '../../text/fuzzy.ts';
import { nameStemFor } from '../../text/stem.ts';
import { pickable } from '../pickable.ts';
import { nameLabel } from './name-choice.ts';

/** Names offered for a misspelt one. */
const NEAREST = 8;

const pickableNames = pickable({
  mark: 'name:',
  recordsOf: (base) => base.names,
  labelOf: nameLabel,
  callingsOf: spellingsOf,
});

/**
 * The names that a text means: what was picked, or all that are spelt so, persons and bodies first. Where it is the
 * main name of one, it means that one alone.
 */
export function findNames({ base }: View, typed: string): Name[] {
  const spelt = pickableNames.named(base, typed);
  const wanted = fold(typed).trim();
  const main = spelt.filter(({ name }) => fold(name) === wanted);
  const elsewhere = spelledElsewhere(base).called(typed);
  const [found = []] = [main, spelt, elsewhere, spelledBy(inflected(base), typed)].filter(
    ({ length }) => length > 0,
  );
  return peopleFirst(found);
}

/** Finds names in any case: "Путине". */
const inflected = memoizeByObject(({ names, language }: FactBase) =>
  createNameFinder(
    [...names.values()].map((name) => ({ of: name, spellings: spellingsOf(name) })),
    nameStemFor(language),
  ),
);

/** Finds names by their spellings in languages of which cards show nothing: those of the synonyms that have their ids. */
const spelledElsewhere = memoizeByObject(({ names, synonyms }: FactBase) =>
  createFuzzyFinder(names.values(), ({ id }) => {
    const synonym = synonyms.get(id);
    return synonym === undefined ? [] : spellingsOf(synonym);
  }),
);

/** The names with a spelling near to what was typed, the nearest first. */
export const nearestNames = (base: FactBase, typed: string): Name[] =>
  pickableNames
    .finderFor(base)(typed, NEAREST)
    .map(({ record }) => record);

/** The persons and bodies of a base. */
export const people = ({ names }: FactBase): Name[] => [...names.values()].filter(isPerson);

/** Names for what was typed in any spelling: persons and bodies first, other kinds once something is typed. */
export function suggestNames(view: View, typed: string): Choice[] {
  const { base } = view;
  const found = typed === '' ? people(base) : peopleFirst(nearest(base, typed));
  return found.slice(0, MAX_CHOICES).map((name) => pickableNames.choiceOf(view, name));
}

const nearest = (base: FactBase, typed: string): Name[] =>
  pickableNames
    .finderFor(base)(typed, base.names.size)
    .map(({ record }) => record);

const isPerson = ({ kind }: Name): boolean => kind === 'person' || kind === 'body';

const peopleFirst = (names: readonly Name[]): Name[] => [
  ...names.filter(isPerson),
  ...names.filter((name) => !isPerson(name)),
];
