import { type FactBase, need } from '../../../facts/fact-base.ts';
import type { Prompt } from '../../../facts/prompt.ts';
import type { Deck, DeckStore } from '../../../store/store.ts';
import { contrastOfPrompt } from '../discussion-evidence.ts';
import { canBePolled } from '../poll.ts';

/** The topics of the facts that a prompt cites. */
const topicsOf = (base: FactBase, { facts }: Prompt): Set<string> =>
  new Set(facts.flatMap((id) => need(base.facts, id).topics));

/** The prompts of a deck, in the order of the files. */
export const promptsOfDeck = (base: FactBase, { topic, kind }: Deck): Prompt[] =>
  [...base.prompts.values()].filter(
    (prompt) =>
      (kind === undefined || prompt.kind === kind) &&
      (topic === undefined || topicsOf(base, prompt).has(topic)),
  );

/** A filter of prompts: with a poll, those with sides to vote on. */
export const fitting =
  (base: FactBase, { poll }: { readonly poll: boolean }) =>
  (prompt: Prompt): boolean => {
    const contrast = poll ? contrastOfPrompt(base, prompt) : undefined;
    return !poll || (contrast !== undefined && canBePolled(contrast));
  };

/** A deck of a server, and which of its prompts are wanted. */
export interface DeckQuery {
  readonly base: FactBase;
  readonly store: DeckStore;
  readonly guildId: string;
  readonly deck: Deck;
  /** A further condition, such as sides for a poll. */
  readonly fits?: (prompt: Prompt) => boolean;
  /** A random number from 0 to below 1. */
  readonly random?: () => number;
}

/** The result of a draw; `isFresh` where the server has not had the prompt since the last reset of the deck. */
interface PromptDraw {
  readonly prompt: Prompt;
  readonly isFresh: boolean;
}

/**
 * Chooses the next prompt of a deck without drawing it: the pinned one, else a random one that the server has not had
 * since the last reset of the deck and does not exclude. Undefined where the deck has none.
 */
export async function nextPrompt(query: DeckQuery): Promise<Prompt | undefined> {
  return (await next(query))?.prompt;
}

/** Chooses the next prompt and draws it, so that no other replica chooses it too. */
export async function drawPrompt(query: DeckQuery): Promise<Prompt | undefined> {
  const { store, guildId, deck } = query;
  let drawn: PromptDraw | undefined;
  // If another replica has drawn the same prompt meanwhile, try the next one.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    drawn = await next(query);
    if (drawn === undefined) return undefined;
    const isOurs = await store.draw(guildId, deck, drawn.prompt.id);
    if (isOurs || !drawn.isFresh) break;
  }
  return drawn?.prompt;
}

async function next({ base, store, guildId, deck, fits = () => true, random = Math.random }: DeckQuery) {
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

/** Draws a posted prompt from the other decks that contain it, so that it is not repeated. */
export async function drawElsewhere(
  { base, store, guildId, deck }: Omit<DeckQuery, 'fits' | 'random'>,
  prompt: Prompt,
): Promise<void> {
  for (const topic of [undefined, ...topicsOf(base, prompt)]) {
    for (const kind of [undefined, prompt.kind]) {
      if (topic !== deck.topic || kind !== deck.kind) await store.draw(guildId, { topic, kind }, prompt.id);
    }
  }
}
