import { setTimeout as pause } from 'node:timers/promises';
import type { RESTJSONErrorCodes } from 'discord.js';
import { isRefusal } from './channel-failure.ts';
import { hasNotArrived, mayPass } from './rest.ts';

/** How long, and how, something is sent again. */
export interface Perseverance {
  /** Nothing is sent again after this time, of `performance.now()`. */
  readonly until: number;
  /** The longest pause between two attempts, in ms. */
  readonly longest: number;
  /** A refusal which says, after an attempt of which nothing was heard, that it had arrived. */
  readonly done?: RESTJSONErrorCodes;
  /** Sent twice it would be there twice: only what Discord certainly has not carried out is sent again. */
  readonly isOnce?: boolean;
}

const FIRST_PAUSE = 100;

/**
 * Sends something through REST until Discord takes or refuses it, or time is up; throws the last failure. A spell of
 * 5xx or a lost connection costs nobody their answer so. discord.js's own attempts follow each other within
 * milliseconds, and hide that there were several. Undefined where it had arrived the time before.
 */
export async function deliver<T>(
  send: () => Promise<T>,
  { until, longest, done, isOnce = false }: Perseverance,
): Promise<T | undefined> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (attempt > 0 && done !== undefined && isRefusal(error, done)) return undefined;
      const ms = Math.min(longest, FIRST_PAUSE * 2 ** attempt);
      const isWorthwhile = isOnce ? hasNotArrived(error) : mayPass(error);
      if (!isWorthwhile || performance.now() + ms > until) throw error;
      // Nobody's process is kept from ending by it.
      await pause(ms, undefined, { ref: false });
    }
  }
}
