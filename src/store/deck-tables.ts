import type { Transaction } from 'kysely';
import type { Connection, DeckColumns, Schema } from './schema.ts';
import type { Deck, DeckStore } from './store.ts';

/** A deck's columns: an empty text stands for all, since a primary key cannot hold null. */
export const deckColumns = ({ topic, kind }: Deck): DeckColumns => ({ topic: topic ?? '', kind: kind ?? '' });

/** Draws a prompt from a deck and removes its pin; false where it was drawn already. */
export async function drawWithin(
  db: Transaction<Schema>,
  guildId: string,
  deck: DeckColumns,
  promptId: string,
): Promise<boolean> {
  const { topic, kind } = deck;
  const card = { guild_id: guildId, topic, kind, prompt_id: promptId };
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('drawn_prompt')
    .values(card)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  await db
    .deleteFrom('pinned_prompt')
    .where((eb) => eb.and(card))
    .execute();
  return numInsertedOrUpdatedRows > 0n;
}

export const deckStore = ({ db }: Connection): DeckStore => ({
  async drawn(guildId, deck) {
    const rows = await db
      .selectFrom('drawn_prompt')
      .select('prompt_id')
      .where((eb) => eb.and({ guild_id: guildId, ...deckColumns(deck) }))
      .execute();
    return rows.map(({ prompt_id }) => prompt_id);
  },
  draw: (guildId, deck, promptId) =>
    db.transaction().execute((inner) => drawWithin(inner, guildId, deckColumns(deck), promptId)),
  async resetDeck(guildId, deck) {
    await db
      .deleteFrom('drawn_prompt')
      .where((eb) => eb.and({ guild_id: guildId, ...deckColumns(deck) }))
      .execute();
  },
  async pinned(guildId, deck) {
    const row = await db
      .selectFrom('pinned_prompt')
      .select('prompt_id')
      .where((eb) => eb.and({ guild_id: guildId, ...deckColumns(deck) }))
      .executeTakeFirst();
    return row?.prompt_id;
  },
  async pin(guildId, deck, promptId) {
    const key = { guild_id: guildId, ...deckColumns(deck) };
    if (promptId === undefined) {
      await db
        .deleteFrom('pinned_prompt')
        .where((eb) => eb.and(key))
        .execute();
      return;
    }
    await db
      .insertInto('pinned_prompt')
      .values({ ...key, prompt_id: promptId })
      .onConflict((conflict) =>
        conflict.columns(['guild_id', 'topic', 'kind']).doUpdateSet({ prompt_id: promptId }),
      )
      .execute();
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
      .where((eb) => eb.and({ guild_id: guildId, prompt_id: promptId }))
      .execute();
  },
});
