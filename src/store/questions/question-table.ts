import type { Kysely } from 'kysely';
import { DAY_MS } from '../../dates/durations.ts';
import { ROWS } from '../rows.ts';
import type { Connection, Schema, Tables } from '../schema.ts';
import { keyedHash, newKey } from './keyed-hash.ts';
import {
  MAX_QUESTIONS,
  MAX_WAITING,
  type OwnQuestion,
  type QuestionStore,
  type StoredQuestion,
  SUGGESTION_DAYS,
} from './own-questions.ts';

type Row = Tables['own_question'];

function toQuestion(row: Row): StoredQuestion[] {
  const { data } = ROWS.own_question.safeParse(row);
  if (data === undefined) return [];
  const { id, title, kind, question, facts, poll, state, word, at } = data;
  return [{ id, title, kind, question, facts, poll, state, word: word ?? undefined, at }];
}

const toColumns = ({ title, kind, question, facts, poll }: OwnQuestion) => ({
  ...{ title, kind, question },
  facts: JSON.stringify(facts),
  poll: JSON.stringify(poll),
});

const rowsOf = (db: Kysely<Schema>, guildId: string): Promise<Row[]> =>
  db
    .selectFrom('own_question')
    .selectAll()
    .where('guild_id', '=', guildId)
    .orderBy('at')
    .orderBy('id')
    .execute();

const isBy = ({ secret, asker }: Row, userId: string): boolean =>
  secret !== null && asker === keyedHash(secret, userId);

/** Forgets who suggested what, and what was declined or never decided on, once its term is over. */
export async function pruneQuestions(db: Kysely<Schema>, now: number): Promise<void> {
  const before = now - SUGGESTION_DAYS * DAY_MS;
  await db.deleteFrom('own_question').where('state', '!=', 'asked').where('at', '<', before).execute();
  await db
    .updateTable('own_question')
    .set({ secret: null, asker: null })
    .where('secret', 'is not', null)
    .where('at', '<', before)
    .execute();
}

export const questionStore = ({ db }: Connection): QuestionStore => ({
  async questions(guildId, state) {
    const rows = await rowsOf(db, guildId);
    return rows.flatMap(toQuestion).filter((one) => one.state === state);
  },
  async saveQuestion(guildId, question, at) {
    const rows = await rowsOf(db, guildId);
    const isNew = !rows.some(({ id }) => id === question.id);
    if (isNew && rows.length >= MAX_QUESTIONS) return false;
    const columns = { ...toColumns(question), state: 'asked' as const, word: null, at };
    await db
      .insertInto('own_question')
      .values({ guild_id: guildId, id: question.id, ...columns, secret: null, asker: null })
      .onConflict((conflict) => conflict.columns(['guild_id', 'id']).doUpdateSet(columns))
      .execute();
    return true;
  },
  async suggestQuestion(guildId, userId, question, at) {
    const rows = await rowsOf(db, guildId);
    const waiting = rows.filter((row) => row.state === 'suggested' && isBy(row, userId));
    if (rows.length >= MAX_QUESTIONS || waiting.length >= MAX_WAITING) return false;
    const secret = newKey();
    const asker = keyedHash(secret, userId);
    const columns = { ...toColumns(question), state: 'suggested' as const, word: null, at };
    await db
      .insertInto('own_question')
      .values({ guild_id: guildId, id: question.id, ...columns, secret, asker })
      .execute();
    return true;
  },
  async declineQuestion(guildId, id, word, at) {
    const { numUpdatedRows } = await db
      .updateTable('own_question')
      .set({ state: 'declined', word, at })
      .where((eb) => eb.and({ guild_id: guildId, id, state: 'suggested' }))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  async suggestionsOf(guildId, userId) {
    const rows = await rowsOf(db, guildId);
    return rows
      .filter((row) => isBy(row, userId))
      .flatMap(toQuestion)
      .toReversed();
  },
  async removeQuestion(guildId, id) {
    return db.transaction().execute(async (inner) => {
      const { numDeletedRows } = await inner
        .deleteFrom('own_question')
        .where((eb) => eb.and({ guild_id: guildId, id }))
        .executeTakeFirst();
      for (const table of ['pinned_prompt', 'excluded_prompt'] as const)
        await inner.deleteFrom(table).where('guild_id', '=', guildId).where('prompt_id', '=', id).execute();
      return numDeletedRows > 0n;
    });
  },
});
