import { type Kysely, sql } from 'kysely';
import { keyedHash, newKey } from '../questions/keyed-hash.ts';
import type { Connection, Schema, Tables } from '../schema.ts';
import type { Answer, AnswerStore, Collection } from './collections.ts';

type Row = Tables['collection'];

const toCollection = (row: Row): Collection => ({
  ...{ id: row.id, guildId: row.guild_id, channelId: row.channel_id, prompt: row.prompt_id },
  ...{ isAnonymous: row.anonymous === 1, endsAt: row.ends_at, isOpened: row.opened === 1 },
});

const toAnswer = ({ side, words, fact_id: fact, user_id: userId }: Tables['answer']): Answer => ({
  side: side ?? undefined,
  words,
  fact: fact ?? undefined,
  userId: userId ?? undefined,
});

const rowOf = (db: Kysely<Schema>, { id, guildId }: Pick<Collection, 'id' | 'guildId'>) =>
  db
    .selectFrom('collection')
    .selectAll()
    .where('id', '=', id)
    .where('guild_id', '=', guildId)
    .executeTakeFirst();

/** Deletes the answers of collections, and does something with these; in SQLite, their bytes are gone too. */
async function drop(
  { db, engine }: Connection,
  ids: readonly string[],
  finish: (inner: Kysely<Schema>) => Promise<unknown>,
): Promise<void> {
  if (ids.length === 0) return;
  await db.transaction().execute(async (inner) => {
    await inner
      .deleteFrom('answer')
      .where('collection_id', 'in', [...ids])
      .execute();
    await finish(inner);
  });
  // Truncates the write-ahead log, which still holds earlier content.
  if (engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/** The lease of what was posted: nobody posts it again. */
const NEVER = Number.MAX_SAFE_INTEGER;

export const answerStore = (connection: Connection): AnswerStore => {
  const { db, engine } = connection;
  return {
    async collect({ id, guildId, channelId, prompt, isAnonymous, endsAt }) {
      await db
        .insertInto('collection')
        .values({
          ...{ id, guild_id: guildId, channel_id: channelId, prompt_id: prompt },
          ...{ anonymous: isAnonymous ? 1 : 0, secret: newKey(), ends_at: endsAt, opened: 0, lease_until: 0 },
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async collection(guildId, id) {
      const row = await rowOf(db, { id, guildId });
      return row && toCollection(row);
    },
    saveAnswer: (of, userId, { side, words, fact }) =>
      db.transaction().execute(async (inner) => {
        const row = await inner
          .selectFrom('collection')
          .selectAll()
          .where('id', '=', of.id)
          .where('opened', '=', 0)
          .$if(engine === 'postgres', (query) => query.forUpdate())
          .executeTakeFirst();
        if (row === undefined) return false;
        const said = { side: side ?? null, words, fact_id: fact ?? null };
        const by = { member: keyedHash(row.secret, userId), user_id: row.anonymous === 1 ? null : userId };
        await inner
          .insertInto('answer')
          .values({ collection_id: of.id, guild_id: of.guildId, ...by, ...said })
          .onConflict((conflict) => conflict.columns(['collection_id', 'member']).doUpdateSet(said))
          .execute();
        return true;
      }),
    async answerOf(of, userId) {
      const row = await rowOf(db, of);
      if (row === undefined) return undefined;
      const found = await db
        .selectFrom('answer')
        .selectAll()
        .where('collection_id', '=', of.id)
        .where('member', '=', keyedHash(row.secret, userId))
        .executeTakeFirst();
      return found && toAnswer(found);
    },
    async answers(of) {
      const rows = await db
        .selectFrom('answer')
        .selectAll()
        .where('collection_id', '=', of.id)
        .orderBy('member')
        .execute();
      return rows.map(toAnswer);
    },
    async openAnswers(of) {
      await db.updateTable('collection').set({ opened: 1 }).where('id', '=', of.id).execute();
    },
    async claimOpened(now, ms) {
      const free = await db
        .selectFrom('collection')
        .selectAll()
        .where('opened', '=', 1)
        .where('lease_until', '<=', now)
        .execute();
      const claimed: Collection[] = [];
      for (const row of free) {
        const { numUpdatedRows } = await db
          .updateTable('collection')
          .set({ lease_until: now + ms })
          .where('id', '=', row.id)
          .where('lease_until', '=', row.lease_until)
          .executeTakeFirst();
        if (numUpdatedRows > 0n) claimed.push(toCollection(row));
      }
      return claimed;
    },
    finishCollection: ({ id }) =>
      drop(connection, [id], (inner) =>
        inner
          .updateTable('collection')
          .set({ secret: newKey(), lease_until: NEVER })
          .where('id', '=', id)
          .execute(),
      ),
    async dropEnded(now) {
      const over = await db
        .selectFrom('collection')
        .select('id')
        .where((where) => where.or([where('opened', '=', 0), where('lease_until', '=', NEVER)]))
        .where('ends_at', '<=', now)
        .execute();
      const ids = over.map(({ id }) => id);
      await drop(connection, ids, (inner) => inner.deleteFrom('collection').where('id', 'in', ids).execute());
    },
  };
};
