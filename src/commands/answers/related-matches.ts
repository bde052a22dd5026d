import type { Fact } from '../../facts/fact.ts';
import { contrastsOf, type FactBase } from '../../facts/fact-base.ts';
import type { Match } from '../../facts/outcome.ts';

/**
 * The share of the best score that a match needs, 0 to 1: by its words alone, with a topic of the first match, with its
 * first topic as theirs, and in a contrast with it. On the judged queries three in five of what is kept are right, where half
 * are with one share for every topic, and three quarters of the right entries stay.
 */
const NEEDED = { words: 0.85, topic: 0.6, firstTopic: 0.35, contrast: 0.2 };

/** The further matches that are related to the first by contrast, topic and words, in their order; the others are filler. */
export function relatedMatches(base: FactBase, [first, ...others]: readonly [Match, ...Match[]]): Fact[] {
  const best = Math.max(first.score, others[0]?.score ?? 0);
  const contrasts = contrastsOf(base, first.fact);
  const needed = ({ fact }: Match): number => {
    if (contrastsOf(base, fact).some((contrast) => contrasts.includes(contrast))) return NEEDED.contrast;
    if (fact.topics[0] === first.fact.topics[0]) return NEEDED.firstTopic;
    return fact.topics.some((topic) => first.fact.topics.includes(topic)) ? NEEDED.topic : NEEDED.words;
  };
  return others.filter((match) => match.score >= needed(match) * best).map(({ fact }) => fact);
}
