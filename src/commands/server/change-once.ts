import { AsyncLocalStorage } from 'node:async_hooks';
import { UserError } from '../../language/user-error.ts';
import type { Store } from '../../store/store.ts';
import type { InteractionContext } from '../interaction.ts';

/** What changes what a server has, and is not the same when done twice. */
export const CHANGES = [
  ...(['changeSettings', 'forgetServer', 'saveQuiz', 'countGap'] as const),
  ...(['usePrompt', 'resetPrompts', 'pin', 'unpin', 'exclude', 'include'] as const),
  ...(['saveQuestion', 'suggestQuestion', 'declineQuestion', 'removeQuestion'] as const),
  ...(['saveAnswer', 'openAnswers'] as const),
  ...(['createSchedule', 'editSchedule', 'changeWeeks', 'removeSchedule'] as const),
  ...(['pauseSchedule', 'resumeSchedule', 'skipNext'] as const),
  ...(['startControversy', 'pauseControversy', 'resumeControversy', 'endStep', 'cancelControversy'] as const),
  ...(['join', 'ready', 'dealAgain', 'saveStatement'] as const),
] satisfies readonly (keyof Store)[];

/** An interaction that is being carried out. */
interface Handling {
  readonly guildId: string;
  readonly interactionId: string;
  /** Whether no other replica has it; asked with its first change. */
  isOurs?: Promise<boolean>;
}

const handling = new AsyncLocalStorage<Handling>();

/** Carries an interaction out: the changes that it makes through a `changingOnce` store are made by one replica. */
export function carriedOut<T>(
  { guildId, interactionId }: Pick<InteractionContext, 'guildId' | 'interactionId'>,
  work: () => T,
): T {
  if (guildId === undefined || interactionId === undefined) return work();
  return handling.run({ guildId, interactionId }, work);
}

/**
 * A store of which the changes are made once for an interaction, however often and to whichever replica that is sent: the
 * first replica to change something keeps its id, and others refuse with a UserError. Reading waits for nothing.
 * @param now - Milliseconds since 1970.
 */
export function changingOnce(store: Store, now: () => number): Store {
  const once = (name: (typeof CHANGES)[number]) => {
    const change = store[name] as (...given: unknown[]) => Promise<unknown>;
    return async (...given: unknown[]): Promise<unknown> => {
      const current = handling.getStore();
      if (current !== undefined) {
        current.isOurs ??= store.handleOnce(current.guildId, current.interactionId, now());
        if (!(await current.isOurs)) throw new UserError('error.repeated');
      }
      return change(...given);
    };
  };
  return { ...store, ...Object.fromEntries(CHANGES.map((name) => [name, once(name)])) };
}
