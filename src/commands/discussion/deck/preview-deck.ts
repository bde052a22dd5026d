import { topicTitle } from '../../../facts/topic.ts';
import type { Reply, View } from '../../../reply/reply.ts';
import type { Deck } from '../../../store/store.ts';
import { type Invocation, type Services, textOption, viewFor } from '../../command.ts';
import type { Remembered } from '../../in-server.ts';
import { topicOf } from '../../topic-option.ts';
import { kindOf } from '../kind-option.ts';
import { comingIn } from '../schedule/coming.ts';
import { deckCard } from './deck-card.ts';
import { inOrder, promptsOfDeck } from './prompts-of-deck.ts';

/** The deck that the options name. */
export const deckOf = ({ base }: Services, invocation: Invocation): Deck => ({
  topic: topicOf(base, textOption(invocation, 'topic'))?.id,
  kind: kindOf(textOption(invocation, 'kind')),
});

/** The name of a deck: its topic and kind. */
export function deckName({ base, say }: View, { topic: id, kind }: Deck): string {
  const topic = base.topics.get(id ?? '');
  const names = [topic ? topicTitle(topic, say.language) : id, kind && say(`discuss.kind.${kind}`)];
  return names.filter((name) => name !== undefined).join(' · ') || say('schedule.all-topics');
}

/** Shows the state of a deck. */
export async function previewDeck(
  services: Services,
  { store, guildId }: Remembered,
  invocation: Invocation,
): Promise<Reply> {
  const { base } = services;
  const view = viewFor(services, { locale: invocation.locale });
  const deck = deckOf(services, invocation);
  const excluded = new Set(await store.excluded(guildId));
  const all = inOrder(promptsOfDeck(base, deck), guildId);
  const coming = await comingIn({ base, store }, guildId, 1);
  return deckCard(view, {
    title: `${view.say('deck.title')} · ${deckName(view, deck)}`,
    prompts: all.filter(({ id }) => !excluded.has(id)),
    coming: coming.filter(({ prompt }) => prompt !== undefined && all.includes(prompt)),
    pins: (await store.pins(guildId)).flatMap((id) => all.find((prompt) => prompt.id === id) ?? []),
    uses: await store.uses(guildId, 'class'),
    excluded: all.filter(({ id }) => excluded.has(id)),
  });
}
