import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APP_ID, DiscordEmulator, TOKEN } from '../fixtures/discord-emulator/emulator.ts';
import { runProgram } from '../fixtures/run-program.ts';

describe('npm run doctor', { timeout: 20_000 }, () => {
  const discord = new DiscordEmulator();
  beforeAll(() => discord.start());
  afterAll(() => discord.stop());
  const doctor = (env: Record<string, string>, signal: AbortSignal) =>
    runProgram('cli/doctor.ts', { DISCORD_API_URL: discord.apiUrl, ...env }, signal).ended;

  it('finds all well and prints the invite link', async ({ signal }) => {
    const { code, out } = await doctor({ DISCORD_TOKEN: TOKEN, DISCORD_APP_ID: APP_ID }, signal);
    const lines = out.trimEnd().split('\n');
    expect(lines.slice(0, 5).map((line) => line.slice(0, 9))).toEqual([
      'ok    Nod',
      'ok    kno',
      'ok    tok',
      'ok    app',
      'ok    rea',
    ]);
    expect(lines[1]).toMatch(/knowledge: \d+ facts in knowledge$/);
    expect(lines[5]).toContain(`client_id=${APP_ID}`);
    expect(code).toBe(0);
    expect(out).not.toContain(TOKEN);
  });

  it('takes the application id from Discord when it is not set', async ({ signal }) => {
    const { code, out } = await doctor({ DISCORD_TOKEN: TOKEN }, signal);
    expect(out).toContain(`${APP_ID}, from Discord`);
    expect(code).toBe(0);
  });

  it('finds no fault with a machine that has no token', async ({ signal }) => {
    const { code, out } = await doctor({}, signal);
    expect(out.match(/not set: local mode only/g)).toHaveLength(3);
    expect(code).toBe(0);
  });

  it.each([
    ['a refused token', { DISCORD_TOKEN: 'a.b.c' }, 'FAIL  token: DISCORD_TOKEN: Discord refuses this token'],
    [
      "another's application id",
      { DISCORD_TOKEN: TOKEN, DISCORD_APP_ID: '200000000000000009' },
      'FAIL  application id: DISCORD_APP_ID is 200000000000000009',
    ],
    [
      'an address where nobody is',
      { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:9' },
      'FAIL  token: Discord cannot be reached (ECONNREFUSED)',
    ],
    ['no knowledge', { KNOWLEDGE_DIR: 'nowhere' }, 'FAIL  knowledge: nowhere/'],
  ])('finds %s and exits with 1', async (_what, env, words) => {
    const { code, out } = await doctor(env, AbortSignal.timeout(15_000));
    expect(out).toContain(words);
    expect(code).toBe(1);
  });
});
