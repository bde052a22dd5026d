import type { Connection } from './schema.ts';
import type { QuizStore } from './store.ts';

const itemsOf = (json: string): string[] => JSON.parse(json) as string[];

export const quizStore = ({ db }: Connection): QuizStore => ({
  async saveQuiz(guildId, { id, items, at }) {
    await db
      .insertInto('quiz')
      .values({ guild_id: guildId, id, items: JSON.stringify(items), at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  async quizzes(guildId) {
    const rows = await db
      .selectFrom('quiz')
      .select(['id', 'items', 'at'])
      .where('guild_id', '=', guildId)
      .orderBy('at')
      .orderBy('id')
      .execute();
    return rows.map(({ id, items, at }) => ({ id, items: itemsOf(items), at }));
  },
  async quizItems(guildId, id) {
    const row = await db
      .selectFrom('quiz')
      .select('items')
      .where('guild_id', '=', guildId)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && itemsOf(row.items);
  },
});
