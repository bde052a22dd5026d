import type { Kysely } from 'kysely';
import { ABANDONED_MS, dayOf, HANDLED_MS, RETENTION_MS } from './days.ts';
import { pruneQuestions } from './questions/question-table.ts';
import type { Connection, Schema, Tables } from './schema.ts';
import type { Post, PostStore } from './store.ts';

type Row = Tables['posted'];

/** The rows of a post: one for its prompt and one for each fact. */
function rowsOf({ guildId, channelId, parentId, at, facts, prompt }: Post): Row[] {
  const where = { guild_id: guildId, channel_id: channelId, parent_id: parentId ?? null };
  const row = (kind: Row['kind'], record_id: string, place: number): Row => ({
    ...{ ...where, day: dayOf(at), at },
    ...{ kind, record_id, place },
  });
  return [
    ...(prompt === undefined ? [] : [row('prompt', prompt, 0)]),
    ...[...new Set(facts)].map((id, place) => row('fact', id, place)),
  ];
}

/** The primary key; replicas insert in its order, which rules out deadlocks. */
const keyOf = ({ channel_id, day, kind, record_id, guild_id }: Row): string =>
  [channel_id, day, kind, record_id, guild_id].join();

/** Records posts; of records that a channel had the same day, the first time stays. */
export async function insertPost(db: Kysely<Schema>, ...posts: readonly Post[]): Promise<void> {
  const keyed = new Map(
    posts
      .flatMap(rowsOf)
      .reverse()
      .map((row) => [keyOf(row), row]),
  );
  const rows = [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  if (rows.length === 0) return;
  await db
    .insertInto('posted')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Groups ordered rows into posts: those of one channel at one moment. */
function postsOf(rows: readonly Row[]): Post[] {
  const moments = Map.groupBy(rows, (row) => [row.at, row.channel_id, row.guild_id].join());
  return [...moments.values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    return {
      guildId: first.guild_id,
      channelId: first.channel_id,
      parentId: first.parent_id ?? undefined,
      at: first.at,
      facts: together.filter(({ kind }) => kind === 'fact').map(({ record_id }) => record_id),
      prompt: together.find(({ kind }) => kind === 'prompt')?.record_id,
    };
  });
}

export const postStore = ({ db }: Connection): PostStore => ({
  recordPost: (...posts) => insertPost(db, ...posts),
  async postsSince(channelId, since) {
    const rows = await db
      .selectFrom('posted')
      .selectAll()
      .where((eb) => eb.or([eb('channel_id', '=', channelId), eb('parent_id', '=', channelId)]))
      .where('at', '>=', since)
      .orderBy('at')
      .orderBy('place')
      .orderBy('record_id')
      .execute();
    return postsOf(rows);
  },
  async prune(now) {
    await db
      .deleteFrom('posted')
      .where('at', '<', now - RETENTION_MS)
      .execute();
    await db
      .deleteFrom('quiz')
      .where('at', '<', now - RETENTION_MS)
      .execute();
    await db
      .deleteFrom('occurrence')
      .where('recorded_at', '<', now - RETENTION_MS)
      .execute();
    await db
      .deleteFrom('handled')
      .where('at', '<', now - HANDLED_MS)
      .execute();
    const over = db
      .selectFrom('controversy')
      .select('id')
      .where('started_at', '<', now - ABANDONED_MS);
    await db.deleteFrom('controversy_member').where('controversy_id', 'in', over).execute();
    await db.deleteFrom('controversy').where('id', 'in', over).execute();
    await pruneQuestions(db, now);
  },
});
