import { randomUUID } from 'node:crypto';
import type { Channels } from '../../../channels/channels.ts';
import { DAY_MS } from '../../../dates/durations.ts';
import type { FactBase } from '../../../facts/fact-base.ts';
import type { Collection } from '../../../store/answers/collections.ts';
import type { DueStep } from '../../../store/controversies/controversies.ts';
import { packStore, qualifierOf } from '../../../store/packs/pack-store.ts';
import type { DueOccurrence } from '../../../store/schedules.ts';
import type { Store } from '../../../store/store.ts';
import { type CollectionParts, finishOpened } from '../commit/open-answers.ts';
import { createStepHandler } from '../controversy/run-step.ts';
import { baseOfServer } from '../own/own-base.ts';
import { createOccurrenceHandler } from './run-occurrence.ts';

/** Options of a runner. */
export interface RunnerOptions {
  readonly store: Store;
  readonly channels: Channels;
  /** The fact base that a server is served now; undefined where that of its choice is not served any more. */
  readonly base: (guildId: string) => FactBase | undefined | Promise<FactBase | undefined>;
  /** The address of the site of a pack, by its id, ending with `/`, where one is published. */
  readonly siteUrlOf?: ((packId: string) => string | undefined) | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** The duration of a lease, in ms. */
  readonly leaseMs?: number | undefined;
  /** Called with an error and the schedule or controversy concerned; the work is retried. */
  readonly failed?: ((error: unknown, scheduleId?: string) => void) | undefined;
}

/** A kind of due work, leased from the store. */
interface DueWork<Due> {
  claim(now: number, owner: string, leaseMs: number, limit: number): Promise<Due[]>;
  handle(due: Due): Promise<void>;
  release(due: Due): Promise<void>;
  idOf(due: Due): string;
}

/** Posts due occurrences, steps of controversies and opened answers, and prunes the store. Several runners can share a store. */
export interface Runner {
  /** Handles all that is due. Never rejects. */
  tick(): Promise<void>;
  /** Claims nothing more; resolves when work in progress is done. */
  stop(): Promise<void>;
}

/**
 * Longer than an attempt, but short enough that Discord still knows the nonce when the lease of a killed worker ends.
 */
const LEASE_MS = 60_000;
const BATCH = 10;
const PAUSE_MS = 5_000;
/** How often expired rows are deleted, in ms. */
const PRUNE_MS = DAY_MS;

/** A runner that acts only on `tick()`. */
export function createRunner(options: RunnerOptions): Runner {
  const { store, channels, base, now = Date.now, leaseMs = LEASE_MS, failed = () => {} } = options;
  const owner = randomUUID();
  let stopping = false;
  // Opening the store pruned it.
  let prunedAt = now();
  let underWay = Promise.resolve();

  /** Claims due work of a kind and handles all of it. */
  const lookFor = async <Due>({ claim, handle, release, idOf }: DueWork<Due>): Promise<void> => {
    const attempt = async (due: Due): Promise<void> => {
      try {
        await (stopping ? release(due) : handle(due));
      } catch (error) {
        failed(error, idOf(due));
      }
    };
    while (!stopping) {
      const claimed = await claim(now(), owner, leaseMs, BATCH);
      await Promise.all(claimed.map(attempt));
      if (claimed.length < BATCH) break;
    }
  };
  const occurrences: DueWork<DueOccurrence> = {
    claim: store.claimDue,
    handle: createOccurrenceHandler(options),
    release: store.release,
    idOf: ({ schedule }) => schedule.id,
  };
  const steps: DueWork<DueStep> = {
    claim: store.claimSteps,
    handle: createStepHandler(options),
    release: store.releaseStep,
    idOf: ({ controversy }) => controversy.id,
  };
  const partsOf = async (collection: Collection): Promise<CollectionParts | undefined> => {
    const { guildId } = collection;
    const pack = await base(guildId);
    const prompt = pack && qualifierOf(pack.id).read(collection.prompt);
    if (pack === undefined || prompt === undefined) return undefined;
    const memory = packStore(store, pack.id);
    const answers = await memory.answers(collection);
    return { base: await baseOfServer(pack, memory, guildId), answers, prompt };
  };
  const look = async (): Promise<void> => {
    try {
      await lookFor(steps);
      await lookFor(occurrences);
      if (!stopping) await finishOpened({ store, channels, partsOf, now: now(), leaseMs });
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

/** A runner that ticks every few seconds until stopped. */
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
