import type { Connection } from '../schema.ts';
import type { HandledStore } from '../store.ts';

export const handledStore = ({ db }: Connection): HandledStore => ({
  async handleOnce(guildId, interactionId, at) {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('handled')
      .values({ id: interactionId, guild_id: guildId, at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows > 0n;
  },
});
