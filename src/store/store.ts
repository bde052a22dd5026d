import type { PromptKind } from '../facts/prompt.ts';
import type { Locale } from '../facts/topic.ts';
import type { LeaseStore, ScheduleStore } from './schedules.ts';

/** The settings of a server. The store holds no member's name or id. */
export interface Settings {
  /** The default visibility of answers. */
  readonly visibility: 'public' | 'private';
  /** Absent: the language of each user. */
  readonly language?: Locale | 'en' | undefined;
  readonly instructorRoleId?: string | undefined;
  readonly promptChannelId?: string | undefined;
  /** Whether unanswered queries are counted. */
  readonly gaps: boolean;
}

export interface SettingsStore {
  /** The settings of a server, or the defaults. */
  settings(guildId: string): Promise<Settings>;
  /** Changes the given settings; `undefined` resets one. Returns the new settings. */
  changeSettings(guildId: string, changes: Partial<Settings>): Promise<Settings>;
}

/** The prompts of a topic and a kind; an absent one stands for all. */
export interface Deck {
  readonly topic?: string | undefined;
  readonly kind?: PromptKind | undefined;
}

export interface DeckStore {
  /** The prompts drawn by a server since the deck was last reset. */
  drawn(guildId: string, deck: Deck): Promise<string[]>;
  /** Draws a prompt and removes its pin; false where it was drawn already, perhaps by another replica. */
  draw(guildId: string, deck: Deck, promptId: string): Promise<boolean>;
  /** Returns all prompts to a deck. */
  resetDeck(guildId: string, deck: Deck): Promise<void>;
  /** The pinned prompt, which comes next. */
  pinned(guildId: string, deck: Deck): Promise<string | undefined>;
  /** Pins a prompt as next; `undefined` unpins. */
  pin(guildId: string, deck: Deck, promptId: string | undefined): Promise<void>;
  /** The prompts that a server excludes from all decks. */
  excluded(guildId: string): Promise<string[]>;
  exclude(guildId: string, promptId: string): Promise<void>;
  include(guildId: string, promptId: string): Promise<void>;
}

/** A post in a channel: record ids, never text. */
export interface Post {
  readonly guildId: string;
  readonly channelId: string;
  /** The channel of a thread or forum post. */
  readonly parentId?: string | undefined;
  /** Milliseconds since 1970, as all times in the store. */
  readonly at: number;
  readonly facts: readonly string[];
  readonly prompt?: string | undefined;
}

export interface PostStore {
  /** Records posts, all or none: each record once per channel and day, with its first time. */
  recordPost(...posts: readonly Post[]): Promise<void>;
  /** The posts in a channel and its threads at or after a time, in order. */
  postsSince(channelId: string, since: number): Promise<Post[]>;
  /** Deletes rows older than `RETENTION_MS`. */
  prune(now: number): Promise<void>;
}

/** An unanswered query, and its count. */
export interface Gap {
  readonly query: string;
  readonly times: number;
}

export interface GapStore {
  /**
   * Counts a query, normalised by the caller, if the server has enabled that. Ignores queries that may be a message
   * or name a person: more than 100 characters, an id, a control character.
   */
  countGap(guildId: string, query: string): Promise<void>;
  /** The gaps of a server with at least this count, the most frequent first. */
  gaps(guildId: string, atLeast: number): Promise<Gap[]>;
  /** The gaps of all servers together, for curators. */
  allGaps(atLeast: number): Promise<Gap[]>;
  /** Deletes a gap in every server, since all share one fact base. */
  closeGap(query: string): Promise<void>;
}

/**
 * The bot's persistent state, in either database: no user ids, no message text.
 * @throws UnavailableError, from each method, while the database is unavailable.
 */
export interface Store extends SettingsStore, DeckStore, PostStore, GapStore, ScheduleStore, LeaseStore {
  /** Deletes every row of a server. */
  forgetServer(guildId: string): Promise<void>;
  /** Rejects with an UnavailableError where the database cannot be written. Leaves no trace. */
  check(): Promise<void>;
  /** Closes the connection, available or not; resolves within half a second. */
  close(): Promise<void>;
}
