import type { FactBase } from '../../../facts/fact-base.ts';
import type { Prompt } from '../../../facts/prompt.ts';
import type { Schedule } from '../../../store/schedules.ts';
import type { Store } from '../../../store/store.ts';
import { afterUse, type DeckState, deckState, nextPrompt } from '../deck/next-prompt.ts';
import { fitting, inOrder, promptsOfDeck } from '../deck/prompts-of-deck.ts';
import type { DiscussionRequest } from '../discussion-card.ts';
import { occurrencesAfter, type WeekOccurrence, weekAt, weekOccurrences } from './occurrences.ts';

/** An occurrence to come, and its prompt; undefined where the deck has none. */
export interface Coming {
  readonly schedule: Schedule;
  readonly at: number;
  /** The question of a plan that it is. */
  readonly planned: WeekOccurrence | undefined;
  readonly request: DiscussionRequest;
  readonly prompt: Prompt | undefined;
  readonly isPinned: boolean;
}

/** The deck that an occurrence draws from, and what is opened below its post. */
export function requestOf(schedule: Schedule, planned: WeekOccurrence | undefined): DiscussionRequest {
  const { topic, kind, poll } = schedule;
  if (planned === undefined) return { topic, kind, thread: true, poll };
  const { question, week } = planned;
  const isOwnDeck = question.topic === undefined && question.kind === undefined;
  return {
    ...(isOwnDeck ? { topic, kind } : { topic: question.topic, kind: question.kind }),
    ...{ thread: week.thread, poll: week.poll },
  };
}

/** The prompts that plans have written out for what is still to come: nothing else draws them. */
export const writtenPrompts = (schedules: readonly Schedule[]): ReadonlySet<string> =>
  new Set(
    schedules.flatMap((schedule) =>
      weekOccurrences(schedule).flatMap(({ at, question }) =>
        schedule.nextAt === undefined || at < schedule.nextAt ? [] : (question.prompt ?? []),
      ),
    ),
  );

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
  const written = writtenPrompts(schedules);
  let now = state;
  const decks = new Map<string, Prompt[]>();
  const deckOf = ({ guildId }: Schedule, request: DiscussionRequest): Prompt[] => {
    const { topic, kind, poll } = request;
    const key = JSON.stringify([guildId, topic, kind, poll]);
    const deck =
      decks.get(key) ?? inOrder(promptsOfDeck(base, request).filter(fitting(base, request)), guildId);
    decks.set(key, deck);
    return deck;
  };
  const drawn = (schedule: Schedule, request: DiscussionRequest): Prompt | undefined => {
    const prompts = deckOf(schedule, request);
    const free = prompts.filter(({ id }) => !written.has(id) || now.pins.includes(id));
    return nextPrompt(free, now) ?? nextPrompt(prompts, now);
  };
  return times.map(({ schedule, at, index }) => {
    const planned = weekAt(schedule, at);
    const request = requestOf(schedule, planned);
    const chosen = index === 0 ? base.prompts.get(schedule.chosen ?? '') : undefined;
    const id = planned?.question.prompt;
    const prompt = chosen ?? (id === undefined ? drawn(schedule, request) : base.prompts.get(id));
    const isPinned = prompt !== undefined && now.pins.includes(prompt.id);
    if (prompt !== undefined) now = afterUse(now, prompt.id, at);
    return { schedule, at, planned, request, prompt, isPinned };
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
