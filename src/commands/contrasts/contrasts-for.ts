import type { Contrast } from '../../facts/contrast.ts';
import type { Topic } from '../../facts/topic.ts';
import { contrastsOfTopic, sourcesOfContrast } from '../../reply/contrast-option.ts';
import type { Services } from '../command.ts';
import { namedSources } from '../sources/find-source.ts';

/** The contrasts for a query, best first. */
export interface ContrastsFor {
  readonly contrasts: readonly Contrast[];
  /** Those beside the first that are about the query too. */
  readonly others: readonly Contrast[];
  /** The contrast whose ask or question the query is. */
  readonly promised: Contrast | undefined;
  /** Whether the query asks for a comparison. */
  readonly isComparison: boolean;
  /** Whether the first is about the query, rather than the nearest there is. */
  readonly fits: boolean;
  /** Whether the query asks what the sources differ on, and says nothing of any subject. */
  readonly asksForAll: boolean;
}

/** The share of the first contrast's score that another needs to be about the query too, 0 to 1. */
const ALSO_FROM = 0.5;

/**
 * Finds the contrasts for a query, in a topic or anywhere. Of a query that names two sources or more, those come first in
 * which all of these speak.
 */
export function contrastsFor(
  { base, searcher }: Pick<Services, 'base' | 'searcher'>,
  query: string,
  topic?: Topic,
): ContrastsFor {
  const { matches, isComparison, fits, promised } = searcher.contrasts(query, base.contrasts.size);
  const ofTopic = new Set(contrastsOfTopic(base, topic));
  const found = matches.map(({ contrast }) => contrast).filter((contrast) => ofTopic.has(contrast));
  const named = namedSources(base, query);
  const isBetween = (contrast: Contrast): boolean => {
    const speaking = sourcesOfContrast(base, contrast);
    return named.every((one) => speaking.includes(one));
  };
  const between = named.length > 1 ? found.filter(isBetween) : [];
  const nearest = found.filter((contrast) => !between.includes(contrast));
  const contrasts = [...between, ...nearest];
  const scores = new Map(matches.map(({ contrast, score }) => [contrast, score]));
  const scoreOf = (contrast: Contrast | undefined): number =>
    contrast === undefined ? 0 : (scores.get(contrast) ?? 0);
  const least = ALSO_FROM * scoreOf(contrasts[0]);
  return {
    contrasts,
    promised,
    others: contrasts.slice(1).filter((contrast) => scoreOf(contrast) >= least),
    isComparison,
    fits: between.length > 0 || (fits && found[0] !== undefined && found[0] === matches[0]?.contrast),
    asksForAll: isComparison && named.length < 2 && matches.length > 0 && matches[0]?.score === 0,
  };
}
