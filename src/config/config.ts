import { z } from 'zod';

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const snowflake = z
  .string()
  .regex(/^\d{17,20}$/, 'is no Discord id: 17 to 20 digits, copied with developer mode on');

const schema = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .regex(
        /^[\w-]+\.[\w-]+\.[\w-]+$/,
        'is no bot token: copy it from the developer portal, Bot, Reset Token',
      ),
  ),
  DISCORD_APP_ID: optional(snowflake),
  DISCORD_GUILD_ID: optional(snowflake),
  DISCORD_API_URL: optional(
    z.url({ protocol: /^https?$/, error: 'is no address: such as https://discord.com/api' }),
  ),
  KNOWLEDGE_DIR: z.preprocess((value) => value || undefined, z.string().default('knowledge')),
  SOURCES_DIR: optional(z.string()),
  LOG_LEVEL: z.preprocess(
    (value) => value || undefined,
    z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        'is no level: fatal, error, warn, info, debug, trace or silent',
      )
      .default('info'),
  ),
});

/** The names that the environment may set; `.env.example` has the same. */
export const CONFIG_KEYS = Object.keys(schema.shape);

export interface Config {
  /** Connect to Discord with this bot; absent: local mode. */
  readonly discord: {
    readonly token?: string | undefined;
    readonly appId?: string | undefined;
    readonly guildId?: string | undefined;
    readonly apiUrl?: string | undefined;
  };
  readonly knowledgeDir: string;
  /** Where the sources' full texts lie, for the check against them. */
  readonly sourcesDir?: string | undefined;
  readonly logLevel: z.output<typeof schema>['LOG_LEVEL'];
}

/** Reads the configuration. Gives it frozen, or a line for each bad name, `NAME: what to do`. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const result = schema.safeParse(env);
  if (!result.success) {
    return {
      ok: false,
      problems: result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    };
  }
  const { data } = result;
  const discord = Object.freeze({
    token: data.DISCORD_TOKEN,
    appId: data.DISCORD_APP_ID,
    guildId: data.DISCORD_GUILD_ID,
    apiUrl: data.DISCORD_API_URL,
  });
  return {
    ok: true,
    config: Object.freeze({
      discord,
      knowledgeDir: data.KNOWLEDGE_DIR,
      sourcesDir: data.SOURCES_DIR,
      logLevel: data.LOG_LEVEL,
    }),
  };
}
