import { describe, expect, it } from 'vitest';
import { CONFIG_KEYS, type Config, readConfig } from '../../src/config/config.ts';

const GOOD = {
  DISCORD_TOKEN: 'abc.def-1.gh_2',
  DISCORD_APP_ID: '12345678901234567',
  DISCORD_GUILD_ID: '12345678901234567890',
  DISCORD_API_URL: 'http://127.0.0.1:8080/api',
  KNOWLEDGE_DIR: 'packs/other',
  SOURCES_DIR: 'texts',
  LOG_LEVEL: 'debug',
} as const;

const BAD = {
  DISCORD_TOKEN: 'a secret that is no token',
  DISCORD_APP_ID: '12',
  DISCORD_GUILD_ID: 'my server',
  DISCORD_API_URL: 'ftp://discord.example',
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
    const { discord, knowledgeDir, sourcesDir, logLevel } = config({});
    expect({ knowledgeDir, sourcesDir, logLevel }).toEqual({
      knowledgeDir: 'knowledge',
      sourcesDir: undefined,
      logLevel: 'info',
    });
    expect(Object.values(discord).every((value) => value === undefined)).toBe(true);
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
      knowledgeDir: GOOD.KNOWLEDGE_DIR,
      sourcesDir: GOOD.SOURCES_DIR,
      logLevel: 'debug',
    });
  });

  it('passes over names that are not its own', () => {
    expect(config({ PATH: '/bin', DISCORD_TOKENS: 'x' })).toEqual(config({}));
  });

  it('reports every bad name at once, each with what to do', () => {
    const found = problems(BAD);
    expect(found.map((problem) => problem.split(':')[0]).sort()).toEqual(Object.keys(BAD).sort());
    for (const problem of found) expect(problem).toMatch(/^[A-Z_]+: is no .+: .+/);
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
    expect(Object.isFrozen(read.discord)).toBe(true);
  });

  it('does not touch the environment that it reads', () => {
    const env = Object.freeze({ ...GOOD });
    expect(() => readConfig(env)).not.toThrow();
  });
});
