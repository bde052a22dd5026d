import type { FactBase } from '../../facts/fact-base.ts';
import type { Name } from '../../facts/name.ts';
import { MAX_CHOICES, MAX_LABEL } from '../../reply/limits.ts';
import type { Choice, View } from '../../reply/reply.ts';
import { folded, spellingsOf } from '../../reply/spelling.ts';
import { choice, matching } from '../suggestions.ts';
import { FAR, farness } from './edit-distance.ts';
import { distinction } from './name-choice.ts';

/** Marks a value as a picked suggestion; a person would not type it. */
const PICKED = 'name:';
/** Names offered for a misspelt one, and letters of it that are compared. */
const NEAREST = 8;
const MAX_TYPED = 100;

/**
 * The names that a text means: what was picked, or all that are spelt so, persons and bodies first. Where it is the
 * main name of one, it means that one alone.
 */
export function findNames(view: View, typed: string): Name[] {
  const names = [...view.base.names.values()];
  const picked = names.filter((name) => {
    const { name: label, value } = choiceOf(view, name);
    return value === typed || label === typed;
  });
  if (picked.length > 0) return picked;
  const wanted = folded(typed);
  const spelt = names.filter((name) => spellingsOf(name).some((one) => folded(one) === wanted));
  const main = spelt.filter(({ name }) => folded(name) === wanted);
  return peopleFirst(main.length > 0 ? main : spelt);
}

/** The names with a spelling near to what was typed, the nearest first. */
export function nearestNames({ names }: FactBase, typed: string): Name[] {
  const wanted = folded(typed).slice(0, MAX_TYPED);
  return peopleFirst([...names.values()])
    .map((name) => ({
      name,
      far: Math.min(...spellingsOf(name).map((spelling) => farness(wanted, folded(spelling)))),
    }))
    .filter(({ far }) => far < FAR)
    .sort((a, b) => a.far - b.far)
    .slice(0, NEAREST)
    .map(({ name }) => name);
}

/** The persons and bodies of a base. */
export const people = ({ names }: FactBase): Name[] => [...names.values()].filter(isPerson);

/** Names for what was typed in any spelling: persons and bodies first, other kinds once something is typed. */
export function suggestNames(view: View, typed: string): Choice[] {
  const others = typed === '' ? [] : [...view.base.names.values()].filter((name) => !isPerson(name));
  return [people(view.base), others]
    .flatMap((names) => matching(names, typed, spellingsOf))
    .slice(0, MAX_CHOICES)
    .map((name) => choiceOf(view, name));
}

const isPerson = ({ kind }: Name): boolean => kind === 'person' || kind === 'body';

const peopleFirst = (names: readonly Name[]): Name[] => [
  ...names.filter(isPerson),
  ...names.filter((name) => !isPerson(name)),
];

function choiceOf(view: View, name: Name): Choice {
  const value = PICKED + name.id;
  const label = choice(`${name.name} · ${distinction(view, name)}`, value);
  return value.length > MAX_LABEL ? { ...label, value: label.name } : label;
}
