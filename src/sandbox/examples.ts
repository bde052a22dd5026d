import type { FactBase } from '../facts/fact-base.ts';
import { factsOfTopic } from '../facts/fact-base.ts';
import type { Example } from './wire.ts';

/**
 * Example commands from the pack's three largest topics: a question on all topics, one within a topic, and a topic.
 */
export function examplesOf(base: FactBase): Example[] {
  const topics = [...base.topics.values()]
    .map((topic) => ({ id: topic.id, facts: factsOfTopic(base, topic) }))
    .sort((a, b) => b.facts.length - a.facts.length);
  const example = (at: number, command = topics[at]?.id): Example[] => {
    const query = topics[at]?.facts[0]?.asks[0];
    return command === undefined || query === undefined ? [] : [{ command, options: { query } }];
  };
  const bare = topics.slice(2, 3).map(({ id }) => ({ command: id, options: {} }));
  return [...example(0, 'ask'), ...example(1), ...bare];
}
