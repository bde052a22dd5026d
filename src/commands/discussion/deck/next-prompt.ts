import type { Prompt } from '../../../facts/prompt.ts';
import type { DeckStore, DeckUser } from '../../../store/store.ts';

/** What determines the prompts to come in a server. */
export interface DeckState {
  /** When each prompt was last used, in ms since 1970. */
  readonly uses: ReadonlyMap<string, number>;
  /** Ids of prompts in the order in which they will come. */
  readonly pins: readonly string[];
  readonly excluded: ReadonlySet<string>;
}

/** Reads the state of a server's decks. Only the class has pins. */
export async function deckState(store: DeckStore, guildId: string, by: DeckUser): Promise<DeckState> {
  const uses = await store.uses(guildId, by);
  return {
    uses: new Map(uses.map(({ prompt, at }) => [prompt, at])),
    pins: by === 'class' ? await store.pins(guildId) : [],
    excluded: new Set(await store.excluded(guildId)),
  };
}

/**
 * The next of these prompts: the first that is pinned, else the first that was never used, else the one whose last
 * use is the longest ago. Undefined where all are excluded.
 */
export function nextPrompt(prompts: readonly Prompt[], state: DeckState): Prompt | undefined {
  const wanted = prompts.filter(({ id }) => !state.excluded.has(id));
  const pin = state.pins.find((pinned) => wanted.some(({ id }) => id === pinned));
  const lastUse = ({ id }: Prompt) => state.uses.get(id) ?? Number.NEGATIVE_INFINITY;
  return (
    wanted.find(({ id }) => id === pin) ??
    wanted.find(({ id }) => !state.uses.has(id)) ??
    [...wanted].sort((a, b) => lastUse(a) - lastUse(b))[0]
  );
}

/** The state after a prompt was used at a time. */
export const afterUse = (state: DeckState, prompt: string, at: number): DeckState => ({
  ...state,
  uses: new Map([...state.uses, [prompt, at]]),
  pins: state.pins.filter((pinned) => pinned !== prompt),
});
