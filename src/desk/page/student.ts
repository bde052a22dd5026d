import { byId } from '../../sandbox/page/dom.ts';
import type { FactDraft } from '../wire.ts';
import { askPack } from './api.ts';
import { inactive } from './inactive.ts';

/** Serves the box that answers as the bot does; `draft` goes with the query, `addAsk` takes it as an ask. */
export function serveStudent(
  draft: () => FactDraft | undefined,
  addAsk: (ask: string) => void,
  failed: (error: unknown) => void,
): void {
  const query = byId<HTMLInputElement>('query');
  const ask = async () => {
    if (query.value.trim() === '') return;
    const { html, outcome, matches } = await askPack(query.value.trim(), draft());
    const box = byId('answer');
    // The HTML is the server's, which escapes every text.
    box.innerHTML = html;
    inactive(box);
    const [first] = matches;
    byId('query-hint').textContent =
      first === undefined ? `Outcome: ${outcome}` : `Outcome: ${outcome}; first is ${first.id}`;
  };
  query.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    ask().catch(failed);
  });
  byId('as-ask').addEventListener('click', () => {
    if (query.value.trim() !== '') addAsk(query.value.trim());
  });
}
