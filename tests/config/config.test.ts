import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG_KEYS, type Config, readConfig } from '../../src/config/config.ts';

const PUBLIC_KEY = '0123456789abcdef'.repeat(4);
const GOOD = {
  MODE: 'http',
  DISCORD_PUBLIC_KEY: PUBLIC_KEY,
  HOST: '0.0.0.0',
  PORT: '8080',
  METRICS_HOST: '::1',
  METRICS_PORT: '9100',
  DISCORD_TOKEN: 'abc.def-1.gh_2',
  DISCORD_APP_ID: '12345678901234567',
  DISCORD_GUILD_ID: '12345678901234567890',
  DISCORD_API_URL: 'http://127.0.0.1:8080/api',
  KNOWLEDGE_DIR: 'packs/other',
  SOURCES_DIR: 'texts',
  LOG_LEVEL: 'debug',
} as const;

const BAD = {
  MODE: 'websocket',
  DISCORD_PUBLIC_KEY: 'deadbeef',
  HOST: 'this one',
  PORT: '65536',
  METRICS_HOST: 'http://x',
  METRICS_PORT: '-71',
  DISCORD_TOKEN: 'a secret that is no token',
  DISCORD_APP_ID: '12',
  DISCORD_GUILD_ID: 'my server',
  DISCORD_API_URL: 'ftp://discord.example',
  DATABASE_URL: 'mysql://somebody:hush@127.0.0.1/footnote',
  LOG_LEVEL: 'loud',
} as const;

/** The configuration from an environment that must be good. */
function config(env: Record<string, string | undefined>): Config {
  const result = readConfig(env);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.config;
}

/** What is wrong with an environment that must be bad. */
function problems(env: Record<string, string | undefined>): readonly string[] {
  const result = readConfig(env);
  return result.ok ? [] : result.problems;
}

