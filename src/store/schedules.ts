import type { DatedWeek } from '../facts/plan.ts';
import type { Deck } from './store.ts';

/** When and where a schedule posts prompts of a deck. */
export interface SchedulePlan extends Deck {
  /** Absent in a schedule of an earlier version. */
  readonly name?: string | undefined;
  readonly channelId: string;
  /** ISO 8601 weekdays; Monday is 1. */
  readonly days: readonly number[];
  /** `HH:MM`, local to the zone. */
  readonly time: string;
  /** IANA zone, such as `Asia/Tokyo`. */
  readonly zone: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly skipDates: readonly string[];
  /** Whether each prompt has a poll. */
  readonly poll: boolean;
  /** The weeks of a plan, by day; they stand in place of `days`, `from`, `to`, `skipDates` and `poll`. */
  readonly weeks?: readonly DatedWeek[] | undefined;
  /** The role that posts mention. */
  readonly roleId?: string | undefined;
}

/** A stored plan. Its author is not stored. */
export interface Schedule extends SchedulePlan {
  readonly id: string;
  readonly guildId: string;
  /** The next occurrence; absent once the term is over. */
  readonly nextAt?: number | undefined;
  /** The prompt that an attempt chose for the next occurrence. */
  readonly chosen?: string | undefined;
  /** Consecutive failed attempts. */
  readonly failures: number;
  /** A key such as `asked` or `missing-permission`; absent unless paused. */
  readonly pausedBecause?: string | undefined;
}

/** The new weeks of a plan, and what comes next by them. */
export interface WeeksChange {
  readonly weeks: readonly DatedWeek[];
  readonly nextAt: number | undefined;
  readonly isNextChanged: boolean;
}

/** Methods return false where the server has no such schedule. Callers compute the times of occurrences. */
export interface ScheduleStore {
  createSchedule(guildId: string, plan: SchedulePlan, nextAt: number | undefined): Promise<Schedule>;
  /** The schedules of a server, ordered by their next occurrence. */
  schedules(guildId: string): Promise<Schedule[]>;
  editSchedule(guildId: string, id: string, plan: SchedulePlan, nextAt: number | undefined): Promise<boolean>;
  /**
   * Replaces the weeks `before` of a plan; false too where somebody has changed them since. While the next occurrence stays
   * the same, so does the lease on it; `isNextChanged` says whether its question is chosen anew.
   */
  changeWeeks(
    guildId: string,
    id: string,
    before: readonly DatedWeek[],
    change: WeeksChange,
  ): Promise<boolean>;
  pauseSchedule(guildId: string, id: string, because: string): Promise<boolean>;
  /** Resets the failures too. */
  resumeSchedule(guildId: string, id: string, nextAt: number | undefined): Promise<boolean>;
  /** Skips the occurrence `skipped`; false too where another one is next. */
  skipNext(guildId: string, id: string, skipped: number, nextAt: number | undefined): Promise<boolean>;
  removeSchedule(guildId: string, id: string): Promise<boolean>;
  /** The occurrences that were skipped because the bot was down, recorded at or after a time, the latest first. */
  missedSince(guildId: string, since: number): Promise<{ scheduleId: string; at: number }[]>;
}

/** A due occurrence, leased to one worker. */
export interface DueOccurrence {
  readonly schedule: Schedule;
  /** The scheduled time; identifies the occurrence within its schedule. */
  readonly at: number;
  /** The same for every attempt, so that Discord returns the first message to a repeated request. */
  readonly nonce: string;
  /** The prompt that an earlier attempt chose. */
  readonly prompt?: string | undefined;
  readonly owner: string;
}

/** The result of a completed occurrence. */
export interface Completion {
  /** The time of completion. */
  readonly at: number;
  readonly nextAt: number | undefined;
  /** Absent for a skipped occurrence. `channelId` differs from the schedule's channel for a forum post. */
  readonly posted?: {
    readonly messageId: string;
    readonly channelId?: string | undefined;
    readonly facts: readonly string[];
    readonly prompt?: string | undefined;
  };
}

/** A failed attempt: the time of the next one, and the number of consecutive failures that pauses the schedule. */
export interface FailedAttempt {
  readonly retryAt: number;
  readonly pauseAfter: number;
  readonly because: string;
}

/** Execution at least once by leases; effectively once by nonces and the record of each occurrence. */
export interface LeaseStore {
  /** Leases up to `limit` due occurrences that no other worker holds, the oldest first. */
  claimDue(now: number, owner: string, leaseMs: number, limit: number): Promise<DueOccurrence[]>;
  /**
   * Stores the prompt of an occurrence before it is sent. Returns the one stored first, so that repeats post the same
   * prompt; undefined where the occurrence is no longer due and nothing is to be posted.
   */
  keepPrompt(due: DueOccurrence, promptId: string): Promise<string | undefined>;
  /**
   * Records the occurrence and its post, draws the prompt and advances the schedule, in one transaction. An expired
   * lease does not matter, since the message was sent. False where it was recorded before or the schedule is gone.
   */
  complete(due: DueOccurrence, done: Completion): Promise<boolean>;
  /** Counts a failed attempt. Undefined where the worker no longer holds the lease. */
  fail(
    due: DueOccurrence,
    failure: FailedAttempt,
  ): Promise<{ failures: number; paused: boolean } | undefined>;
  /** Gives up a lease without an attempt. */
  release(due: DueOccurrence): Promise<void>;
}
