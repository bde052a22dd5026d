import { createHash, randomBytes } from 'node:crypto';
import { withTimeout } from '../../async/with-timeout.ts';
import { RecentMap } from '../../memo/recent-map.ts';
import { qualifierOf } from '../../store/packs/pack-store.ts';
import type { Post, Settings, Store } from '../../store/store.ts';
import { createPostBatch } from './post-batch.ts';

/** A cache between answers and the store. It never fails and never delays an answer noticeably. */
export interface ServerMemory {
  /**
   * The settings of a server: at once if read within the last minute, else soon. Undefined where they cannot be read
   * in time and were never read before.
   */
  settings(guildId: string): Settings | Promise<Settings | undefined>;
  /** Caches changed settings; other replicas read them within a minute. */
  settingsChanged(guildId: string, settings: Settings): void;
  /** Records a post in the background, a moment later. */
  recordPost(post: Omit<Post, 'at'>): void;
  /**
   * Counts a normalised query that found nothing, if the server has enabled that; once per user as long as the
   * process remembers. Runs in the background.
   */
  countGap(guildId: string, query: string, userId: string | undefined): void;
  /** Resolves when all posts are stored or have failed. */
  finish(): Promise<void>;
}

/** Options of a server memory. */
interface MemoryOptions {
  readonly store: Pick<Store, 'settings' | 'recordPost' | 'countGap'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onRecordFailed: (what: string, reason: unknown) => void;
}

/** How long settings are cached, in ms. */
const SETTINGS_TTL_MS = 60_000;
/** How long an answer waits for settings, in ms. */
const SETTINGS_TIMEOUT_MS = 50;
/** Servers cached at least; the least recently read are dropped first. */
const MAX_SERVERS = 5_000;
/** Hashes of counted gaps kept at least. */
const MAX_GAP_KEYS = 20_000;

/** The settings of a server that has chosen none. */
export const DEFAULT_SETTINGS: Settings = Object.freeze({ visibility: 'public', gaps: false });

/** The same memory, for what servers remember of one pack: see `packStore`. */
export function packMemory(memory: ServerMemory, packId: string): ServerMemory {
  const { write, writePost } = qualifierOf(packId);
  return {
    ...memory,
    recordPost: (post) => memory.recordPost(writePost(post)),
    countGap: (guildId, query, userId) => memory.countGap(guildId, write(query), userId),
  };
}

/** A memory without a store. */
export const noMemory: ServerMemory = {
  settings: () => DEFAULT_SETTINGS,
  settingsChanged() {},
  recordPost() {},
  countGap() {},
  finish: async () => {},
};

/** The memory on a store; it outlives reloads of the fact base. */
export function createServerMemory({ store, now, onRecordFailed }: MemoryOptions): ServerMemory {
  const known = new RecentMap<string, { readonly settings: Settings; readonly at: number }>(MAX_SERVERS);
  /** One read a server, however many answers wait: a flood would fill the database's pool. */
  const reading = new Map<string, Promise<Settings | undefined>>();
  const asked = new RecentMap<string, true>(MAX_GAP_KEYS);
  // New in each process and never stored, so that hashes cannot be traced to users.
  const salt = randomBytes(32);

  const learn = (guildId: string, settings: Settings): Settings => {
    known.set(guildId, { settings, at: now() });
    return settings;
  };
  const readSettings = (guildId: string): Promise<Settings | undefined> => {
    const before = known.get(guildId);
    return store
      .settings(guildId)
      .then((settings) => {
        // Somebody may have changed them since they were read.
        const now = known.get(guildId);
        return now === undefined || now === before ? learn(guildId, settings) : now.settings;
      })
      .catch((error: unknown) => {
        onRecordFailed('settings', error);
        return undefined;
      })
      .finally(() => reading.delete(guildId));
  };
  const settingsOf = (guildId: string): Settings | Promise<Settings | undefined> => {
    const last = known.get(guildId);
    if (last !== undefined && now() - last.at < SETTINGS_TTL_MS) return last.settings;
    const read = reading.get(guildId) ?? readSettings(guildId);
    reading.set(guildId, read);
    return withTimeout(SETTINGS_TIMEOUT_MS, read).then((settings) => settings ?? last?.settings);
  };
  const countGap = async (guildId: string, query: string, userId: string | undefined) => {
    // The store checks this too; the check here avoids a query.
    if ((await settingsOf(guildId))?.gaps !== true) return;
    const hash = createHash('sha256').update(salt);
    const key = hash.update(JSON.stringify([guildId, query, userId])).digest('base64');
    if (userId !== undefined && asked.get(key)) return;
    asked.set(key, true);
    await store.countGap(guildId, query);
  };
  const posts = createPostBatch((batch) =>
    store.recordPost(...batch).catch((error: unknown) => onRecordFailed('a post', error)),
  );
  return {
    settings: settingsOf,
    settingsChanged: learn,
    recordPost: (post) => posts.add({ ...post, at: now() }),
    countGap(guildId, query, userId) {
      countGap(guildId, query, userId).catch((error: unknown) => onRecordFailed('a gap', error));
    },
    finish: () => posts.finish(),
  };
}
