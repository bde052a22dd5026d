import type { FactBase } from '../../../facts/fact-base.ts';
import type { Prompt } from '../../../facts/prompt.ts';
import type { Schedule } from '../../../store/schedules.ts';
import type { Store } from '../../../store/store.ts';
import { afterUse, type DeckState, deckState, nextPrompt } from '../deck/next-prompt.ts';
import { fitting, inOrder, promptsOfDeck } from '../deck/prompts-of-deck.ts';
import { occurrencesAfter } from './occurrences.ts';

/** An occurrence to come, and its prompt; undefined where the deck has none. */
export interface Coming {
  readonly schedule: Schedule;
  readonly at: number;
  readonly prompt: Prompt | undefined;
  readonly isPinned: boolean;
}

/** The prompts that fit a schedule, in the order in which they come in its server. */
export const promptsFor = (base: FactBase, schedule: Schedule): Prompt[] =>
  inOrder(promptsOfDeck(base, schedule).filter(fitting(base, schedule)), schedule.guildId);

/**
 * The next `count` occurrences of each schedule that runs, in the order of their times, with the prompt that each will
 * post as things stand. The runner posts by this forecast, so that what it says comes next does come next.
 */
export function comingPrompts(
  base: FactBase,
  schedules: readonly Schedule[],
  state: DeckState,
  count: number,
): Coming[] {
  const times = schedules
    .flatMap((schedule) => timesOf(schedule, count).map((at, index) => ({ schedule, at, index })))
    .sort((a, b) => a.at - b.at || (a.schedule.id < b.schedule.id ? -1 : 1));
  const prompts = new Map(schedules.map((schedule) => [schedule, promptsFor(base, schedule)]));
  let now = state;
  return times.map(({ schedule, at, index }) => {
    const chosen = index === 0 ? base.prompts.get(schedule.chosen ?? '') : undefined;
    const prompt = chosen ?? nextPrompt(prompts.get(schedule) ?? [], now);
    const isPinned = prompt !== undefined && now.pins.includes(prompt.id);
    if (prompt !== undefined) now = afterUse(now, prompt.id, at);
    return { schedule, at, prompt, isPinned };
  });
}

/** The forecast for a server, read from the store. */
export async function comingIn(
  { base, store }: { readonly base: FactBase; readonly store: Store },
  guildId: string,
  count: number,
): Promise<Coming[]> {
  const [schedules, state] = [await store.schedules(guildId), await deckState(store, guildId, 'class')];
  return comingPrompts(base, schedules, state, count);
}

const timesOf = (schedule: Schedule, count: number): number[] =>
  schedule.nextAt === undefined || schedule.pausedBecause !== undefined
    ? []
    : [schedule.nextAt, ...occurrencesAfter(schedule, schedule.nextAt, count - 1)];
