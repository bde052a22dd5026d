import type { StoreLog } from './availability.ts';
import { claimRows } from './claim.ts';
import { usedByClass } from './deck-tables.ts';
import { nonceOf } from './nonce.ts';
import { insertPost } from './post-table.ts';
import { nextOccurrenceColumns, pauseKey, readSchedule, UNREADABLE } from './schedule-table.ts';
import type { Completion, DueOccurrence, LeaseStore, Schedule } from './schedules.ts';
import type { Connection, ScheduleRow } from './schema.ts';

async function claimDue(
  connection: Connection,
  log: StoreLog | undefined,
  ...[now, owner, leaseMs, limit]: Parameters<LeaseStore['claimDue']>
): Promise<DueOccurrence[]> {
  const rows = await claimRows(connection, 'schedule', { now, owner, leaseMs, limit });
  const due: DueOccurrence[] = [];
  for (const row of rows as ScheduleRow[]) {
    const read = readSchedule(row);
    if ('problem' in read) await pauseUnreadable(connection, row, read.problem, log);
    else if (read.schedule.nextAt !== undefined)
      due.push(toDue(read.schedule, read.schedule.nextAt, row, owner));
  }
  return due.sort((a, b) => a.at - b.at || (a.schedule.id < b.schedule.id ? -1 : 1));
}

const toDue = (schedule: Schedule, at: number, { prompt_id }: ScheduleRow, owner: string): DueOccurrence => ({
  ...{ schedule, at, owner },
  nonce: nonceOf(schedule.id, at),
  prompt: prompt_id ?? undefined,
});

/** Pauses a schedule with an unreadable row and logs it, so that the others proceed. */
async function pauseUnreadable(
  { db }: Connection,
  { id }: ScheduleRow,
  problem: string,
  log?: StoreLog,
): Promise<void> {
  await db
    .updateTable('schedule')
    .set({ paused_because: UNREADABLE, lease_owner: null, lease_until: null })
    .where('id', '=', id)
    .execute();
  log?.error({ schedule: id, problem }, 'schedule paused: its database row cannot be read');
}

function complete({ db, engine }: Connection, due: DueOccurrence, done: Completion): Promise<boolean> {
  const { schedule, at } = due;
  const { posted, nextAt } = done;
  return db.transaction().execute(async (inner) => {
    const row = await inner
      .selectFrom('schedule')
      .selectAll()
      .where('id', '=', schedule.id)
      .$if(engine === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst();
    if (row === undefined) return false;
    const { numInsertedOrUpdatedRows = 0n } = await inner
      .insertInto('occurrence')
      .values({
        schedule_id: row.id,
        at,
        guild_id: row.guild_id,
        message_id: posted?.messageId ?? null,
        recorded_at: done.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    // Unless an instructor has moved the schedule meanwhile, or another worker came first.
    if (row.next_at === at) {
      await inner
        .updateTable('schedule')
        .set({ ...nextOccurrenceColumns(nextAt), ...(posted !== undefined && { failures: 0 }) })
        .where('id', '=', row.id)
        .execute();
    }
    if (numInsertedOrUpdatedRows === 0n) return false;
    if (posted === undefined) return true;
    const { facts, prompt, channelId = schedule.channelId } = posted;
    const parentId = channelId === schedule.channelId ? undefined : schedule.channelId;
    await insertPost(inner, { guildId: row.guild_id, channelId, parentId, at: done.at, facts, prompt });
    if (prompt !== undefined)
      await usedByClass(inner, row.guild_id, { prompt, at: done.at, channelId: schedule.channelId });
    return true;
  });
}

export const leaseStore = (connection: Connection, log?: StoreLog): LeaseStore => {
  const { db } = connection;
  const held = ({ schedule, at, owner }: DueOccurrence) =>
    db
      .updateTable('schedule')
      .where('id', '=', schedule.id)
      .where('next_at', '=', at)
      .where('lease_owner', '=', owner);
  return {
    claimDue: (...given) => claimDue(connection, log, ...given),
    async keepPrompt({ schedule, at }, promptId) {
      const row = await db
        .updateTable('schedule')
        .set((eb) => ({ prompt_id: eb.fn.coalesce('prompt_id', eb.val(promptId)) }))
        .where('id', '=', schedule.id)
        .where('next_at', '=', at)
        .returning('prompt_id')
        .executeTakeFirst();
      return row?.prompt_id ?? undefined;
    },
    complete: (due, done) => complete(connection, due, done),
    async fail(due, { retryAt, pauseAfter, because }) {
      const row = await held(due)
        .set((eb) => ({
          failures: eb('failures', '+', 1),
          lease_owner: null,
          lease_until: retryAt,
          paused_because: eb
            .case()
            .when('failures', '>=', pauseAfter - 1)
            .then(pauseKey(because))
            .else(eb.ref('paused_because'))
            .end(),
        }))
        .returning(['failures', 'paused_because'])
        .executeTakeFirst();
      return row && { failures: row.failures, paused: row.paused_because !== null };
    },
    async release(due) {
      await held(due).set({ lease_owner: null, lease_until: null }).execute();
    },
  };
};
