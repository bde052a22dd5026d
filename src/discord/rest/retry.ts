import { setTimeout as pause } from 'node:timers/promises';
import type { RESTJSONErrorCodes } from 'discord.js';
import { isRefusal } from './channel-failure.ts';
import { isKnownUndelivered, isTransient } from './rest.ts';

/** How long, and on which failures, a request is retried. */
export interface RetryPolicy {
  /** No retry after this time, as of `performance.now()`. */
  readonly until: number;
  /** The longest pause between two attempts, in ms. */
  readonly longest: number;
  /** The refusal which means that an earlier attempt had arrived. */
  readonly done?: RESTJSONErrorCodes;
  /** Retries only requests that certainly had no effect, for a request that is not idempotent. */
  readonly isOnce?: boolean;
}

const FIRST_PAUSE_MS = 100;

/**
 * Sends a request until Discord accepts or refuses it, or time runs out, with exponential pauses; bridges a period of
 * 5xx responses or a lost connection. (discord.js's own retries follow within milliseconds and cannot be observed.)
 * @returns Undefined where an earlier attempt had arrived.
 * @throws The last failure.
 */
export async function retry<T>(
  send: () => Promise<T>,
  { until, longest, done, isOnce = false }: RetryPolicy,
): Promise<T | undefined> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (attempt > 0 && done !== undefined && isRefusal(error, done)) return undefined;
      const ms = Math.min(longest, FIRST_PAUSE_MS * 2 ** attempt);
      const isWorthwhile = isOnce ? isKnownUndelivered(error) : isTransient(error);
      if (!isWorthwhile || performance.now() + ms > until) throw error;
      // Unref'd: must not keep the process alive.
      await pause(ms, undefined, { ref: false });
    }
  }
}
