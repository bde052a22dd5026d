import { z } from 'zod';
import { isDay, isZone } from '../dates/local-time.ts';
import type { DatedWeek } from '../facts/plan.ts';
import { PROMPT_KINDS } from '../facts/prompt.ts';
import { LOCALES } from '../facts/topic.ts';
import { STEPS } from './controversies/controversies.ts';

const id = z.string().min(1);
const time = z.int();
const flag = z.union([z.literal(0), z.literal(1)]);
const kind = z.union([z.literal(''), z.enum(PROMPT_KINDS)]);
const day = z.string().refine(isDay, 'is no day such as 2026-10-01');

/** A text column that holds JSON of the given schema. */
const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'is no JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** The reason for a pause is a key, never free text. */
export const PAUSE_KEY = /^[a-z][a-z0-9.:-]{0,63}$/;

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is no time such as 10:00');
const optional = z.string().optional();

/** A week of a plan. */
const week = z.object({
  date: day,
  time: clock.optional(),
  title: optional,
  off: z.boolean(),
  reading: z.array(z.object({ source: id, paragraphs: optional, pages: optional })),
  questions: z.array(
    z.object({ prompt: id.optional(), topic: id.optional(), kind: z.enum(PROMPT_KINDS).optional() }),
  ),
  poll: z.boolean(),
  thread: z.boolean(),
  ping: z.boolean(),
  note: optional,
});

/** The weeks of a plan as they are stored: equal weeks give equal text. */
export const weeksText = (weeks: readonly DatedWeek[]): string => JSON.stringify(z.array(week).parse(weeks));

const deck = { guild_id: id, topic: z.string(), kind };

/** Schemas of the newest version's rows, for reading and restoring alike. */
export const ROWS = Object.freeze({
  server_settings: z.object({
    guild_id: id,
    visibility: z.enum(['public', 'private']),
    language: z.enum([...LOCALES, 'en']).nullable(),
    instructor_role_id: id.nullable(),
    prompt_channel_id: id.nullable(),
    gaps: flag,
    staff_channel_id: id.nullable(),
    pack: z.string().nullable(),
  }),
  /** The last use of each prompt. */
  used_prompt: z.object({
    guild_id: id,
    used_by: z.enum(['class', 'members']),
    prompt_id: id,
    at: time,
    channel_id: id.nullable(),
  }),
  pinned_prompt: z.object({ guild_id: id, prompt_id: id, at: time }),
  excluded_prompt: z.object({ guild_id: id, prompt_id: id }),
  /** One row per record, channel and day; `parent_id` is the channel of a thread or forum post, `day` that of `dayOf(at)`. */
  posted: z.object({
    guild_id: id,
    channel_id: id,
    parent_id: id.nullable(),
    day: z.int(),
    kind: z.enum(['fact', 'prompt']),
    record_id: id,
    at: time,
    place: z.int(),
  }),
  quiz: z.object({ guild_id: id, id, items: json(z.array(id)), at: time }),
  gap: z.object({ guild_id: id, query: z.string(), times: z.int().positive() }),
  /** Ids of interactions that changed something, for an hour. */
  handled: z.object({ id, guild_id: id, at: time }),
  /** Who suggested it is a hash with its own key, null for staff's and after a term. */
  own_question: z.object({
    guild_id: id,
    // Behind the id of its pack, where that has one.
    id: z.string().regex(/^(?:[a-z0-9-]+: )?own:/),
    title: z.string(),
    kind: z.enum(PROMPT_KINDS),
    question: z.string(),
    facts: json(z.array(id)),
    poll: json(z.array(z.string())),
    state: z.enum(['asked', 'suggested', 'declined']),
    word: z.string().nullable(),
    secret: z.string().nullable(),
    asker: z.string().nullable(),
    at: time,
  }),
  /** A question whose answers are collected; they are hashed with `secret`. */
  collection: z.object({
    id,
    guild_id: id,
    channel_id: id,
    prompt_id: id,
    anonymous: flag,
    secret: id,
    ends_at: time,
    opened: flag,
    lease_until: time,
  }),
  /** `user_id` is null where answers are anonymous. */
  answer: z.object({
    collection_id: id,
    guild_id: id,
    member: id,
    user_id: id.nullable(),
    side: z.int().nonnegative().nullable(),
    words: z.string(),
    fact_id: id.nullable(),
  }),
  /** `prompt_id` is chosen for the next occurrence; no worker claims the row before `lease_until`, which follows a failed attempt too. */
  schedule: z
    .object({
      ...deck,
      id,
      name: z.string().nullable(),
      channel_id: id,
      days: json(z.array(z.int().min(1).max(7))),
      time: clock,
      zone: z.string().refine(isZone, 'is no time zone'),
      from_date: day.nullable(),
      to_date: day.nullable(),
      skip_dates: json(z.array(day)),
      poll: flag,
      next_at: time.nullable(),
      prompt_id: id.nullable(),
      failures: z.int().nonnegative(),
      paused_because: z.string().regex(PAUSE_KEY, 'is no key').nullable(),
      lease_owner: z.string().nullable(),
      lease_until: time.nullable(),
      weeks: json(z.array(week).min(1)).nullable(),
      role_id: id.nullable(),
    })
    .refine(({ days, weeks }) => weeks !== null || days.length > 0, { path: ['days'], message: 'is empty' }),
  /** `message_id` is null for a skipped occurrence. */
  occurrence: z.object({
    schedule_id: id,
    at: time,
    guild_id: id,
    message_id: id.nullable(),
    recorded_at: time,
  }),
  /** `secret` is the key of its members' hashes. */
  controversy: z.object({
    id,
    guild_id: id,
    channel_id: id,
    parent_id: id.nullable(),
    contrast_id: id,
    minutes: json(z.array(z.int().positive()).length(STEPS.length - 1)),
    announced: json(z.array(time).max(STEPS.length - 1)),
    next_at: time,
    left_ms: time,
    paused_because: z.string().regex(PAUSE_KEY, 'is no key').nullable(),
    statement: z.string(),
    cited: json(z.array(id)),
    version: z.int().nonnegative(),
    secret: id,
    started_at: time,
    lease_owner: z.string().nullable(),
    lease_until: time.nullable(),
  }),
  /** `member` is a keyed hash of a user's id. */
  controversy_member: z.object({
    controversy_id: id,
    guild_id: id,
    member: id,
    side: z.int().nonnegative(),
    state: z.enum(['joined', 'ready', 'absent']),
    at: time,
  }),
});

/** The problem of a row, as `column: reason`; undefined for a valid row. */
export function problemOf(table: keyof typeof ROWS, row: unknown): string | undefined {
  const { error } = ROWS[table].safeParse(row);
  return error && problemIn(error);
}

/** The first problem that Zod found, as `column: reason`. */
export const problemIn = ({ issues: [issue] }: z.ZodError): string =>
  issue === undefined ? 'cannot be read' : [issue.path.join('.'), issue.message].filter(Boolean).join(': ');
