import type { PromptKind } from '../facts/prompt.ts';
import type { Locale } from '../facts/topic.ts';
import type { LeaseStore, ScheduleStore } from './schedules.ts';

/** What a server has chosen. No member of it is named anywhere in the store. */
export interface Settings {
  /** Who sees an answer where its asker does not say. */
  readonly visibility: 'public' | 'private';
  /** Absent: each person's own. */
  readonly language?: Locale | 'en' | undefined;
  readonly instructorRoleId?: string | undefined;
  readonly promptChannelId?: string | undefined;
  /** Whether queries that found nothing are counted. */
  readonly gaps: boolean;
}

export interface SettingsStore {
  /** The settings of a server; the defaults where it has chosen nothing. */
  settings(guildId: string): Promise<Settings>;
  /** Changes what is given, and leaves the rest; `undefined` takes a choice back. Gives the settings as they now are. */
  changeSettings(guildId: string, changes: Partial<Settings>): Promise<Settings>;
}

/** The prompts of a topic and a kind; what is absent stands for all. */
export interface Deck {
  readonly topic?: string | undefined;
  readonly kind?: PromptKind | undefined;
}

export interface DeckStore {
  /** The prompts of a deck that a server has had since the deck was last reset. */
  drawn(guildId: string, deck: Deck): Promise<string[]>;
  /** Takes a prompt off a deck, and its pin; false where it was taken already, perhaps by another replica. */
  draw(guildId: string, deck: Deck, promptId: string): Promise<boolean>;
  /** Makes a deck whole again. */
  resetDeck(guildId: string, deck: Deck): Promise<void>;
  /** The prompt that an instructor wants next from a deck. */
  pinned(guildId: string, deck: Deck): Promise<string | undefined>;
  /** Wants a prompt next; `undefined` takes the wish back. */
  pin(guildId: string, deck: Deck, promptId: string | undefined): Promise<void>;
  /** The prompts that a server never wants, from whichever deck. */
  excluded(guildId: string): Promise<string[]>;
  exclude(guildId: string, promptId: string): Promise<void>;
  include(guildId: string, promptId: string): Promise<void>;
}

/** What was posted into a channel: ids of records, never words. */
export interface Post {
  readonly guildId: string;
  readonly channelId: string;
  /** The channel that this one is a thread or post of. */
  readonly parentId?: string | undefined;
  /** Milliseconds since 1970, as every time in the store. */
  readonly at: number;
  readonly facts: readonly string[];
  readonly prompt?: string | undefined;
}

export interface PostStore {
  /** Records what channels have not had that day: a record is kept once a day, by its first time. All or nothing. */
  recordPost(...posts: readonly Post[]): Promise<void>;
  /** What was posted in a channel and its threads at or after a time, in order. */
  postsSince(channelId: string, since: number): Promise<Post[]>;
  /** Deletes what is older than `KEPT_FOR`. */
  prune(now: number): Promise<void>;
}

/** A query that found nothing, and how often. */
export interface Gap {
  readonly query: string;
  readonly times: number;
}

export interface GapStore {
  /**
   * Counts a query, normalised by the caller, where the server has switched that on. Leaves out what may be a
   * message or name somebody: more than 100 characters, an id, a control character.
   */
  countGap(guildId: string, query: string): Promise<void>;
  /** A server's gaps of at least so many times, the most frequent first. */
  gaps(guildId: string, atLeast: number): Promise<Gap[]>;
  /** The same for all servers together, for curators. */
  allGaps(atLeast: number): Promise<Gap[]>;
  /** Drops a gap in every server: they share one fact base, and it can answer now. */
  closeGap(query: string): Promise<void>;
}

/**
 * What the bot must remember, in whichever database: no user's id, no message's text. Each method rejects with an
 * UnavailableError where the database cannot be used now.
 */
export interface Store extends SettingsStore, DeckStore, PostStore, GapStore, ScheduleStore, LeaseStore {
  /** Deletes every row of a server. */
  forgetServer(guildId: string): Promise<void>;
  /** Rejects with an UnavailableError where the database cannot be written to now. Writes nothing that stays. */
  check(): Promise<void>;
  /** Ends it, whatever state the database is in; resolves within half a second. */
  close(): Promise<void>;
}
