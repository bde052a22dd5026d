import type { Contrast } from '../../facts/contrast.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Match } from '../../facts/outcome.ts';
import type { Topic } from '../../facts/topic.ts';
import { contrastsOfTopic } from '../../reply/contrast-option.ts';
import { MAX_CHOICES } from '../../reply/limits.ts';
import type { Services } from '../command.ts';
import { createSpeakingIn } from './speaking-in.ts';
import { createOverlap } from './word-overlap.ts';

/** Facts that are looked at, best first. */
const FACTS = 10;
/**
 * A fact is as much an answer as the first from this share of its score on. Of the real base's asks for facts without
 * a contrast, 1% are then answered by another fact's; 79% if the first three facts always counted.
 */
const AS_GOOD = 0.8;
/** The share of the query that a contrast's own words must hold, to be what was asked without any fact's help. */
const ENOUGH_WORDS = 0.6;
/**
 * How much its own words count beside its facts. On the real base, every second long word of a contrast's question
 * puts it first in 89% with 1.5, in 73% with 1; asks of its facts, which are indexed, in 99% with either.
 */
const WEIGHT_OF_WORDS = 1.5;

/** Contrasts for a query, best first; `fits` says whether the first is about it, or merely the nearest there is. */
export interface FoundContrasts {
  readonly fits: boolean;
  readonly contrasts: readonly Contrast[];
}

/** Finds contrasts by the facts that a search finds, and by the words of their questions and labels. */
export interface ContrastFinder {
  find(query: string, topic?: Topic): FoundContrasts;
  /** At most 25 contrasts for what has been typed so far; the first of all where that is nothing. */
  suggest(typed: string, topic?: Topic): readonly Contrast[];
}

/** Makes the finder for the contrasts of a base. */
export function createContrastFinder({
  base,
  searcher,
}: Pick<Services, 'base' | 'searcher'>): ContrastFinder {
  const overlap = createOverlap(base.contrasts.values(), ({ question, sides }) =>
    [question, ...sides.map(({ label }) => label)].join(' '),
  );
  const speakingIn = createSpeakingIn(base.contrasts.values());
  const rank = (held: (contrast: Contrast) => number, facts: readonly Fact[], topic?: Topic): Contrast[] =>
    contrastsOfTopic(base, topic)
      .map((contrast) => ({
        contrast,
        score: speakingIn(facts, contrast) + WEIGHT_OF_WORDS * held(contrast),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ contrast }) => contrast);
  return {
    find(query, topic) {
      const { outcome, matches } = searcher.search(query, { topic: topic?.id, limit: FACTS });
      const held = overlap(query);
      const ranked = rank(held, factsOf(matches), topic);
      const answers = outcome === 'answer' ? factsOf(matches.filter(isAsGood)) : [];
      const isAbout = (one: Contrast): boolean => held(one) >= ENOUGH_WORDS || speakingIn(answers, one) > 0;
      const [about, near] = [ranked.filter(isAbout), ranked.filter((one) => !isAbout(one))];
      return { fits: about.length > 0, contrasts: [...about, ...near] };
    },
    suggest(typed, topic) {
      if (typed === '') return contrastsOfTopic(base, topic).slice(0, MAX_CHOICES);
      const facts = searcher.complete(typed, { topic: topic?.id, limit: MAX_CHOICES });
      return rank(overlap(typed, true), facts, topic).slice(0, MAX_CHOICES);
    },
  };
}

const factsOf = (matches: readonly Match[]): Fact[] => matches.map(({ fact }) => fact);

const isAsGood = ({ score }: Match, _: number, [first]: readonly Match[]): boolean =>
  score >= AS_GOOD * (first?.score ?? 0);
