import type { Start } from '../wire.ts';
import { fetchStart, sendInteraction } from './api.ts';
import { make } from './dom.ts';
import { commandId, commandUse, type Situation } from './interactions.ts';
import { PEOPLE } from './people.ts';
import { local } from './texts.ts';

/** The command that sets up the server. */
export const SETTINGS = 'settings';

/** Fills the choice of the server's fact base, where there is one, in the chosen language; it acts as `/settings` does. */
export function drawPackChoice(start: Start, situation: () => Situation): void {
  const select = document.getElementById('pack');
  if (!(select instanceof HTMLSelectElement)) return;
  select.replaceChildren(
    ...start.titles.map((title) => make('option', { value: title.en }, local(title, title.en))),
  );
  select.value = start.title.en;
  select.onchange = async () => {
    const manager = PEOPLE.find(({ mayManage }) => mayManage) ?? PEOPLE[0];
    const at = start.commands.findIndex(({ name }) => name === SETTINGS);
    const chosen = { name: 'fact-base', type: 3, value: select.value };
    await sendInteraction(commandUse({ ...situation(), person: manager }, commandId(at), SETTINGS, [chosen]));
    await showPack(start);
  };
}

/** Draws the page anew where the server has another pack than at its start. */
export async function showPack(start: Start): Promise<void> {
  const { title } = await fetchStart();
  if (title.en !== start.title.en) location.reload();
}
