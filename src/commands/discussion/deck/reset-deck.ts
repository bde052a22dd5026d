import { ButtonStyle } from 'discord-api-types/v10';
import { button } from '../../../reply/controls.ts';
import { customId } from '../../../reply/custom-id.ts';
import { notice } from '../../../reply/notice.ts';
import type { Reply } from '../../../reply/reply.ts';
import { recordOf, tokenOf } from '../../../reply/token.ts';
import type { Deck } from '../../../store/store.ts';
import { type Click, type Invocation, type Services, viewFor } from '../../command.ts';
import type { Remembered } from '../../in-server.ts';
import { stillThere } from '../../paged-click.ts';
import { kindOf } from '../kind-option.ts';
import { deckName, deckOf } from './preview-deck.ts';
import { promptsOfDeck } from './prompts-of-deck.ts';

/** The used prompts of a deck. */
async function usedOf({ base }: Services, { store, guildId }: Remembered, deck: Deck): Promise<string[]> {
  const used = new Set((await store.uses(guildId, 'class')).map(({ prompt }) => prompt));
  return promptsOfDeck(base, deck).flatMap(({ id }) => (used.has(id) ? [id] : []));
}

/** Asks whether the class's uses of a deck are to be forgotten. */
export async function askReset(
  services: Services,
  server: Remembered,
  invocation: Invocation,
): Promise<Reply> {
  const view = viewFor(services, { locale: invocation.locale });
  const deck = deckOf(services, invocation);
  const count = (await usedOf(services, server, deck)).length;
  const name = deckName(view, deck);
  if (count === 0) return notice(view.say('deck.nothing-used', { deck: name }));
  const topic = deck.topic === undefined ? '' : tokenOf(deck.topic);
  return {
    ...notice(view.say('deck.reset-ask', { deck: name, count })),
    buttons: [
      button(view.say('deck.reset-yes'), customId('deck', topic, deck.kind ?? ''), ButtonStyle.Danger),
    ],
  };
}

/** Forgets the class's uses of a deck, so that its prompts may come again. */
export async function resetDeck(services: Services, server: Remembered, click: Click): Promise<Reply> {
  const [topic = '', kind = ''] = click.args;
  const deck = {
    topic: topic === '' ? undefined : stillThere(recordOf(services.base.topics, topic)).id,
    kind: kindOf(kind),
  };
  const used = await usedOf(services, server, deck);
  await server.store.resetPrompts(server.guildId, used);
  return notice(viewFor(services, click).say('deck.reset-done', { count: used.length }));
}
