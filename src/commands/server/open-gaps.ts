import type { Outcome, Searcher } from '../../facts/outcome.ts';
import { folded } from '../../reply/spelling.ts';
import type { Gap, GapStore } from '../../store/store.ts';
import type { InteractionContext, Services } from '../command.ts';

/** How often a query must have found nothing before anybody is shown it. */
export const SHOWN_FROM = 3;

/** Marks that are no part of a word, a number or an abbreviation. */
const MARKS = /(?<![\p{L}\p{N}])[\p{P}\p{S}]+|[\p{P}\p{S}]+(?![\p{L}\p{N}])/gu;

/**
 * A query as gaps count it: width, case, spaces and marks do not tell it from another. Its words keep their order: it
 * is searched again to see whether the gap is closed, a search reads phrases, and a curator must read it too.
 */
export const gapOf = (query: string): string => folded(query.normalize('NFKC').replace(MARKS, ' '));

/** Counts what the sources did not answer, where the server has switched that on: the words alone, and nobody's. */
export function noteGap(
  services: Services,
  { guildId, userId }: InteractionContext,
  query: string,
  { outcome }: Outcome,
): void {
  if (outcome !== 'answer' && guildId !== undefined) services.memory.missed(guildId, gapOf(query), userId);
}

/** The gaps that are still open, in their order; those that the base can answer by now are closed. */
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
