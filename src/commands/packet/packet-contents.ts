import type { Fact } from '../../facts/fact.ts';
import { type FactBase, findFact } from '../../facts/fact-base.ts';
import type { Prompt } from '../../facts/prompt.ts';
import type { Topic } from '../../facts/topic.ts';
import type { OwnQuestion } from '../../store/questions/own-questions.ts';

/** A post: record ids. */
interface PostedIds {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly facts: readonly string[];
  readonly prompt?: string | undefined;
}

/** A record, and when it was first posted. */
interface PostedRecord<T> {
  readonly record: T;
  readonly at: number;
}

/** The content of a packet: each record once, in the order of posting. */
export interface Packet {
  readonly prompts: readonly PostedRecord<Prompt>[];
  readonly facts: readonly PostedRecord<Fact>[];
  /** The server's own questions among the prompts. */
  readonly questions?: readonly OwnQuestion[] | undefined;
  /** The number of posted facts that are no longer in the base. */
  readonly gone: number;
}

/** The records of posts, optionally of one topic; a prompt includes its facts. */
export function packetOf(base: FactBase, posts: readonly PostedIds[], topic?: Topic): Packet {
  const facts = new Map<string, PostedRecord<Fact>>();
  const prompts = new Map<string, PostedRecord<Prompt>>();
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
    // The topic of a missing fact is unknown.
    for (const id of ids) if (topic === undefined && findFact(base, id) === undefined) gone.add(id);
  }
  return { prompts: [...prompts.values()], facts: [...facts.values()], gone: gone.size };
}
