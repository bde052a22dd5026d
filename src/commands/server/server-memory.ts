import type { Post, Settings, Store } from '../../store/store.ts';
import { RecentMap } from '../recent-map.ts';
import type { Services } from '../services.ts';
import { gatherPosts } from './gathered-posts.ts';
import { soon } from './with-fallback.ts';

/**
 * What answers need of the store, so that it is in no answer's way: it never fails, is waited for only as long as
 * nobody notices, and knows by heart what a server has chosen lately.
 */
export interface ServerMemory {
  /** What a server has chosen: at once where that was read within the last minute, else shortly. */
  settings(guildId: string): Settings | Promise<Settings>;
  /** Takes over what was changed here; other replicas read it within a minute. */
  changed(guildId: string, settings: Settings): void;
  /** Records what was posted, a moment later. Nobody waits for it. */
  posted(post: Omit<Post, 'at'>): void;
  /** Counts a query that found nothing, normalised, where the server has switched that on. Nobody waits for it. */
  missed(guildId: string, query: string): void;
  /** Resolves when what was posted is on record, as far as that can be. */
  finish(): Promise<void>;
}

/** Milliseconds that settings are known by heart. */
const KNOWN_FOR = 60_000;
/** Servers known at least; the longest known are forgotten first. */
const SERVERS = 5_000;

/** What a server has that has chosen nothing, and one whose choices cannot be read. */
export const UNSET: Settings = Object.freeze({ visibility: 'public', gaps: false });

const memories = new WeakMap<Store, ServerMemory>();

/** The memory on a store: one for as long as the store is open, whatever fact base is served. None without a store. */
export function memoryOf({ store, ...services }: Services): ServerMemory | undefined {
  if (store === undefined) return undefined;
  const memory = memories.get(store) ?? createMemory(store, services);
  memories.set(store, memory);
  return memory;
}

function createMemory(
  store: Store,
  { now = Date.now, forgot = () => {} }: Pick<Services, 'now' | 'forgot'>,
): ServerMemory {
  const known = new RecentMap<string, { readonly settings: Settings; readonly at: number }>(SERVERS);
  const learn = (guildId: string, settings: Settings): Settings => {
    known.set(guildId, { settings, at: now() });
    return settings;
  };
  const settingsOf = (guildId: string): Settings | Promise<Settings> => {
    const last = known.get(guildId);
    if (last !== undefined && now() - last.at < KNOWN_FOR) return last.settings;
    const read = store.settings(guildId).then((settings) => learn(guildId, settings));
    return soon(read, last?.settings ?? UNSET, (error) => forgot('settings', error));
  };
  const countGap = async (guildId: string, query: string) => {
    // The store looks at the switch too; this spares it the queries of all the servers that have it off.
    if ((await settingsOf(guildId)).gaps) await store.countGap(guildId, query);
  };
  const posts = gatherPosts((gathered) =>
    store.recordPost(...gathered).catch((error: unknown) => forgot('a post', error)),
  );
  return {
    settings: settingsOf,
    changed: learn,
    posted: (post) => posts.add({ ...post, at: now() }),
    missed(guildId, query) {
      countGap(guildId, query).catch((error: unknown) => forgot('a gap', error));
    },
    finish: () => posts.finish(),
  };
}
