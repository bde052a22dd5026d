import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Connection, Schema } from './schema.ts';
import type { Post, PostStore } from './store.ts';

/** Records a post under an id of its own. */
export async function insertPost(db: Kysely<Schema>, id: string, post: Post): Promise<void> {
  const { guildId, channelId, at, facts, prompt } = post;
  await db
    .insertInto('posted')
    .values({
      id,
      guild_id: guildId,
      channel_id: channelId,
      at,
      facts: JSON.stringify(facts),
      prompt_id: prompt ?? null,
    })
    .execute();
}

export const postStore = ({ db }: Connection): PostStore => ({
  recordPost: (post) => insertPost(db, randomUUID(), post),
  async postsSince(channelId, since) {
    const rows = await db
      .selectFrom('posted')
      .selectAll()
      .where('channel_id', '=', channelId)
      .where('at', '>=', since)
      .orderBy('at')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      guildId: row.guild_id,
      channelId: row.channel_id,
      at: row.at,
      facts: JSON.parse(row.facts),
      prompt: row.prompt_id ?? undefined,
    }));
  },
});
