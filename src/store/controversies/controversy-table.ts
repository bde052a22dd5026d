import { newKey } from '../questions/keyed-hash.ts';
import { pauseKey } from '../schedule-table.ts';
import type { Connection, ControversyRow } from '../schema.ts';
import type { ControversyStore } from './controversies.ts';
import { deleteControversy, readControversy, withControversy } from './controversy-row.ts';

export function controversyStore(connection: Connection): ControversyStore {
  const { db } = connection;
  const find = async (guildId: string, column: 'id' | 'channel_id', value: string) => {
    const row = await db
      .selectFrom('controversy')
      .selectAll()
      .where('guild_id', '=', guildId)
      .where(column, '=', value)
      .executeTakeFirst();
    const read = row && readControversy(row);
    return read && 'controversy' in read ? read.controversy : undefined;
  };
  /** Changes a controversy unless `columnsOf` gives nothing to change. */
  const change = async (
    guildId: string,
    id: string,
    columnsOf: (row: ControversyRow) => Partial<ControversyRow> | undefined,
  ): Promise<boolean> => {
    const changed = await withControversy(connection, { guildId, id }, async (row, inner) => {
      const columns = columnsOf(row);
      if (columns === undefined) return false;
      await inner.updateTable('controversy').set(columns).where('id', '=', id).execute();
      return true;
    });
    return changed ?? false;
  };
  return {
    async startControversy({ id, guildId, channelId, parentId, contrast, minutes }, at) {
      const row: ControversyRow = {
        ...{ id, guild_id: guildId, channel_id: channelId, parent_id: parentId ?? null },
        ...{ contrast_id: contrast, minutes: JSON.stringify(minutes), announced: '[]' },
        ...{ next_at: at, left_ms: 0, paused_because: null, statement: '', cited: '[]', version: 0 },
        ...{ secret: newKey(), started_at: at },
        ...{ lease_owner: null, lease_until: null },
      };
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto('controversy')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows > 0n;
    },
    controversy: (guildId, id) => find(guildId, 'id', id),
    controversyIn: (guildId, channelId) => find(guildId, 'channel_id', channelId),
    pauseControversy: (guildId, id, at, because) =>
      change(guildId, id, ({ next_at, paused_because }) =>
        paused_because === null
          ? { paused_because: pauseKey(because), left_ms: Math.max(0, next_at - at) }
          : undefined,
      ),
    resumeControversy: (guildId, id, at) =>
      change(guildId, id, ({ left_ms, paused_because }) =>
        paused_because === null
          ? undefined
          : { paused_because: null, next_at: at + left_ms, lease_until: null },
      ),
    endStep: (guildId, id, at) => change(guildId, id, () => ({ next_at: at, left_ms: 0 })),
    async cancelControversy(guildId, id) {
      const isCancelled = await withControversy(connection, { guildId, id }, async (row, inner) => {
        await deleteControversy(inner, row);
        return true;
      });
      return isCancelled ?? false;
    },
    saveStatement: (guildId, id, { statement, cited }, over) =>
      change(guildId, id, ({ version }) =>
        version === over ? { statement, cited: JSON.stringify(cited), version: version + 1 } : undefined,
      ),
  };
}
