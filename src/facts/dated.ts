import { memoizeByObject } from '../memo/memoize.ts';
import type { Fact, When } from './fact.ts';
import type { FactBase } from './fact-base.ts';

/** What an entry is to its date: it happened then, was said then, or speaks of a document or event of that time. */
export type Standing = 'happened' | 'said' | 'spoken-of';

/** An entry at a date in a timeline. */
export interface DatedEntry {
  readonly fact: Fact;
  readonly when: Pick<When, 'date' | 'basis' | 'min' | 'max'>;
  readonly standing: Standing;
  /** The documents and events of the date that the entry only speaks of; else none. */
  readonly subjects: readonly string[];
}

/** Where a date stands in time: at its beginning, or at its end where the beginning is open. */
export const standsAt = ({ when: { min, max } }: Pick<DatedEntry, 'when'>): number =>
  Number.isFinite(min) ? min : max;

/** Entries in order of when they happened or were said, then as they are given; those without a date last. */
export const inOrderOfTime = (facts: readonly Fact[]): Fact[] =>
  facts.toSorted((a, b) => timeOf(a) - timeOf(b));

/** A number even where the time is unknown: infinity less infinity is none. */
const timeOf = ({ when }: Fact): number => {
  const at = when === undefined ? Number.NaN : standsAt({ when });
  return Number.isFinite(at) ? at : Number.MAX_VALUE;
};

/**
 * The dated entries of a base in order of time: those that carry a date at that date, and those that carry none at
 * the date of each document or event that they speak of. A date that is open at both ends stands nowhere.
 */
export const datedEntries = ({ facts }: Pick<FactBase, 'facts'>): readonly DatedEntry[] =>
  entriesOfFacts(facts);

const entriesOfFacts = memoizeByObject((facts: FactBase['facts']): readonly DatedEntry[] =>
  [...facts.values()]
    .flatMap(entriesOf)
    .filter((entry) => Number.isFinite(standsAt(entry)))
    .sort(earlierFirst),
);

function entriesOf(fact: Fact): DatedEntry[] {
  const { when, about = [], kind } = fact;
  if (when !== undefined) {
    const standing = kind === 'event' || kind === 'background' ? 'happened' : 'said';
    return [{ fact, when, standing, subjects: [] }];
  }
  return [...Map.groupBy(about, ({ date }) => date).values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const { name, date, min, max } = first;
    const subjects = [name, ...more.map((other) => other.name)];
    return [{ fact, when: { date, basis: 'stated', min, max }, standing: 'spoken-of', subjects }];
  });
}

/** Orders entries by where they stand in time, what lasts longer after what is shorter, then by id. */
function earlierFirst(a: DatedEntry, b: DatedEntry): number {
  const [one, other] = [standsAt(a), standsAt(b)];
  if (one !== other) return one - other;
  if (a.when.max !== b.when.max) return a.when.max < b.when.max ? -1 : 1;
  return a.fact.id < b.fact.id ? -1 : 1;
}
