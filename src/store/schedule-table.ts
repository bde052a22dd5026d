import { randomBytes } from 'node:crypto';
import type { PromptKind } from '../facts/prompt.ts';
import { deckColumns } from './deck-tables.ts';
import type { Schedule, SchedulePlan, ScheduleStore } from './schedules.ts';
import type { Connection, ScheduleRow } from './schema.ts';

/** Why a schedule is paused is a key, not a text that somebody wrote. */
const KEY = /^[a-z][a-z0-9.:-]{0,63}$/;

/** Gives the key back; throws a RangeError where it is none. */
export function pauseKey(because: string): string {
  if (!KEY.test(because))
    throw new RangeError(`A schedule is paused for no key: ${because.length} characters`);
  return because;
}

export const toSchedule = (row: ScheduleRow): Schedule => ({
  id: row.id,
  guildId: row.guild_id,
  channelId: row.channel_id,
  topic: row.topic || undefined,
  kind: (row.kind as PromptKind | '') || undefined,
  days: JSON.parse(row.days),
  time: row.time,
  zone: row.zone,
  from: row.from_date ?? undefined,
  to: row.to_date ?? undefined,
  skipDates: JSON.parse(row.skip_dates),
  poll: row.poll === 1,
  nextAt: row.next_at ?? undefined,
  failures: row.failures,
  pausedBecause: row.paused_because ?? undefined,
});

const planColumns = (plan: SchedulePlan) => ({
  channel_id: plan.channelId,
  ...deckColumns(plan),
  days: JSON.stringify(plan.days),
  time: plan.time,
  zone: plan.zone,
  from_date: plan.from ?? null,
  to_date: plan.to ?? null,
  skip_dates: JSON.stringify(plan.skipDates),
  poll: plan.poll ? 1 : 0,
});

/** The columns of a schedule that goes on with another occurrence: lease and prompt were the old one's. */
export const movedOn = (nextAt: number | undefined) => ({
  next_at: nextAt ?? null,
  prompt_id: null,
  lease_owner: null,
  lease_until: null,
});

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
        id: randomBytes(5).toString('hex'),
        guild_id: guildId,
        ...planColumns(plan),
        ...movedOn(nextAt),
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
      change(guildId, id, { ...planColumns(plan), ...movedOn(nextAt), failures: 0 }),
    pauseSchedule: async (guildId, id, because) => change(guildId, id, { paused_because: pauseKey(because) }),
    resumeSchedule: (guildId, id, nextAt) =>
      change(guildId, id, { ...movedOn(nextAt), failures: 0, paused_because: null }),
    skipNext: (guildId, id, skipped, nextAt) => change(guildId, id, movedOn(nextAt), skipped),
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
  };
}
