import type { Deck } from './store.ts';

/** When and where prompts of a deck are to come. */
export interface SchedulePlan extends Deck {
  readonly channelId: string;
  /** ISO 8601 days of the week, Monday is 1. */
  readonly days: readonly number[];
  /** `HH:MM` on the clocks of the zone. */
  readonly time: string;
  /** IANA zone, such as `Asia/Tokyo`. */
  readonly zone: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly skipDates: readonly string[];
  /** Whether each comes with a poll. */
  readonly poll: boolean;
}

/** A plan at work. Who made it is not stored. */
export interface Schedule extends SchedulePlan {
  readonly id: string;
  readonly guildId: string;
  /** The occurrence to come; absent once the term is over. */
  readonly nextAt?: number | undefined;
  /** Failed attempts in a row. */
  readonly failures: number;
  /** A key such as `asked` or `missing-permission`; absent while it runs. */
  readonly pausedBecause?: string | undefined;
}

/** Each gives false where the server has no such schedule. The times of occurrences are the caller's to work out. */
export interface ScheduleStore {
  /**
   * Makes a schedule. With a `key`, such as the id of the interaction that asks for it, a repeat of the call, in this
   * process or another, gives the schedule that was made first.
   */
  createSchedule(
    guildId: string,
    plan: SchedulePlan,
    nextAt: number | undefined,
    key?: string,
  ): Promise<Schedule>;
  /** A server's schedules, in the order of what comes next. */
  schedules(guildId: string): Promise<Schedule[]>;
  editSchedule(guildId: string, id: string, plan: SchedulePlan, nextAt: number | undefined): Promise<boolean>;
  pauseSchedule(guildId: string, id: string, because: string): Promise<boolean>;
  /** Forgets the failures too. */
  resumeSchedule(guildId: string, id: string, nextAt: number | undefined): Promise<boolean>;
  /** Moves on from the occurrence `skipped`; false too where that is not the next one any more. */
  skipNext(guildId: string, id: string, skipped: number, nextAt: number | undefined): Promise<boolean>;
  removeSchedule(guildId: string, id: string): Promise<boolean>;
}

/** An occurrence that is due, lent to one worker until its lease ends. */
export interface Due {
  readonly schedule: Schedule;
  /** When it was to come; with the schedule's id it names the occurrence. */
  readonly at: number;
  /** The same for every attempt at this occurrence: Discord then gives a repeat's first message back. */
  readonly nonce: string;
  /** The prompt that an earlier attempt chose. */
  readonly prompt?: string | undefined;
  readonly owner: string;
}

/** What became of an occurrence. */
export interface Done {
  /** When. */
  readonly at: number;
  readonly nextAt: number | undefined;
  /** Absent: skipped. `channelId` where it went elsewhere than into the schedule's channel, such as a forum's thread. */
  readonly posted?: {
    readonly messageId: string;
    readonly channelId?: string | undefined;
    readonly facts: readonly string[];
    readonly prompt?: string | undefined;
  };
}

/** An attempt that failed: when to try again, and after how many in a row to pause, saying why. */
export interface Failure {
  readonly retryAt: number;
  readonly pauseAfter: number;
  readonly because: string;
}

/** At least once by leases; in effect once by the nonce and the record of each occurrence. */
export interface LeaseStore {
  /** Lends up to `limit` due occurrences, the oldest first, that no other worker holds. */
  claimDue(now: number, owner: string, leaseMs: number, limit: number): Promise<Due[]>;
  /**
   * Keeps which prompt an occurrence posts, before it is sent. Gives the one that was kept first, so that repeats
   * post the same; undefined where the occurrence is no longer to come: nothing is to be posted then.
   */
  keepPrompt(due: Due, promptId: string): Promise<string | undefined>;
  /**
   * In one transaction records the occurrence and its post, draws the prompt from the deck and moves the schedule
   * on. A lease that has ended does not matter: it was sent. False where it was recorded before or is gone.
   */
  complete(due: Due, done: Done): Promise<boolean>;
  /** Counts a failed attempt. Undefined where the lease is no longer this worker's. */
  fail(due: Due, failure: Failure): Promise<{ failures: number; paused: boolean } | undefined>;
  /** Gives an occurrence back untried. */
  release(due: Due): Promise<void>;
}
