/** A name that the environment may set: empty means absent. */
interface Variable<Value extends string = string> {
  readonly isGood: (value: string) => value is Value;
  /** What is wrong with another value, and what to do. */
  readonly problem: string;
}

const variable = <Value extends string = string>(
  isGood: (value: string) => boolean,
  problem: string,
): Variable<Value> => ({ isGood: (value): value is Value => isGood(value), problem });
const anything = variable(() => true, '');
const matching = (form: RegExp, problem: string) => variable((value) => form.test(value), problem);
const oneOf = <const Value extends string>(values: readonly Value[], problem: string) =>
  variable<Value>((value) => values.some((one) => one === value), problem);
const address = (form: RegExp, problem: string) =>
  variable((value) => form.test(value) && URL.canParse(value), problem);

const snowflake = matching(/^\d{17,20}$/, 'is no Discord id: 17 to 20 digits, copied with developer mode on');
const port = variable(
  (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
  'is no port: a number up to 65535',
);
const host = matching(/^[\w.:-]+$/, 'is no host: such as localhost or 0.0.0.0');

// Checked by hand, not by Zod as records are: most starts need no record read, and none of what Zod takes to load.
const VARIABLES = {
  MODE: oneOf(['gateway', 'http'], 'is no mode: gateway or http'),
  DISCORD_TOKEN: matching(
    /^[\w-]+\.[\w-]+\.[\w-]+$/,
    'is no bot token: copy it from the developer portal, Bot, Reset Token',
  ),
  DISCORD_APP_ID: snowflake,
  DISCORD_GUILD_ID: snowflake,
  DISCORD_API_URL: address(/^https?:\/\/./i, 'is no address: such as https://discord.com/api'),
  DISCORD_PUBLIC_KEY: matching(
    /^[0-9a-f]{64}$/i,
    'is no public key: 64 hex digits, from the developer portal, General Information',
  ),
  HOST: host,
  PORT: port,
  METRICS_HOST: host,
  METRICS_PORT: port,
  SANDBOX_PORT: port,
  RELOAD: oneOf(['watch'], 'is no way to reload: watch, or nothing for kill -HUP alone'),
  NODE_ENV: anything,
  KNOWLEDGE_DIR: anything,
  SOURCES_DIR: anything,
  DATA_DIR: anything,
  DATABASE_URL: address(
    /^postgres(?:ql)?:./i,
    'is no address of a PostgreSQL database: such as postgres://user:password@host/footnote',
  ),
  LOG_LEVEL: oneOf(
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    'is no level: fatal, error, warn, info, debug, trace or silent',
  ),
};

type Name = keyof typeof VARIABLES;
type ValueOf<One> = One extends Variable<infer Value> ? Value : never;
/** What is set and good, by name. */
type Values = { readonly [One in Name]?: ValueOf<(typeof VARIABLES)[One]> };

/** The names that the environment may set; `.env.example` has the same. */
export const CONFIG_KEYS = Object.keys(VARIABLES);

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
  readonly logLevel: NonNullable<Values['LOG_LEVEL']>;
}

/** The port of the metrics that the mode `http` always serves: the one that exporters mostly take. */
const METRICS_PORT = '9464';
const LOOPBACK = '127.0.0.1';

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
  const given = CONFIG_KEYS.flatMap((name) => (env[name] ? [[name as Name, env[name]] as const] : []));
  const bad = given.filter(([name, value]) => !VARIABLES[name].isGood(value));
  const problems = [...bad.map(([name]) => `${name}: ${VARIABLES[name].problem}`), ...missing(env)];
  if (problems.length > 0) return { ok: false, problems };
  const data: Values = Object.fromEntries(given);
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
      http: Object.freeze({
        publicKey: data.DISCORD_PUBLIC_KEY,
        host: data.HOST ?? LOOPBACK,
        port: Number(data.PORT ?? '3000'),
      }),
      status:
        metricsPort === undefined
          ? undefined
          : Object.freeze({ host: data.METRICS_HOST ?? LOOPBACK, port: Number(metricsPort) }),
      sandboxPort: Number(data.SANDBOX_PORT ?? '4600'),
      knowledgeDir: data.KNOWLEDGE_DIR ?? 'knowledge',
      watch: data.RELOAD === 'watch' || data.NODE_ENV === 'development',
      sourcesDir: data.SOURCES_DIR,
      store: Object.freeze({ dataDir: data.DATA_DIR ?? 'data', databaseUrl: data.DATABASE_URL }),
      logLevel: data.LOG_LEVEL ?? 'info',
    }),
  };
}
