import type { Kysely } from 'kysely';
import type { Connection, Schema } from './schema.ts';
import type { DeckStore, PromptUse } from './store.ts';

/** Records a use by the class, whatever was used before, and removes the prompt's pin. */
export async function usedByClass(
  db: Kysely<Schema>,
  guildId: string,
  { prompt, at, channelId = undefined }: PromptUse,
): Promise<void> {
  const key = { guild_id: guildId, used_by: 'class' as const, prompt_id: prompt };
  const use = { at, channel_id: channelId ?? null };
  await db
    .insertInto('used_prompt')
    .values({ ...key, ...use })
    .onConflict((conflict) => conflict.columns(['guild_id', 'used_by', 'prompt_id']).doUpdateSet(use))
    .execute();
  await db
    .deleteFrom('pinned_prompt')
    .where('guild_id', '=', guildId)
    .where('prompt_id', '=', prompt)
    .execute();
}

export const deckStore = ({ db }: Connection): DeckStore => ({
  async uses(guildId, by) {
    const rows = await db
      .selectFrom('used_prompt')
      .selectAll()
      .where('guild_id', '=', guildId)
      .where('used_by', '=', by)
      .orderBy('at')
      .orderBy('prompt_id')
      .execute();
    return rows.map(({ prompt_id, at, channel_id }) => ({
      prompt: prompt_id,
      at,
      channelId: channel_id ?? undefined,
    }));
  },
  async usePrompt(guildId, by, { prompt, at, channelId }, before) {
    const key = { guild_id: guildId, used_by: by, prompt_id: prompt };
    const use = { at, channel_id: channelId ?? null };
    if (before === undefined) {
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto('used_prompt')
        .values({ ...key, ...use })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows > 0n;
    }
    const { numUpdatedRows } = await db
      .updateTable('used_prompt')
      .set(use)
      .where((eb) => eb.and({ ...key, at: before }))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  async resetPrompts(guildId, prompts) {
    if (prompts.length === 0) return;
    await db
      .deleteFrom('used_prompt')
      .where('guild_id', '=', guildId)
      .where('used_by', '=', 'class')
      .where('prompt_id', 'in', [...prompts])
      .execute();
  },
  async pins(guildId) {
    const rows = await db
      .selectFrom('pinned_prompt')
      .select('prompt_id')
      .where('guild_id', '=', guildId)
      .orderBy('at')
      .orderBy('prompt_id')
      .execute();
    return rows.map(({ prompt_id }) => prompt_id);
  },
  async pin(guildId, promptId, at) {
    await db
      .insertInto('pinned_prompt')
      .values({ guild_id: guildId, prompt_id: promptId, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  async unpin(guildId, promptId) {
    const { numDeletedRows } = await db
      .deleteFrom('pinned_prompt')
      .where('guild_id', '=', guildId)
      .where('prompt_id', '=', promptId)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },
  async excluded(guildId) {
    const rows = await db
      .selectFrom('excluded_prompt')
      .select('prompt_id')
      .where('guild_id', '=', guildId)
      .execute();
    return rows.map(({ prompt_id }) => prompt_id);
  },
  async exclude(guildId, promptId) {
    await db
      .insertInto('excluded_prompt')
      .values({ guild_id: guildId, prompt_id: promptId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  async include(guildId, promptId) {
    await db
      .deleteFrom('excluded_prompt')
      .where('guild_id', '=', guildId)
      .where('prompt_id', '=', promptId)
      .execute();
  },
});
