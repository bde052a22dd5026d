import type { Connection } from './schema.ts';
import type { Gap, GapStore } from './store.ts';

/** Longer queries are more likely messages than questions. */
const MAX_CHARACTERS = 100;
/** A mention or id of Discord, or a character that PostgreSQL rejects. */
const NOT_KEPT = /\d{15,}|\p{Cc}/u;

/** The most frequent first, then by code point, since the engines order text differently. */
const byFrequency = (a: Gap, b: Gap): number => b.times - a.times || (a.query < b.query ? -1 : 1);

export const gapStore = ({ db }: Connection): GapStore => ({
  async countGap(guildId, query) {
    if (query === '' || query.length > MAX_CHARACTERS || NOT_KEPT.test(query)) return;
    await db
      .insertInto('gap')
      .columns(['guild_id', 'query', 'times'])
      // One statement, so that no query is counted after the setting was switched off.
      .expression(
        db
          .selectFrom('server_settings')
          .select(({ val, lit }) => ['guild_id', val(query).as('query'), lit(1).as('times')])
          .where('guild_id', '=', guildId)
          .where('gaps', '=', 1),
      )
      .onConflict((conflict) =>
        conflict.columns(['guild_id', 'query']).doUpdateSet((eb) => ({ times: eb('gap.times', '+', 1) })),
      )
      .execute();
  },
  async gaps(guildId, atLeast) {
    const rows = await db
      .selectFrom('gap')
      .select(['query', 'times'])
      .where('guild_id', '=', guildId)
      .where('times', '>=', atLeast)
      .execute();
    return rows.sort(byFrequency);
  },
  async allGaps(atLeast) {
    const rows = await db
      .selectFrom('gap')
      .select(({ fn }) => ['query', fn.sum<number>('times').as('times')])
      .groupBy('query')
      .having(({ fn }) => fn.sum('times'), '>=', atLeast)
      .execute();
    return rows.sort(byFrequency);
  },
  async closeGap(query) {
    await db.deleteFrom('gap').where('query', '=', query).execute();
  },
});
