import type { Connection } from './schema.ts';

/** A worker's claim on due rows. */
export interface Claim {
  readonly now: number;
  readonly owner: string;
  readonly leaseMs: number;
  readonly limit: number;
}

/**
 * Leases due rows of a table in one statement; gives them as they are then. PostgreSQL skips rows that another worker is
 * claiming; SQLite serialises the workers.
 */
export async function claimRows(
  { db, engine }: Connection,
  table: 'schedule' | 'controversy',
  { now, owner, leaseMs, limit }: Claim,
): Promise<object[]> {
  // Both tables have the columns of a lease.
  const leased = table as 'schedule';
  return db
    .with('due', (inner) =>
      inner
        .selectFrom(leased)
        .select('id')
        .where('next_at', '<=', now)
        .where('paused_because', 'is', null)
        .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
        .orderBy('next_at')
        .limit(limit)
        .$if(engine === 'postgres', (query) => query.forUpdate().skipLocked()),
    )
    .updateTable(leased)
    .set({ lease_owner: owner, lease_until: now + leaseMs })
    .where('id', 'in', (eb) => eb.selectFrom('due').select('due.id'))
    .returningAll()
    .execute();
}
