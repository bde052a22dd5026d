import type { Fact } from '../../facts/fact.ts';
import { type FactBase, findFact } from '../../facts/fact-base.ts';
import type { Prompt } from '../../facts/prompt.ts';
import type { Topic } from '../../facts/topic.ts';

/** What was posted at one time: ids of records. */
interface PostedIds {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly facts: readonly string[];
  readonly prompt?: string | undefined;
}

/** A record with when it was first posted. */
interface Posted<T> {
  readonly record: T;
  readonly at: number;
}

/** What a seminar takes home: each record once, in the order in which they came. */
export interface Packet {
  readonly prompts: readonly Posted<Prompt>[];
  readonly facts: readonly Posted<Fact>[];
  /** Facts that were posted and are in the base no more. */
  readonly gone: number;
}

/** The records behind what was posted, of a topic if one is given; a prompt brings the facts that it rests on. */
export function packetOf(base: FactBase, posts: readonly PostedIds[], topic?: Topic): Packet {
  const facts = new Map<string, Posted<Fact>>();
  const prompts = new Map<string, Posted<Prompt>>();
  const gone = new Set<string>();
  const isOn = (id: string): boolean =>
    topic === undefined || findFact(base, id)?.topics.includes(topic.id) === true;
  for (const { at, facts: ids, prompt: promptId } of posts) {
    const prompt = promptId === undefined ? undefined : base.prompts.get(promptId);
    const rests = prompt?.facts.some(isOn) === true ? prompt.facts : [];
    if (prompt && rests.length > 0 && !prompts.has(prompt.id)) prompts.set(prompt.id, { record: prompt, at });
    for (const id of [...ids.filter(isOn), ...rests]) {
      const fact = findFact(base, id);
      if (fact && !facts.has(fact.id)) facts.set(fact.id, { record: fact, at });
    }
    // Whether it was on the topic cannot be known any more.
    for (const id of ids) if (topic === undefined && findFact(base, id) === undefined) gone.add(id);
  }
  return { prompts: [...prompts.values()], facts: [...facts.values()], gone: gone.size };
}