describe('readConfig()', () => {
  it('needs nothing: local mode on this repository’s own base', () => {
    const { discord, packs, logLevel } = config({});
    expect({ packs, logLevel }).toEqual({
      packs: [{ dir: 'knowledge', sourcesDir: undefined, siteUrl: undefined }],
      logLevel: 'info',
    });
    expect(Object.values(discord).every((value) => value === undefined)).toBe(true);
  });

  it('keeps what it must remember in a file, or in PostgreSQL where that is named', () => {
    const databaseUrl = 'postgres://bot:hush@127.0.0.1:5432/footnote';
    expect(config({}).store).toEqual({ dataDir: 'data', databaseUrl: undefined });
    expect(config({ DATA_DIR: '/var/lib/footnote', DATABASE_URL: databaseUrl }).store).toEqual({
      dataDir: '/var/lib/footnote',
      databaseUrl,
    });
  });

  it('takes an empty value for an absent one, as .env.example has it', () => {
    const empty = Object.fromEntries(CONFIG_KEYS.map((name) => [name, '']));
    expect(config(empty)).toEqual(config({}));
  });

  it('reads every name', () => {
    expect(config(GOOD)).toMatchObject({
      discord: {
        token: GOOD.DISCORD_TOKEN,
        appId: GOOD.DISCORD_APP_ID,
        guildId: GOOD.DISCORD_GUILD_ID,
        apiUrl: GOOD.DISCORD_API_URL,
      },
      mode: 'http',
      http: { publicKey: PUBLIC_KEY, host: '0.0.0.0', port: 8080 },
      status: { host: '::1', port: 9100 },
      packs: [{ dir: GOOD.KNOWLEDGE_DIR, sourcesDir: GOOD.SOURCES_DIR }],
      logLevel: 'debug',
    });
  });

  it('takes several packs, each with its texts and its site, between PATH’s signs', () => {
    const several = (...dirs: string[]) => dirs.join(delimiter);
    const env = {
      KNOWLEDGE_DIR: several('packs/one', '', ' packs/two '),
      SOURCES_DIR: several('texts/one', 'texts/two'),
      SITE_URL: 'https://one.example/a https://two.example/b/',
    };
    expect(config(env).packs).toEqual([
      { dir: 'packs/one', sourcesDir: 'texts/one', siteUrl: 'https://one.example/a/' },
      { dir: 'packs/two', sourcesDir: 'texts/two', siteUrl: 'https://two.example/b/' },
    ]);
    const shared = config({ ...env, SOURCES_DIR: 'texts', SITE_URL: 'https://one.example/' }).packs;
    expect(shared.map(({ sourcesDir, siteUrl }) => [sourcesDir, siteUrl])).toEqual([
      ['texts', 'https://one.example/'],
      ['texts', undefined],
    ]);
  });

  it.each([
    ['the same folder twice', { KNOWLEDGE_DIR: `a${delimiter}./a` }, /^KNOWLEDGE_DIR: .*name each once$/],
    ['no folder', { KNOWLEDGE_DIR: delimiter }, /^KNOWLEDGE_DIR: .*name one, or leave it empty$/],
    [
      'other than one folder of texts, or one for each pack',
      { KNOWLEDGE_DIR: 'a', SOURCES_DIR: `b${delimiter}c` },
      /^SOURCES_DIR: .*one folder for all packs, or one for each$/,
    ],
    ['more sites than packs', { SITE_URL: 'https://a.example/ https://b.example/' }, /^SITE_URL: .*at most$/],
  ])('reports %s', (_what, env, words) => {
    expect(problems(env)).toEqual([expect.stringMatching(words)]);
  });

  it('passes over names that are not its own', () => {
    expect(config({ PATH: '/bin', DISCORD_TOKENS: 'x' })).toEqual(config({}));
  });

  it('reports every bad name at once, each with what to do', () => {
    const found = problems(BAD);
    expect(found.map((problem) => problem.split(':')[0]).sort()).toEqual(Object.keys(BAD).sort());
    for (const problem of found) expect(problem).toMatch(/^[A-Z_]+: is not .+: .+/);
  });

  it.each(Object.entries(BAD))('reports a bad %s alone', (name, value) => {
    expect(problems({ ...GOOD, [name]: value })).toEqual([expect.stringContaining(`${name}: `)]);
  });

  it('never repeats a value: it may be a secret in the wrong place', () => {
    for (const value of Object.values(BAD)) expect(problems(BAD).join('\n')).not.toContain(value);
  });

  it('is frozen through and through', () => {
    const read = config(GOOD);
    expect(Object.isFrozen(read)).toBe(true);
    for (const part of [read.discord, read.http, read.status]) expect(Object.isFrozen(part)).toBe(true);
  });

  it('does not touch the environment that it reads', () => {
    const env = Object.freeze({ ...GOOD });
    expect(() => readConfig(env)).not.toThrow();
  });
});

describe('the mode', () => {
  const { DISCORD_TOKEN } = GOOD;

  it('is local without a token, gateway with one, and what MODE says otherwise', () => {
    expect(config({}).mode).toBe('local');
    expect(config({ DISCORD_PUBLIC_KEY: PUBLIC_KEY }).mode).toBe('local');
    expect(config({ DISCORD_TOKEN }).mode).toBe('gateway');
    expect(config({ DISCORD_TOKEN, DISCORD_PUBLIC_KEY: PUBLIC_KEY, MODE: 'http' }).mode).toBe('http');
  });

  it('needs a token for the gateway and a public key for HTTP', () => {
    expect(problems({ MODE: 'gateway' })).toEqual([expect.stringMatching(/^DISCORD_TOKEN: is not set/)]);
    expect(problems({ MODE: 'http', DISCORD_TOKEN, DISCORD_PUBLIC_KEY: '' })).toEqual([
      expect.stringMatching(/^DISCORD_PUBLIC_KEY: is not set: MODE=http needs it/),
    ]);
    expect(problems({ MODE: 'http', PORT: 'x' })).toHaveLength(2);
  });

  it('listens on loopback unless told otherwise, and serves metrics of its own accord over HTTP alone', () => {
    const http = { MODE: 'http', DISCORD_PUBLIC_KEY: PUBLIC_KEY };
    expect(config(http)).toMatchObject({
      http: { host: '127.0.0.1', port: 3000 },
      status: { host: '127.0.0.1', port: 9464 },
    });
    expect(config({ DISCORD_TOKEN }).status).toBeUndefined();
    expect(config({ DISCORD_TOKEN, METRICS_PORT: '0' }).status).toEqual({ host: '127.0.0.1', port: 0 });
  });
});
