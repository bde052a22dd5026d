import type { Contrast } from '../../facts/contrast.ts';
import type { Fact } from '../../facts/fact.ts';

/** Says how early a fact that speaks in a contrast comes: 1 for the first of the facts, a half for the second, and so on; 0 for none. */
export type SpeakingIn = (facts: readonly Fact[], contrast: Contrast) => number;

/** Finds it for these contrasts. */
export function createSpeakingIn(contrasts: Iterable<Contrast>): SpeakingIn {
  const speakers = new Map(
    Array.from(contrasts, (one) => [one, new Set(one.sides.flatMap(({ facts }) => facts))] as const),
  );
  return (facts, contrast) => {
    const speaking = speakers.get(contrast);
    const at = facts.findIndex(({ id }) => speaking?.has(id));
    return at < 0 ? 0 : 1 / (1 + at);
  };
}
