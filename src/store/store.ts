import type { PromptKind } from '../facts/prompt.ts';
import type { Locale } from '../facts/topic.ts';
import type { AnswerStore } from './answers/collections.ts';
import type { ControversyStore, MemberStore, StepStore } from './controversies/controversies.ts';
import type { QuestionStore } from './questions/own-questions.ts';
import type { LeaseStore, ScheduleStore } from './schedules.ts';

/** The settings of a server. */
export interface Settings {
  /** The default visibility of answers. */
  readonly visibility: 'public' | 'private';
  /** Absent: the language of each user. */
  readonly language?: Locale | 'en' | undefined;
  readonly instructorRoleId?: string | undefined;
  /** The usual channel of schedules. */
  readonly promptChannelId?: string | undefined;
  /** Where notices for staff go; absent: `/schedule list` alone shows them. */
  readonly staffChannelId?: string | undefined;
  /** Whether unanswered queries are counted. */
  readonly gaps: boolean;
  /** The id of the pack that the server has chosen, empty for the pack without one; absent: the bot's first. */
  readonly pack?: string | undefined;
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

/** Who uses up prompts: the class by its schedules and instructors, the members by `/discuss`. */
export type DeckUser = 'class' | 'members';

/** The last use of a prompt in a server. */
export interface PromptUse {
  readonly prompt: string;
  /** 0 where it is unknown. */
  readonly at: number;
  /** Where it was posted, if known. */
  readonly channelId?: string | undefined;
}

export interface DeckStore {
  /** The prompts used in a server, the latest last. */
  uses(guildId: string, by: DeckUser): Promise<PromptUse[]>;
  /**
   * Records the use of a prompt whose last use was at `before`; undefined: never. False where somebody, perhaps
   * another replica, has used the prompt since.
   */
  usePrompt(guildId: string, by: DeckUser, use: PromptUse, before: number | undefined): Promise<boolean>;
  /** Forgets the uses of these prompts by the class. */
  resetPrompts(guildId: string, prompts: readonly string[]): Promise<void>;
  /** The pinned prompts, in the order in which they will come. */
  pins(guildId: string): Promise<string[]>;
  /** Appends a prompt to the pins; one that is pinned keeps its place. */
  pin(guildId: string, promptId: string, at: number): Promise<void>;
  /** Removes a pin; false where the prompt is not pinned. */
  unpin(guildId: string, promptId: string): Promise<boolean>;
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
  /** Deletes rows older than `RETENTION_MS`, and controversies that never ended. */
  prune(now: number): Promise<void>;
}

/** A quiz that a server had: which questions, not who answered. */
export interface StoredQuiz {
  readonly id: string;
  /** The kind and fact of each question, in order. */
  readonly items: readonly string[];
  readonly at: number;
}

export interface QuizStore {
  /** Stores a quiz; one of the same id stays as it is. */
  saveQuiz(guildId: string, quiz: StoredQuiz): Promise<void>;
  /** The quizzes of a server, the latest last. */
  quizzes(guildId: string): Promise<StoredQuiz[]>;
  /** The questions of a quiz; undefined where it is unknown. */
  quizItems(guildId: string, id: string): Promise<readonly string[] | undefined>;
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

export interface HandledStore {
  /** Keeps the id of an interaction for an hour; false where it is kept already, by whichever replica. */
  handleOnce(guildId: string, interactionId: string, at: number): Promise<boolean>;
}

/**
 * The bot's persistent state, in either database: no user ids but those of answers that are not anonymous, until these
 * are opened, and no text but what staff or members entered into a form to be kept.
 * @throws UnavailableError, from each method, while the database is unavailable.
 */
export interface Store
  extends SettingsStore,
    DeckStore,
    PostStore,
    QuizStore,
    GapStore,
    HandledStore,
    QuestionStore,
    AnswerStore,
    ScheduleStore,
    LeaseStore,
    ControversyStore,
    MemberStore,
    StepStore {
  /** Deletes every row of a server. */
  forgetServer(guildId: string): Promise<void>;
  /** Rejects with an UnavailableError where the database cannot be written. Leaves no trace. */
  check(): Promise<void>;
  /** Closes the connection, available or not; resolves within half a second. */
  close(): Promise<void>;
}
