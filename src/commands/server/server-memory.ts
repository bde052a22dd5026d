import { createHash, randomBytes } from 'node:crypto';
import type { Post, Settings, Store } from '../../store/store.ts';
import { RecentMap } from '../recent-map.ts';
import { gatherPosts } from './gathered-posts.ts';

/**
 * What answers need of the store, so that it is in no answer's way: it never fails, is waited for only as long as
 * nobody notices, and remembers what a server has chosen lately.
 */
export interface ServerMemory {
  /**
   * What a server has chosen: at once where that was read within the last minute, else shortly. Undefined where that
   * cannot be read in time and was never read before.
   */
  settings(guildId: string): Settings | Promise<Settings | undefined>;
  /** Takes over what was changed here; other replicas read it within a minute. */
  changed(guildId: string, settings: Settings): void;
  /** Records what was posted, a moment later. Nobody waits for it. */
  posted(post: Omit<Post, 'at'>): void;
  /**
   * Counts a normalised query that found nothing, where the server has switched that on; once for each user, as long as
   * the process remembers. Nobody waits for it.
   */
  missed(guildId: string, query: string, userId: string | undefined): void;
  /** Resolves when what was posted is on record, as far as that can be. */
  finish(): Promise<void>;
}

/** What a memory needs. */
interface MemoryOptions {
  readonly store: Pick<Store, 'settings' | 'recordPost' | 'countGap'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onRecordFailed: (what: string, reason: unknown) => void;
}

/** Milliseconds that settings are remembered. */
const KNOWN_FOR = 60_000;
/** Milliseconds that an answer waits for settings. */
const PATIENCE = 300;
/** Servers remembered at least; the longest known are forgotten first. */
const SERVERS = 5_000;
/** Gaps of users remembered at least, as hashes. */
const ASKED = 20_000;

/** What a server has that has chosen nothing. */
export const UNSET: Settings = Object.freeze({ visibility: 'public', gaps: false });

/** A memory for where nothing is remembered. */
export const noMemory: ServerMemory = {
  settings: () => UNSET,
  changed() {},
  posted() {},
  missed() {},
  finish: async () => {},
};

/** Makes the memory on a store: one for as long as the store is open, whatever fact base is served. */
export function createServerMemory({ store, now, onRecordFailed }: MemoryOptions): ServerMemory {
  const known = new RecentMap<string, { readonly settings: Settings; readonly at: number }>(SERVERS);
  const asked = new RecentMap<string, true>(ASKED);
  // New in each process and never stored: the hashes cannot be traced back to users.
  const salt = randomBytes(32);

  const learn = (guildId: string, settings: Settings): Settings => {
    known.set(guildId, { settings, at: now() });
    return settings;
  };
  const settingsOf = (guildId: string): Settings | Promise<Settings | undefined> => {
    const last = known.get(guildId);
    if (last !== undefined && now() - last.at < KNOWN_FOR) return last.settings;
    const { promise, resolve } = Promise.withResolvers<Settings | undefined>();
    const timer = setTimeout(() => resolve(last?.settings), PATIENCE);
    store
      .settings(guildId)
      .then((settings) => resolve(learn(guildId, settings)))
      .catch((error: unknown) => {
        onRecordFailed('settings', error);
        resolve(last?.settings);
      });
    return promise.finally(() => clearTimeout(timer));
  };
  const countGap = async (guildId: string, query: string, userId: string | undefined) => {
    // The store looks at the switch too; this spares it the queries of all the servers that have it off.
    if ((await settingsOf(guildId))?.gaps !== true) return;
    const hash = createHash('sha256').update(salt);
    const key = hash.update(JSON.stringify([guildId, query, userId])).digest('base64');
    if (userId !== undefined && asked.get(key)) return;
    asked.set(key, true);
    await store.countGap(guildId, query);
  };
  const posts = gatherPosts((gathered) =>
    store.recordPost(...gathered).catch((error: unknown) => onRecordFailed('a post', error)),
  );
  return {
    settings: settingsOf,
    changed: learn,
    posted: (post) => posts.add({ ...post, at: now() }),
    missed(guildId, query, userId) {
      countGap(guildId, query, userId).catch((error: unknown) => onRecordFailed('a gap', error));
    },
    finish: () => posts.finish(),
  };
}
