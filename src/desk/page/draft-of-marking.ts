import type { QuoteInput } from '../../knowledge/curating/fact-input.ts';
import type { Marking } from '../wire.ts';
import type { KeptDraft } from './drafts.ts';

/** The quote of marked words. */
export const quoteOf = ({ selection, speaker }: Marking): QuoteInput => ({
  source: selection.source,
  paragraph: selection.paragraph,
  ...(selection.page === undefined ? {} : { page: selection.page }),
  exact: selection.exact,
  ...(speaker === undefined ? {} : { speaker }),
});

/** A new draft of marked words; its date is only proposed. */
export const draftOf = (
  key: string,
  marking: Marking,
  topic: string,
  heldKinds: readonly string[],
): KeptDraft => ({
  key,
  id: '',
  isNamed: false,
  topic,
  holder: marking.holder,
  proposed: marking.date,
  record: {
    kind: marking.kind,
    ...(marking.holder !== undefined && heldKinds.includes(marking.kind) ? { holder: marking.holder } : {}),
    claim: '',
    asks: [],
    quotes: [quoteOf(marking)],
  },
});

/** Small words that a file's name does without. */
const SMALL =
  /^(?:a|an|the|of|to|in|on|at|by|for|and|or|that|is|was|are|were|be|has|had|have|it|its|with|as|from|before)$/;
const LONGEST = 6;

/** A file's name of a headline: its first words that say something; not one of those that are `taken`. */
export function idOfClaim(claim: string, taken: ReadonlySet<string>): string {
  const words = claim
    .replace(/^[^:]{1,40}: /, '')
    .normalize('NFKD')
    .replace(/[’'\p{M}]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SMALL.test(word));
  const id = words.slice(0, LONGEST).join('-') || 'entry';
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
