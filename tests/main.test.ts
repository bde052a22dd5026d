import { describe, expect, it } from 'vitest';
import { packFolder } from './fixtures/packs/pack-folder.ts';
import { runCli } from './fixtures/run-cli.ts';

const start = (input: string, env: Record<string, string> = {}) => runCli('main.ts', { input, env });

describe('npm start without a token', { timeout: 20_000 }, () => {
  it('says that no DISCORD_TOKEN is set, answers what is typed, and exits with 0 at the end', async () => {
    const { code, out, err } = await start('/help\n/kurils yalta\n');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/No DISCORD_TOKEN is set[\s\S]*\/timeline[\s\S]*Yalta Agreement[\s\S]*¶4/);
  });

  it('takes an empty token, as .env.example has it, for none', async () => {
    expect((await start('', { DISCORD_TOKEN: '' })).out).toContain('No DISCORD_TOKEN is set');
  });

  it('ends at /quit and where there is no input at all', async () => {
    const [quit, nothing] = await Promise.all([start('/quit\n/help\n'), start('')]);
    expect([quit.code, nothing.code]).toEqual([0, 0]);
    expect(quit.out).not.toContain('/timeline');
  });

  it('goes on after a mistake', async () => {
    const { code, out } = await start('/nonsense\n/timeline never\n/help');
    expect(code).toBe(0);
    expect(out).toMatch(/no command \/nonsense[\s\S]*no date[\s\S]*\/timeline/);
  });

  it('serves another seminar’s pack without a change to the code', async () => {
    const { code, out } = await start('/help\n/canal\n', { KNOWLEDGE_DIR: packFolder() });
    expect(code).toBe(0);
    expect(out).toMatch(/Type \/canal[\s\S]*\/town[\s\S]*¶/);
    expect(out).not.toContain('kurils');
  });
});

describe('npm start on what is broken', { timeout: 20_000 }, () => {
  it('prints every bad name and exits with 1 before it reads knowledge or connects', async () => {
    const env = { DISCORD_TOKEN: 'bad secret', DISCORD_GUILD_ID: 'x', KNOWLEDGE_DIR: '/nowhere' };
    const { code, out, err } = await start('/help\n', env);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/DISCORD_TOKEN: [\s\S]*DISCORD_GUILD_ID: /);
    expect(err).not.toMatch(/bad secret|nowhere/);
  });

  it('prints every problem of the pack and exits with 1', async () => {
    const dir = packFolder({ 'topics/rail.yaml': 'title: Rail\n', 'pack.yaml': null });
    const { code, out, err } = await start('/help\n', { KNOWLEDGE_DIR: dir });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/pack\.yaml: is missing/);
  });
});
