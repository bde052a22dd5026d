import { byId, make, makeButton } from '../../sandbox/page/dom.ts';
import type { DeskPack, Undone } from '../wire.ts';
import type { KeptDraft } from './drafts.ts';

/** Letters of a quote that stand for a draft without a headline. */
const LABEL = 40;

/** Says how the pack stands as a whole. */
export function drawState({ entries, problems, withoutTranslation }: DeskPack): void {
  const asks = entries.reduce((sum, one) => sum + one.asks, 0) / Math.max(1, entries.length);
  byId('state').textContent = [
    `${entries.length} entries`,
    `${Math.round(asks * 10) / 10} asks each`,
    `${withoutTranslation} without a translation`,
    problems.length === 0 ? 'in order' : `${problems.length} problems: ${problems[0]}`,
  ].join(' · ');
}

/** Lists the drafts that are kept, with the open one marked. */
export function drawDraftList(
  drafts: readonly KeptDraft[],
  openKey: string | undefined,
  open: (key: string) => void,
): void {
  byId('drafts').replaceChildren(
    ...drafts.map(({ key, id, record }) => {
      const label = record.claim || record.quotes[0]?.exact.slice(0, LABEL) || id;
      const button = makeButton(label, 'draft-tab', () => open(key));
      if (key === openKey) button.setAttribute('aria-current', 'true');
      return make('li', {}, button);
    }),
  );
}

/** Counts the words of the headline, and the asks. */
export function drawCounts(draft: KeptDraft | undefined): void {
  const words = draft?.record.claim.split(/\s+/).filter(Boolean).length ?? 0;
  byId('claim-count').textContent = `${words} of 16 words`;
  byId('asks-count').textContent = `${draft?.record.asks.length ?? 0}`;
}

/** What became of taking a save back. */
export function undoneText({ outcome, file }: Undone): string {
  if (outcome === 'undone') return `Taken back: ${file}`;
  if (outcome === 'changed')
    return `${file} was changed since it was saved: take it back by hand, or with git`;
  return 'Nothing was saved since the desk was started.';
}
