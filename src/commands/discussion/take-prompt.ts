import type { Prompt } from '../../facts/prompt.ts';
import type { InteractionContext, Services } from '../command.ts';
import { actingServer, isInstructor } from '../in-server.ts';
import { type DeckState, deckState, nextPrompt } from './deck/next-prompt.ts';
import { fitting, inOrder, promptsOfDeck } from './deck/prompts-of-deck.ts';
import type { DiscussionRequest } from './discussion-card.ts';
import { comingIn, writtenPrompts } from './schedule/coming.ts';

/** Attempts while others take the same prompt. */
const ATTEMPTS = 5;

/**
 * Takes a prompt for `/discuss`, and records its use: an instructor's counts for the class, anybody else's does not.
 * Pinned prompts, those that schedules post next and those that plans name are left to the schedules, unless the deck has no other.
 * @returns Undefined where the deck has no prompt that fits.
 */
export async function takePrompt(
  services: Services,
  context: InteractionContext,
  request: Pick<DiscussionRequest, 'topic' | 'kind' | 'poll'>,
): Promise<Prompt | undefined> {
  const { store, guildId, channelId } = actingServer(services, context);
  const { base, now } = services;
  const by = (await isInstructor(services, { ...context, commandId: undefined })) ? 'class' : 'members';
  const prompts = inOrder(promptsOfDeck(base, request).filter(fitting(base, request)), `${guildId} ${by}`);
  const scheduled = (await comingIn({ base, store }, guildId, 1)).map(({ prompt }) => prompt?.id);
  const written = writtenPrompts(await store.schedules(guildId));
  const kept = new Set([...(await store.pins(guildId)), ...scheduled, ...written]);
  const others = prompts.filter(({ id }) => !kept.has(id));
  let prompt: Prompt | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const state: DeckState = { ...(await deckState(store, guildId, by)), pins: [] };
    prompt = nextPrompt(others, state) ?? nextPrompt(prompts, state);
    if (prompt === undefined) return undefined;
    const use = { prompt: prompt.id, at: now(), channelId };
    if (await store.usePrompt(guildId, by, use, state.uses.get(prompt.id))) break;
  }
  return prompt;
}
