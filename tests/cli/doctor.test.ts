import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { doctor as program } from '../../src/cli/doctor.ts';
import { openStore } from '../../src/store/open-store.ts';
import { APP_ID, DiscordEmulator, TOKEN } from '../fixtures/discord-emulator/emulator.ts';
import { GUILD_ID } from '../fixtures/discord-emulator/interactions.ts';
import { emptyFolder, SEMINAR } from '../fixtures/packs/pack-folder.ts';
import { runCli, runHere } from '../fixtures/run-cli.ts';
import { canalPack, listOf } from '../fixtures/several-packs.ts';

describe('npm run doctor', { timeout: 60_000 }, () => {
  const discord = new DiscordEmulator();
  beforeAll(() => discord.start());
  afterAll(() => discord.stop());
  const doctor = (env: Readonly<Record<string, string>>) =>
    runHere(program, { env: { DISCORD_API_URL: discord.apiUrl, KNOWLEDGE_DIR: SEMINAR, ...env } });

  it('finds all well and prints the invite link', async () => {
    const { code, out } = await doctor({ DISCORD_TOKEN: TOKEN, DISCORD_APP_ID: APP_ID });
    const lines = out.trimEnd().split('\n');
    expect(lines.slice(0, 7).map((line) => line.slice(0, 9))).toEqual([
      'ok    Nod',
      'ok    kno',
      'ok    dat',
      'ok    tok',
      'ok    app',
      'ok    rea',
      '-     ser',
    ]);
    expect(lines[1]).toMatch(/knowledge: \d+ facts in \S+seminar$/);
    expect(lines[7]).toContain(`client_id=${APP_ID}`);
    expect(code).toBe(0);
    expect(out).not.toContain(TOKEN);
  });

  it('takes the application id from Discord when it is not set', async () => {
    const { code, out } = await doctor({ DISCORD_TOKEN: TOKEN });
    expect(out).toContain(`${APP_ID}, from Discord`);
    expect(code).toBe(0);
  });

  it('looks at every pack', async () => {
    const { out, code } = await doctor({ KNOWLEDGE_DIR: listOf(canalPack(), canalPack('port', 'A port')) });
    expect(out.match(/^ok {4}knowledge: “.*”: \d+ facts in /gm)).toHaveLength(2);
    expect(code).toBe(0);
    const alike = await doctor({ KNOWLEDGE_DIR: listOf(canalPack(), canalPack()) });
    expect(alike.out).toMatch(/^FAIL {2}knowledge: \S+pack\.yaml:id: is that of /m);
    expect(alike.code).toBe(1);
  });

  it('finds no fault with a machine that has no token', async () => {
    const { code, out } = await doctor({});
    expect(out.match(/not set: local mode only/g)).toHaveLength(3);
    expect(code).toBe(0);
  });

  it('looks at the database and the server that the service will use, and makes none', async () => {
    const dir = join(emptyFolder(), 'data');
    const env = { DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: GUILD_ID, DATA_DIR: dir };
    const before = await doctor(env);
    expect(before.out).toContain(`ok    database: ${dir}/footnote.db will be created`);
    expect(before.out).toContain(`ok    server: the bot is in ${GUILD_ID}, with all its permissions`);
    expect(existsSync(dir)).toBe(false);
    await (await openStore({ dataDir: dir })).close();
    const after = await doctor(env);
    expect(after.out).toMatch(/^ok {4}database: \S+footnote\.db, version \d+$/m);
    expect([before.code, after.code]).toEqual([0, 0]);
  });

  it('names the permissions that the bot lacks', async () => {
    const invited = discord.channels.permissions;
    discord.channels.permissions = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
    onTestFinished(() => {
      discord.channels.permissions = invited;
    });
    const { code, out } = await doctor({ DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: GUILD_ID });
    expect(out).toContain(
      'the bot lacks Create Public Threads, Send Messages in Threads, Create Polls, Embed Links, Attach Files: open',
    );
    expect(code).toBe(1);
  });

  it.each([
    [
      'a server that the bot is not in',
      { DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: '300000000000000009' },
      'FAIL  server: DISCORD_GUILD_ID: the bot is not in server 300000000000000009',
    ],
    ['a folder that cannot be made', { DATA_DIR: '/dev/null/data' }, 'FAIL  database: DATA_DIR: '],
    [
      'a database that nobody serves',
      { DATABASE_URL: 'postgres://footnote@127.0.0.1:9/footnote' },
      'FAIL  database: ',
    ],
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
  ])('finds %s', async (_what, env, words) => {
    const { code, out } = await doctor(env);
    expect(out).toContain(words);
    expect(code).toBe(1);
  });

  it('exits with 1 where something fails', async () => {
    const { code } = await runCli('cli/doctor.ts', { env: { KNOWLEDGE_DIR: 'nowhere' } });
    expect(code).toBe(1);
  });
});
