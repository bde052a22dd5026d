import { delimiter, resolve } from 'node:path';

/** An environment variable; an empty one counts as absent. */
interface Variable<Value extends string = string> {
  readonly isGood: (value: string) => value is Value;
  /** The message for an invalid value: the problem and what to do. */
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

const snowflake = matching(
  /^\d{17,20}$/,
  'is not a Discord id: 17 to 20 digits, copied with developer mode on',
);
const port = variable(
  (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
  'is not a port: a number up to 65535',
);
const host = matching(/^[\w.:-]+$/, 'is not a host: use one such as localhost or 0.0.0.0');

/** The parts of a list that are not blank. */
const split = (value: string, separator: string | RegExp): string[] =>
  value.split(separator).flatMap((one) => one.trim() || []);
/** Folders, written as in PATH: between them a colon, or on Windows, where drives have one, a semicolon. */
const folders = (value: string): string[] => split(value, delimiter);

// Without Zod, which is slow to load: most starts need it for nothing else.
const VARIABLES = {
  MODE: oneOf(['gateway', 'http'], 'is not a mode: gateway or http'),
  DISCORD_TOKEN: matching(
    /^[\w-]+\.[\w-]+\.[\w-]+$/,
    'is not a bot token: copy it from the developer portal, Bot, Reset Token',
  ),
  DISCORD_APP_ID: snowflake,
  DISCORD_GUILD_ID: snowflake,
  DISCORD_API_URL: address(/^https?:\/\/./i, 'is not an address: use one such as https://discord.com/api'),
  DISCORD_PUBLIC_KEY: matching(
    /^[0-9a-f]{64}$/i,
    'is not a public key: 64 hex digits, from the developer portal, General Information',
  ),
  HOST: host,
  PORT: port,
  METRICS_HOST: host,
  METRICS_PORT: port,
  SANDBOX_PORT: port,
  MCP_PORT: port,
  MCP_TOKEN: matching(/^[\w.~+/=-]{16,}$/, 'is not a token: 16 letters and digits or more, without blanks'),
  RELOAD: oneOf(['watch'], 'is not a way to reload: use watch, or leave it empty for kill -HUP alone'),
  NODE_ENV: anything,
  KNOWLEDGE_DIR: anything,
  SITE_URL: variable(
    (value) => split(value, /\s+/).every((one) => /^https?:\/\/[^?#]+$/i.test(one) && URL.canParse(one)),
    'is not an address of a site: use one such as https://example.org/base/',
  ),
  SOURCES_DIR: anything,
  DATA_DIR: anything,
  DATABASE_URL: address(
    /^postgres(?:ql)?:./i,
    'is not the address of a PostgreSQL database: use one such as postgres://user:password@host/footnote',
  ),
  LOG_LEVEL: oneOf(
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    'is not a log level: fatal, error, warn, info, debug, trace or silent',
  ),
};

type Name = keyof typeof VARIABLES;
type ValueOf<One> = One extends Variable<infer Value> ? Value : never;
/** The valid values that are set, by name. */
type Values = { readonly [One in Name]?: ValueOf<(typeof VARIABLES)[One]> };

/** The environment variables that are read; `.env.example` lists the same. */
export const CONFIG_KEYS = Object.keys(VARIABLES);

/** A pack, and what belongs to it. */
export interface PackPlace {
  readonly dir: string;
  /** The folder of the sources' full texts, for the check of quotes. */
  readonly sourcesDir?: string | undefined;
  /** The address of the fact base's site, with `/` at its end, where one is published. */
  readonly siteUrl?: string | undefined;
}

export interface Config {
  /** How the bot connects to Discord; `local` not at all. */
  readonly mode: 'gateway' | 'http' | 'local';
  /** The bot; a token alone implies the mode `gateway`. */
  readonly discord: {
    readonly token?: string | undefined;
    readonly appId?: string | undefined;
    readonly guildId?: string | undefined;
    readonly apiUrl?: string | undefined;
  };
  /** The address of the mode `http`, and the key that verifies Discord's signatures. */
  readonly http: { readonly publicKey?: string | undefined; readonly host: string; readonly port: number };
  /** The address of health, readiness and metrics; absent for none. */
  readonly status?: { readonly host: string; readonly port: number } | undefined;
  /** The first port that the sandbox tries. */
  readonly sandboxPort: number;
  /** The port of `npm run mcp -- --http`, and the token that its clients send, a secret. */
  readonly mcp: { readonly port: number; readonly token?: string | undefined };
  /** The packs to serve; a server has the first unless it chooses another. */
  readonly packs: readonly [PackPlace, ...PackPlace[]];
  /** Whether a change of a pack's folder triggers a reload, as `kill -HUP` always does. */
  readonly watch: boolean;
  /** The location of the store: a file in `dataDir`, or PostgreSQL at `databaseUrl`, a secret. */
  readonly store: { readonly dataDir: string; readonly databaseUrl?: string | undefined };
  readonly logLevel: NonNullable<Values['LOG_LEVEL']>;
}

/** The default port of the metrics in mode `http`, as most exporters use. */
const METRICS_PORT = '9464';
const LOOPBACK = '127.0.0.1';

/** The variables that a mode requires and that are not set. */
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

/** The packs, each with its texts and its site. */
function packsOf({ KNOWLEDGE_DIR = 'knowledge', SOURCES_DIR = '', SITE_URL = '' }: Values): PackPlace[] {
  const texts = folders(SOURCES_DIR);
  const sites = split(SITE_URL, /\s+/);
  return folders(KNOWLEDGE_DIR).map((dir, at) =>
    Object.freeze({
      dir,
      sourcesDir: texts.length === 1 ? texts[0] : texts[at],
      siteUrl: sites[at]?.replace(/\/?$/, '/'),
    }),
  );
}

/** What is wrong with the lists of packs, texts and sites. */
function badLists({ SOURCES_DIR = '', SITE_URL = '' }: Values, packs: readonly PackPlace[]): string[] {
  const texts = folders(SOURCES_DIR).length;
  const isTwice = new Set(packs.map(({ dir }) => resolve(dir))).size < packs.length;
  return [
    ...(packs.length === 0 ? ['KNOWLEDGE_DIR: is not a list of folders: name one, or leave it empty'] : []),
    ...(isTwice ? ['KNOWLEDGE_DIR: is not a list of different folders: name each once'] : []),
    ...(texts > 1 && texts !== packs.length
      ? [
          'SOURCES_DIR: is not a list as long as KNOWLEDGE_DIR: name one folder for all packs, or one for each',
        ]
      : []),
    ...(split(SITE_URL, /\s+/).length > packs.length
      ? ['SITE_URL: is not a list for KNOWLEDGE_DIR: name one address for each pack at most']
      : []),
  ];
}

/**
 * Reads the configuration.
 * @returns The configuration, frozen, or a line for each bad variable, `NAME: what to do`.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const given = CONFIG_KEYS.flatMap((name) => (env[name] ? [[name as Name, env[name]] as const] : []));
  const bad = given.filter(([name, value]) => !VARIABLES[name].isGood(value));
  const problems = [...bad.map(([name]) => `${name}: ${VARIABLES[name].problem}`), ...missing(env)];
  const data: Values = Object.fromEntries(given);
  const [firstPack, ...otherPacks] = packsOf(data);
  problems.push(
    ...badLists(
      data,
      [firstPack, ...otherPacks].flatMap((one) => one ?? []),
    ),
  );
  if (problems.length > 0 || firstPack === undefined) return { ok: false, problems };
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
      mcp: Object.freeze({ port: Number(data.MCP_PORT ?? '4610'), token: data.MCP_TOKEN }),
      sandboxPort: Number(data.SANDBOX_PORT ?? '4600'),
      packs: Object.freeze([firstPack, ...otherPacks] as const),
      watch: data.RELOAD === 'watch' || data.NODE_ENV === 'development',
      store: Object.freeze({ dataDir: data.DATA_DIR ?? 'data', databaseUrl: data.DATABASE_URL }),
      logLevel: data.LOG_LEVEL ?? 'info',
    }),
  };
}
