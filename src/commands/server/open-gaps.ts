import type { Outcome, Searcher } from '../../facts/outcome.ts';
import type { Gap, GapStore } from '../../store/store.ts';
import type { InteractionContext, Services } from '../command.ts';

/** How often a query must have found nothing to be shown. */
export const MIN_TIMES_SHOWN = 3;

/** Marks that are not part of a word, a number or an abbreviation. */
const MARKS = /(?<![\p{L}\p{N}])[\p{P}\p{S}]+|[\p{P}\p{S}]+(?![\p{L}\p{N}])/gu;

/**
 * Normalises a query for counting: case, width, spaces and marks are unified. The order of words is kept, for the
 * repeated search and for curators.
 */
export const gapOf = (query: string): string =>
  query.normalize('NFKC').replace(MARKS, ' ').replace(/\s+/g, ' ').trim().toLowerCase();

/** Counts an unanswered query, without its user, if the server has enabled that. */
export function countUnanswered(
  services: Services,
  { guildId, userId }: InteractionContext,
  query: string,
  { outcome }: Outcome,
): void {
  if (outcome !== 'answer' && guildId !== undefined) services.memory.countGap(guildId, gapOf(query), userId);
}

/** The open gaps, in order; those that the base answers by now are closed. */
export async function openGaps(
  gaps: readonly Gap[],
  searcher: Searcher,
  { closeGap }: Pick<GapStore, 'closeGap'>,
): Promise<Gap[]> {
  const open: Gap[] = [];
  for (const gap of gaps) {
    if (searcher.search(gap.query).outcome === 'answer') await closeGap(gap.query);
    else open.push(gap);
  }
  return open;
}
