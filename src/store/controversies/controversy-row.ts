import type { Transaction } from 'kysely';
import { problemIn, ROWS } from '../rows.ts';
import type { Connection, ControversyRow, Schema } from '../schema.ts';
import type { Controversy } from './controversies.ts';

/** Reads a row as a controversy, or returns its problem. */
export function readControversy(row: object): { controversy: Controversy } | { problem: string } {
  const { data, error } = ROWS.controversy.safeParse(row);
  if (error) return { problem: problemIn(error) };
  const controversy = {
    ...{ id: data.id, guildId: data.guild_id, channelId: data.channel_id },
    ...{ parentId: data.parent_id ?? undefined, contrast: data.contrast_id },
    ...{ minutes: data.minutes, announced: data.announced, nextAt: data.next_at, left: data.left_ms },
    pausedBecause: data.paused_because ?? undefined,
    ...{ statement: data.statement, cited: data.cited, version: data.version },
  };
  return { controversy };
}

/** Runs `work` on a controversy that nobody else changes meanwhile; undefined where it is over. */
export const withControversy = <T>(
  { db, engine }: Connection,
  { guildId, id }: Pick<Controversy, 'guildId' | 'id'>,
  work: (row: ControversyRow, inner: Transaction<Schema>) => Promise<T>,
): Promise<T | undefined> =>
  db.transaction().execute(async (inner) => {
    const row = await inner
      .selectFrom('controversy')
      .selectAll()
      .where('id', '=', id)
      .where('guild_id', '=', guildId)
      .$if(engine === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst();
    return row && work(row, inner);
  });

/** Deletes a controversy with its members, their hashes and the key of these. */
export async function deleteControversy(inner: Transaction<Schema>, { id }: ControversyRow): Promise<void> {
  await inner.deleteFrom('controversy_member').where('controversy_id', '=', id).execute();
  await inner.deleteFrom('controversy').where('id', '=', id).execute();
}
