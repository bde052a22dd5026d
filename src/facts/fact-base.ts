import { memoizeByObject } from '../memo/memoize.ts';
import type { Contrast } from './contrast.ts';
import type { Fact, Revision } from './fact.ts';
import type { Glossary } from './glossary.ts';
import type { Localized } from './language.ts';
import type { MapSpec } from './map.ts';
import type { Name, Synonym } from './name.ts';
import type { Plan } from './plan.ts';
import type { Prompt } from './prompt.ts';
import type { Source } from './source.ts';
import type { Topic } from './topic.ts';

/** How sure search has to be before it calls a fact an answer. */
export const STRICTNESS = ['lenient', 'usual', 'strict'] as const;
/** One of them. */
export type Strictness = (typeof STRICTNESS)[number];

/** Characters of a pack's id. */
export const MAX_PACK_ID = 32;

/** A whole pack, checked and frozen; every id that a record names exists in it. */
export interface FactBase {
  /** Tells packs of one bot apart, in the store and in custom ids; empty where pack.yaml names none. */
  readonly id: string;
  /** What the pack is about, in a few words. */
  readonly title: Localized;
  /** The language of the texts, as BCP 47 writes it: `en`. */
  readonly language: string;
  readonly strictness: Strictness;
  readonly sources: ReadonlyMap<string, Source>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly names: ReadonlyMap<string, Name>;
  /** Search words that nobody would look up; empty where a pack has none. */
  readonly synonyms: ReadonlyMap<string, Synonym>;
  /** What everyday words of other languages stand for; empty where a pack has none. */
  readonly glossary: Glossary;
  readonly facts: ReadonlyMap<string, Fact>;
  /** The ids of facts that another took in, with that fact's id. */
  readonly merged: ReadonlyMap<string, string>;
  /** The ids of facts that are no longer in the base, with the day and the reason. */
  readonly withdrawn: ReadonlyMap<string, Revision>;
  readonly contrasts: ReadonlyMap<string, Contrast>;
  readonly prompts: ReadonlyMap<string, Prompt>;
  /** Empty where a pack has none. */
  readonly maps: ReadonlyMap<string, MapSpec>;
  /** Terms to load; empty where a pack has none. */
  readonly plans: ReadonlyMap<string, Plan>;
}

/** Looks a record up that a checked base is known to hold. Throws when the caller's id is not from this base. */
export function need<T>(records: ReadonlyMap<string, T>, id: string): T {
  const record = records.get(id);
  if (record === undefined) throw new Error(`No record '${id}' in this fact base`);
  return record;
}

/** The fact of an id, or the one that took it in; undefined where there is none. */
export const findFact = (
  { facts, merged }: Pick<FactBase, 'facts' | 'merged'>,
  id: string,
): Fact | undefined => facts.get(id) ?? facts.get(merged.get(id) ?? '');

/** The facts of a topic: its core first, in order, then the rest as they are filed. */
export function factsOfTopic(base: FactBase, topic: Topic): Fact[] {
  const core = topic.core.map((id) => need(base.facts, id));
  const rest = [...base.facts.values()].filter(
    (fact) => fact.topics.includes(topic.id) && !topic.core.includes(fact.id),
  );
  return [...core, ...rest];
}

/** The contrasts that a fact speaks in. */
export const contrastsOf = ({ contrasts }: FactBase, { id }: Fact): readonly Contrast[] =>
  contrastsByFact(contrasts).get(id) ?? [];

/** Memoized, since every card asks: a search through all contrasts would be a tenth of its cost. */
const contrastsByFact = memoizeByObject((contrasts: FactBase['contrasts']) => {
  const byFact = new Map<string, Contrast[]>();
  for (const contrast of contrasts.values())
    for (const id of new Set(contrast.sides.flatMap(({ facts }) => facts)))
      byFact.set(id, [...(byFact.get(id) ?? []), contrast]);
  return byFact;
});

/** What to suggest before anything is typed: a topic's facts, its core first; or the first of every topic in turn. */
export function leadingFacts(base: FactBase, topicId: string | undefined): readonly Fact[] {
  const topic = topicId === undefined ? undefined : base.topics.get(topicId);
  if (topic) return factsOfTopic(base, topic);
  const cores = [...base.topics.values()].map(({ core }) => core);
  const longest = Math.max(0, ...cores.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, at) => cores.flatMap((core) => core[at] ?? [])).flat();
  return [...new Set(inTurn)].map((id) => need(base.facts, id));
}
