import { randomBytes } from 'node:crypto';
import { PAUSE_KEY, problemIn, ROWS, weeksText } from './rows.ts';
import type { Schedule, SchedulePlan, ScheduleStore } from './schedules.ts';
import type { Connection, ScheduleRow } from './schema.ts';

/**
 * Checks the key of a reason.
 * @throws RangeError where it is not a key.
 */
export function pauseKey(because: string): string {
  if (!PAUSE_KEY.test(because))
    throw new RangeError(`Not a key for the pause of a schedule: ${because.length} characters`);
  return because;
}

/** The reason for the pause of a schedule with an unreadable row. */
export const UNREADABLE = 'unreadable';

/** Reads a row as a schedule, or returns its problem. */
export function readSchedule(row: ScheduleRow): { schedule: Schedule } | { problem: string } {
  const { data, error } = ROWS.schedule.safeParse(row);
  if (error) return { problem: problemIn(error) };
  const schedule = {
    id: data.id,
    guildId: data.guild_id,
    name: data.name ?? undefined,
    channelId: data.channel_id,
    topic: data.topic || undefined,
    kind: data.kind || undefined,
    days: data.days,
    time: data.time,
    zone: data.zone,
    from: data.from_date ?? undefined,
    to: data.to_date ?? undefined,
    skipDates: data.skip_dates,
    poll: data.poll === 1,
    weeks: data.weeks ?? undefined,
    roleId: data.role_id ?? undefined,
    nextAt: data.next_at ?? undefined,
    chosen: data.prompt_id ?? undefined,
    failures: data.failures,
    pausedBecause: data.paused_because ?? undefined,
  };
  return { schedule };
}

/** A placeholder for a schedule with an unreadable row, so that it can be listed and removed. */
const unreadable = ({ id, guild_id, channel_id, name }: ScheduleRow): Schedule => ({
  ...{ id, guildId: guild_id, channelId: channel_id, name: name ?? undefined },
  ...{ days: [], time: '', zone: '', skipDates: [], poll: false },
  ...{ failures: 0, pausedBecause: UNREADABLE },
});

/** A schedule for display. */
function toSchedule(row: ScheduleRow): Schedule {
  const read = readSchedule(row);
  return 'schedule' in read ? read.schedule : unreadable(row);
}

const planColumns = (plan: SchedulePlan) =>
  ({
    channel_id: plan.channelId,
    name: plan.name ?? null,
    topic: plan.topic ?? '',
    kind: plan.kind ?? '',
    days: JSON.stringify(plan.days),
    time: plan.time,
    zone: plan.zone,
    from_date: plan.from ?? null,
    to_date: plan.to ?? null,
    skip_dates: JSON.stringify(plan.skipDates),
    poll: plan.poll ? 1 : 0,
    weeks: plan.weeks === undefined ? null : weeksText(plan.weeks),
    role_id: plan.roleId ?? null,
  }) satisfies Partial<ScheduleRow>;

/** The columns of a schedule that moves to its next occurrence: lease and prompt belong to the previous one. */
export const nextOccurrenceColumns = (nextAt: number | undefined) => ({
  next_at: nextAt ?? null,
  prompt_id: null,
  lease_owner: null,
  lease_until: null,
});

/** Bytes of a schedule id, written as hex. */
const ID_BYTES = 5;

export function scheduleStore({ db }: Connection): ScheduleStore {
  const change = async (guildId: string, id: string, columns: Partial<ScheduleRow>, onlyAt?: number) => {
    const { numUpdatedRows } = await db
      .updateTable('schedule')
      .set(columns)
      .where('guild_id', '=', guildId)
      .where('id', '=', id)
      .$if(onlyAt !== undefined, (query) => query.where('next_at', '=', onlyAt ?? null))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };
  return {
    async createSchedule(guildId, plan, nextAt) {
      const row: ScheduleRow = {
        id: randomBytes(ID_BYTES).toString('hex'),
        guild_id: guildId,
        ...planColumns(plan),
        ...nextOccurrenceColumns(nextAt),
        failures: 0,
        paused_because: null,
      };
      await db.insertInto('schedule').values(row).execute();
      return toSchedule(row);
    },
    async schedules(guildId) {
      const rows = await db.selectFrom('schedule').selectAll().where('guild_id', '=', guildId).execute();
      const last = Number.POSITIVE_INFINITY;
      return rows
        .map(toSchedule)
        .sort((a, b) => (a.nextAt ?? last) - (b.nextAt ?? last) || (a.id < b.id ? -1 : 1));
    },
    editSchedule: (guildId, id, plan, nextAt) =>
      change(guildId, id, { ...planColumns(plan), ...nextOccurrenceColumns(nextAt), failures: 0 }),
    async changeWeeks(guildId, id, before, { weeks, nextAt, isNextChanged }) {
      const set = (columns: Partial<ScheduleRow>) =>
        db
          .updateTable('schedule')
          .set({ weeks: weeksText(weeks), ...columns })
          .where('guild_id', '=', guildId)
          .where('id', '=', id)
          .where('weeks', '=', weeksText(before));
      const { numUpdatedRows: kept } = await set(isNextChanged ? { prompt_id: null } : {})
        .where('next_at', nextAt === undefined ? 'is' : '=', nextAt ?? null)
        .executeTakeFirst();
      if (kept > 0n) return true;
      const { numUpdatedRows: moved } = await set(nextOccurrenceColumns(nextAt)).executeTakeFirst();
      return moved > 0n;
    },
    pauseSchedule: async (guildId, id, because) => change(guildId, id, { paused_because: pauseKey(because) }),
    resumeSchedule: (guildId, id, nextAt) =>
      change(guildId, id, { ...nextOccurrenceColumns(nextAt), failures: 0, paused_because: null }),
    skipNext: (guildId, id, skipped, nextAt) => change(guildId, id, nextOccurrenceColumns(nextAt), skipped),
    removeSchedule: (guildId, id) =>
      db.transaction().execute(async (inner) => {
        await inner
          .deleteFrom('occurrence')
          .where('guild_id', '=', guildId)
          .where('schedule_id', '=', id)
          .execute();
        const { numDeletedRows } = await inner
          .deleteFrom('schedule')
          .where('guild_id', '=', guildId)
          .where('id', '=', id)
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),
    async missedSince(guildId, since) {
      const rows = await db
        .selectFrom('occurrence')
        .select(['schedule_id', 'at'])
        .where('guild_id', '=', guildId)
        .where('message_id', 'is', null)
        .where('recorded_at', '>=', since)
        .orderBy('at', 'desc')
        .orderBy('schedule_id')
        .execute();
      return rows.map(({ schedule_id: scheduleId, at }) => ({ scheduleId, at }));
    },
  };
}
