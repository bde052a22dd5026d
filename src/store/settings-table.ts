import type { Connection, Tables } from './schema.ts';
import type { Settings, SettingsStore } from './store.ts';

type Row = Tables['server_settings'];

const DEFAULTS: Omit<Row, 'guild_id'> = Object.freeze({
  visibility: 'public',
  language: null,
  instructor_role_id: null,
  prompt_channel_id: null,
  gaps: 0,
  staff_channel_id: null,
  pack: null,
});

const toSettings = (row: Omit<Row, 'guild_id'>): Settings => ({
  visibility: row.visibility,
  language: row.language ?? undefined,
  instructorRoleId: row.instructor_role_id ?? undefined,
  promptChannelId: row.prompt_channel_id ?? undefined,
  staffChannelId: row.staff_channel_id ?? undefined,
  gaps: row.gaps === 1,
  pack: row.pack ?? undefined,
});

/** The columns of changed settings; undefined becomes the default. */
function toColumns(changes: Partial<Settings>): Partial<Row> {
  const { visibility, gaps } = changes;
  return {
    ...('visibility' in changes && { visibility: visibility ?? DEFAULTS.visibility }),
    ...('language' in changes && { language: changes.language ?? null }),
    ...('instructorRoleId' in changes && { instructor_role_id: changes.instructorRoleId ?? null }),
    ...('promptChannelId' in changes && { prompt_channel_id: changes.promptChannelId ?? null }),
    ...('staffChannelId' in changes && { staff_channel_id: changes.staffChannelId ?? null }),
    ...('pack' in changes && { pack: changes.pack ?? null }),
    ...('gaps' in changes && { gaps: gaps === true ? 1 : 0 }),
  };
}

export const settingsStore = ({ db }: Connection): SettingsStore => ({
  async settings(guildId) {
    const row = await db
      .selectFrom('server_settings')
      .selectAll()
      .where('guild_id', '=', guildId)
      .executeTakeFirst();
    return toSettings(row ?? DEFAULTS);
  },
  async changeSettings(guildId, changes) {
    const columns = toColumns(changes);
    const row = await db
      .insertInto('server_settings')
      .values({ ...DEFAULTS, ...columns, guild_id: guildId })
      // An update must name a column; the key is unchanged.
      .onConflict((conflict) => conflict.column('guild_id').doUpdateSet({ ...columns, guild_id: guildId }))
      .returningAll()
      .executeTakeFirstOrThrow();
    return toSettings(row);
  },
});
