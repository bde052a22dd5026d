import type { Fact } from '../facts/fact.ts';
import { type FactBase, factsOfTopic } from '../facts/fact-base.ts';
import type { Localized } from '../facts/language.ts';
import type { Example } from './wire.ts';

/**
 * Example commands from the pack's three largest topics: a question on all topics, one within a topic, and a topic.
 */
export function examplesOf(base: FactBase): Example[] {
  const topics = [...base.topics.values()]
    .map((topic) => ({ id: topic.id, facts: factsOfTopic(base, topic) }))
    .sort((a, b) => b.facts.length - a.facts.length);
  const example = (at: number, command = topics[at]?.id): Example[] => {
    const fact = topics[at]?.facts[0];
    const query = fact && queryFor(fact);
    return command === undefined || query === undefined ? [] : [{ command, options: { query } }];
  };
  const bare = topics.slice(2, 3).map(({ id }) => ({ command: id, options: {} }));
  return [...example(0, 'ask'), ...example(1), ...bare];
}

/** What to ask for a fact: its first ask, or its headline in a language that it is translated into. */
function queryFor({ asks: [ask], translations }: Fact): Localized | undefined {
  if (ask === undefined) return undefined;
  return { en: ask, ja: translations?.ja?.claim ?? ask, ru: translations?.ru?.claim ?? ask };
}
