import { randomUUID } from 'node:crypto';
import type { Channels } from '../../../channels/channels.ts';
import type { FactBase } from '../../../facts/fact-base.ts';
import type { Due } from '../../../store/schedules.ts';
import type { Store } from '../../../store/store.ts';
import { occurrenceWork } from './run-occurrence.ts';

/** What a runner needs. */
export interface RunnerOptions {
  readonly store: Store;
  readonly channels: Channels;
  /** The fact base that is served at this moment. */
  readonly base: () => FactBase;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** Gives a number from 0 to below 1. */
  readonly random?: (() => number) | undefined;
  /** How long an occurrence is lent to one worker, in milliseconds. */
  readonly leaseMs?: number | undefined;
  /** Is told of what went wrong, and with which schedule; the work is tried again. */
  readonly failed?: ((error: unknown, scheduleId?: string) => void) | undefined;
}

/** Posts what is due, and keeps the store from growing without end. Any number may run beside one another on one store. */
export interface Runner {
  /** Does what is due now. Never rejects. */
  tick(): Promise<void>;
  /** Begins nothing new; resolves when what is under way is done. */
  stop(): Promise<void>;
}

/** Longer than an attempt takes, so short that what a killed worker held comes again while Discord knows its nonce. */
const LEASE_MS = 60_000;
const BATCH = 10;
const PAUSE_MS = 5_000;
/** How often what is too old is deleted. */
const PRUNE_MS = 24 * 3_600_000;

/** Makes a runner that waits to be told when to look. */
export function createRunner(options: RunnerOptions): Runner {
  const { store, now = Date.now, leaseMs = LEASE_MS, failed = () => {} } = options;
  const owner = randomUUID();
  const work = occurrenceWork(options);
  let stopping = false;
  // It was done when the store was opened.
  let prunedAt = now();
  let underWay = Promise.resolve();

  const attempt = async (due: Due): Promise<void> => {
    try {
      await (stopping ? store.release(due) : work(due));
    } catch (error) {
      failed(error, due.schedule.id);
    }
  };
  const look = async (): Promise<void> => {
    try {
      while (!stopping) {
        const claimed = await store.claimDue(now(), owner, leaseMs, BATCH);
        await Promise.all(claimed.map(attempt));
        if (claimed.length < BATCH) break;
      }
      if (stopping || now() - prunedAt < PRUNE_MS) return;
      prunedAt = now();
      await store.prune(prunedAt);
    } catch (error) {
      failed(error);
    }
  };
  return {
    tick() {
      underWay = underWay.then(look);
      return underWay;
    },
    stop() {
      stopping = true;
      return underWay;
    },
  };
}

/** Starts a runner that looks every few seconds, until it is stopped. */
export function startRunner(options: RunnerOptions, pauseMs = PAUSE_MS): Runner {
  const runner = createRunner(options);
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    timer = setTimeout(() => void runner.tick().then(() => timer && again()), pauseMs);
    timer.unref();
  };
  again();
  return {
    ...runner,
    stop() {
      clearTimeout(timer);
      timer = undefined;
      return runner.stop();
    },
  };
}
