import { type FactBase, need } from '../../../facts/fact-base.ts';
import type { Prompt } from '../../../facts/prompt.ts';
import type { Deck, DeckStore } from '../../../store/store.ts';
import { contrastOfPrompt } from '../discussion-evidence.ts';
import { canBePolled } from '../poll.ts';

/** The topics of the facts that a prompt cites. */
const topicsOf = (base: FactBase, { facts }: Prompt): Set<string> =>
  new Set(facts.flatMap((id) => need(base.facts, id).topics));

/** Every prompt of a deck, as they are filed. */
export const promptsOfDeck = (base: FactBase, { topic, kind }: Deck): Prompt[] =>
  [...base.prompts.values()].filter(
    (prompt) =>
      (kind === undefined || prompt.kind === kind) &&
      (topic === undefined || topicsOf(base, prompt).has(topic)),
  );

/** Which prompts will do: with a poll, those that have sides for one. */
export const fitting =
  (base: FactBase, { poll }: { readonly poll: boolean }) =>
  (prompt: Prompt): boolean => {
    const contrast = poll ? contrastOfPrompt(base, prompt) : undefined;
    return !poll || (contrast !== undefined && canBePolled(contrast));
  };

/** Where to look, and for what. */
export interface Search {
  readonly base: FactBase;
  readonly store: DeckStore;
  readonly guildId: string;
  readonly deck: Deck;
  /** What a prompt must be beside of the deck, such as one that has sides for a poll. */
  readonly fits?: (prompt: Prompt) => boolean;
  /** Gives a number from 0 to below 1. */
  readonly random?: () => number;
}

/** A prompt to come next; `isFresh` where the server has not had it since the deck was last used up. */
interface Next {
  readonly prompt: Prompt;
  readonly isFresh: boolean;
}

/**
 * The prompt to come next from a deck: the one that an instructor pinned, else one by chance of those that the server
 * has not had since the deck was last used up, and does not exclude. It stays on the deck. Undefined where the deck has
 * none.
 */
export async function nextPrompt(search: Search): Promise<Prompt | undefined> {
  return (await next(search))?.prompt;
}

/** The same, taken off the deck, so that no other replica gives it too. */
export async function drawPrompt(search: Search): Promise<Prompt | undefined> {
  const { store, guildId, deck } = search;
  let drawn: Next | undefined;
  // Another replica may have drawn the same one meanwhile: then another, as long as there are.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    drawn = await next(search);
    if (drawn === undefined) return undefined;
    const isOurs = await store.draw(guildId, deck, drawn.prompt.id);
    if (isOurs || !drawn.isFresh) break;
  }
  return drawn?.prompt;
}

async function next({ base, store, guildId, deck, fits = () => true, random = Math.random }: Search) {
  const excluded = new Set(await store.excluded(guildId));
  const all = promptsOfDeck(base, deck).filter(({ id }) => !excluded.has(id));
  const wanted = all.filter(fits);
  const pinned = await store.pinned(guildId, deck);
  const asked = wanted.find(({ id }) => id === pinned);
  if (asked !== undefined) return { prompt: asked, isFresh: false };
  const drawn = new Set(await store.drawn(guildId, deck));
  const fresh = wanted.filter(({ id }) => !drawn.has(id));
  const isUsedUp = all.length > 0 && all.every(({ id }) => drawn.has(id));
  if (isUsedUp) await store.resetDeck(guildId, deck);
  const prompt = one(fresh.length > 0 ? fresh : wanted, random);
  return prompt && { prompt, isFresh: fresh.length > 0 || isUsedUp };
}

const one = <T>(some: readonly T[], random: () => number): T | undefined =>
  some[Math.floor(random() * some.length)];

/** Takes a prompt that was posted off the other decks that have it too: it shall not come again by another name. */
export async function drawElsewhere(
  { base, store, guildId, deck }: Omit<Search, 'fits' | 'random'>,
  prompt: Prompt,
): Promise<void> {
  for (const topic of [undefined, ...topicsOf(base, prompt)]) {
    for (const kind of [undefined, prompt.kind]) {
      if (topic !== deck.topic || kind !== deck.kind) await store.draw(guildId, { topic, kind }, prompt.id);
    }
  }
}
