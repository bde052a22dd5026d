import { z } from 'zod';

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const snowflake = z
  .string()
  .regex(/^\d{17,20}$/, 'is no Discord id: 17 to 20 digits, copied with developer mode on');

const withDefault = <T extends z.ZodType>(schema: T, value: z.input<T>) =>
  z.preprocess((given) => (given === '' || given === undefined ? value : given), schema);
const port = z
  .string()
  .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, 'is no port: a number up to 65535')
  .transform(Number);
const host = z.string().regex(/^[\w.:-]+$/, 'is no host: such as localhost or 0.0.0.0');

const schema = z.object({
  MODE: optional(z.enum(['gateway', 'http'], 'is no mode: gateway or http')),
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
  DISCORD_PUBLIC_KEY: optional(
    z
      .string()
      .regex(
        /^[0-9a-f]{64}$/i,
        'is no public key: 64 hex digits, from the developer portal, General Information',
      ),
  ),
  HOST: withDefault(host, '127.0.0.1'),
  PORT: withDefault(port, '3000'),
  METRICS_HOST: withDefault(host, '127.0.0.1'),
  METRICS_PORT: optional(port),
  SANDBOX_PORT: withDefault(port, '4600'),
  RELOAD: optional(z.enum(['watch'], 'is no way to reload: watch, or nothing for kill -HUP alone')),
  NODE_ENV: optional(z.string()),
  KNOWLEDGE_DIR: z.preprocess((value) => value || undefined, z.string().default('knowledge')),
  SOURCES_DIR: optional(z.string()),
  DATA_DIR: withDefault(z.string(), 'data'),
  DATABASE_URL: optional(
    z.url({
      protocol: /^postgres(?:ql)?$/,
      error: 'is no address of a PostgreSQL database: such as postgres://user:password@host/footnote',
    }),
  ),
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
  /** How Discord is spoken to; `local`: not at all. */
  readonly mode: 'gateway' | 'http' | 'local';
  /** The bot; a token alone means the mode `gateway`. */
  readonly discord: {
    readonly token?: string | undefined;
    readonly appId?: string | undefined;
    readonly guildId?: string | undefined;
    readonly apiUrl?: string | undefined;
  };
  /** Where the mode `http` listens, and the key that Discord's requests are signed with. */
  readonly http: { readonly publicKey?: string | undefined; readonly host: string; readonly port: number };
  /** Where health, readiness and metrics are served; absent: nowhere. */
  readonly status?: { readonly host: string; readonly port: number } | undefined;
  /** The first port that the sandbox tries. */
  readonly sandboxPort: number;
  readonly knowledgeDir: string;
  /** Whether a change of that folder is served at once, as `kill -HUP` always does. */
  readonly watch: boolean;
  /** Where the sources' full texts lie, for the check against them. */
  readonly sourcesDir?: string | undefined;
  /** What must be remembered: a file in the folder `dataDir`, or PostgreSQL where `databaseUrl`, a secret, is set. */
  readonly store: { readonly dataDir: string; readonly databaseUrl?: string | undefined };
  readonly logLevel: z.output<typeof schema>['LOG_LEVEL'];
}

/** The port of the metrics that the mode `http` always serves: the one that exporters mostly take. */
const METRICS_PORT = 9464;

/** What a mode needs and does not have. */
function missing({ MODE, DISCORD_TOKEN, DISCORD_PUBLIC_KEY }: Readonly<Record<string, unknown>>): string[] {
  const lacks = (value: unknown) => value === undefined || value === '';
  return [
    ...(MODE === 'gateway' && lacks(DISCORD_TOKEN)
      ? ['DISCORD_TOKEN: is not set: MODE=gateway needs it']
      : []),
    ...(MODE === 'http' && lacks(DISCORD_PUBLIC_KEY)
      ? ['DISCORD_PUBLIC_KEY: is not set: MODE=http needs it (developer portal, General Information)']
      : []),
  ];
}

/** Reads the configuration. Gives it frozen, or a line for each bad name, `NAME: what to do`. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const result = schema.safeParse(env);
  const bad = result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  const problems = [...bad, ...missing(env)];
  if (!result.success || problems.length > 0) return { ok: false, problems };
  const { data } = result;
  const mode = data.MODE ?? (data.DISCORD_TOKEN === undefined ? 'local' : 'gateway');
  const metricsPort = data.METRICS_PORT ?? (mode === 'http' ? METRICS_PORT : undefined);
  const discord = Object.freeze({
    token: data.DISCORD_TOKEN,
    appId: data.DISCORD_APP_ID,
    guildId: data.DISCORD_GUILD_ID,
    apiUrl: data.DISCORD_API_URL,
  });
  return {
    ok: true,
    config: Object.freeze({
      mode,
      discord,
      http: Object.freeze({ publicKey: data.DISCORD_PUBLIC_KEY, host: data.HOST, port: data.PORT }),
      status:
        metricsPort === undefined ? undefined : Object.freeze({ host: data.METRICS_HOST, port: metricsPort }),
      sandboxPort: data.SANDBOX_PORT,
      knowledgeDir: data.KNOWLEDGE_DIR,
      watch: data.RELOAD === 'watch' || data.NODE_ENV === 'development',
      sourcesDir: data.SOURCES_DIR,
      store: Object.freeze({ dataDir: data.DATA_DIR, databaseUrl: data.DATABASE_URL }),
      logLevel: data.LOG_LEVEL,
    }),
  };
}
