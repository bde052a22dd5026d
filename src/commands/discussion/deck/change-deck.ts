import { topicTitle } from '../../../facts/topic.ts';
import { sayFor, type TextKey } from '../../../language/language.ts';
import { UserError } from '../../../language/user-error.ts';
import { notice } from '../../../reply/notice.ts';
import type { Reply } from '../../../reply/reply.ts';
import { type Invocation, type Services, textOption, viewFor } from '../../command.ts';
import type { Remembered } from '../../in-server.ts';
import { topicOf } from '../../topic-option.ts';
import { promptOf } from '../find-prompt.ts';
import { kindOf } from '../kind-option.ts';
import { promptsOfDeck } from '../schedule/next-prompt.ts';
import { deckCard } from './deck-card.ts';

const deckOf = ({ base }: Services, invocation: Invocation) => ({
  topic: topicOf(base, textOption(invocation, 'topic'))?.id,
  kind: kindOf(textOption(invocation, 'kind')),
});

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
  const all = promptsOfDeck(base, deck);
  const topic = base.topics.get(deck.topic ?? '');
  const names = [
    topic && topicTitle(topic, view.say.language),
    deck.kind && view.say(`discuss.kind.${deck.kind}`),
  ];
  return deckCard(view, {
    title: [view.say('deck.title'), ...names.filter((name) => name !== undefined)].join(' · '),
    prompts: all.filter(({ id }) => !excluded.has(id)),
    drawn: new Set(await store.drawn(guildId, deck)),
    pinned: await store.pinned(guildId, deck),
    excluded: all.filter(({ id }) => excluded.has(id)),
  });
}

/** Pins a prompt as next, excludes one, or undoes that. */
export async function changeDeck(
  services: Services,
  { store, guildId }: Remembered,
  invocation: Invocation,
): Promise<Reply> {
  const say = sayFor(invocation.locale);
  const typed = textOption(invocation, 'prompt') ?? '';
  const prompt = promptOf(services.base, typed);
  if (prompt === undefined) throw new UserError('deck.unknown');
  const done = (key: TextKey) => notice(say(key, { question: prompt.question }));
  if (invocation.subcommand === 'exclude') {
    await store.exclude(guildId, prompt.id);
    return done('deck.excluded-one');
  }
  if (invocation.subcommand === 'include') {
    await store.include(guildId, prompt.id);
    return done('deck.included-one');
  }
  const deck = deckOf(services, invocation);
  if (!promptsOfDeck(services.base, deck).includes(prompt)) throw new UserError('deck.not-in');
  // Pinning an excluded prompt includes it again.
  await store.include(guildId, prompt.id);
  await store.pin(guildId, deck, prompt.id);
  return done('deck.pinned-one');
}
