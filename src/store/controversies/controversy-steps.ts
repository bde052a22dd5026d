import { MINUTE_MS } from '../../dates/durations.ts';
import type { StoreLog } from '../availability.ts';
import { claimRows } from '../claim.ts';
import { nonceOf } from '../nonce.ts';
import { insertPost } from '../post-table.ts';
import type { Connection, ControversyRow } from '../schema.ts';
import { type DueStep, nextStep, type StepStore } from './controversies.ts';
import { deleteControversy, readControversy, withControversy } from './controversy-row.ts';

export function stepStore(connection: Connection, log?: StoreLog): StepStore {
  const { db } = connection;
  return {
    async claimSteps(now, owner, leaseMs, limit) {
      const rows = await claimRows(connection, 'controversy', { now, owner, leaseMs, limit });
      const due: DueStep[] = [];
      for (const row of rows as ControversyRow[]) {
        const read = readControversy(row);
        if ('problem' in read) {
          await db.transaction().execute((inner) => deleteControversy(inner, row));
          log?.error(
            { controversy: row.id, problem: read.problem },
            'controversy ended: its row cannot be read',
          );
        } else {
          const { controversy } = read;
          const step = nextStep(controversy);
          const nonce = nonceOf(controversy.id, controversy.announced.length);
          due.push({ controversy, step, at: controversy.nextAt, nonce, owner });
        }
      }
      return due;
    },
    async completeStep({ controversy, step }, at, facts) {
      const { guildId, channelId, parentId, announced, minutes } = controversy;
      const isDone = await withControversy(connection, controversy, async (row, inner) => {
        if (row.announced !== JSON.stringify(announced)) return false;
        if (step === 'end') {
          await deleteControversy(inner, row);
          await insertPost(inner, { guildId, channelId, parentId, at, facts });
          return true;
        }
        const left = (minutes[announced.length] ?? 0) * MINUTE_MS;
        await inner
          .updateTable('controversy')
          .set({
            ...{ announced: JSON.stringify([...announced, at]), next_at: at + left, left_ms: left },
            ...{ lease_owner: null, lease_until: null },
          })
          .where('id', '=', row.id)
          .execute();
        return true;
      });
      return isDone ?? false;
    },
    async releaseStep({ controversy: { id }, owner }) {
      await db
        .updateTable('controversy')
        .set({ lease_owner: null, lease_until: null })
        .where('id', '=', id)
        .where('lease_owner', '=', owner)
        .execute();
    },
  };
}
