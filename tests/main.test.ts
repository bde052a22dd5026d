import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, packFolder } from './fixtures/packs/pack-folder.ts';
import { runCli } from './fixtures/run-cli.ts';
import { type Running, runProgram } from './fixtures/run-program.ts';
import { canalPack, listOf } from './fixtures/several-packs.ts';

/** A port of the system's choice. */
const ANY_PORT = { SANDBOX_PORT: '0' };

let killing: AbortController;
beforeEach(() => {
  killing = new AbortController();
});
afterEach(() => killing.abort());

const start = (env: Record<string, string> = {}): Running =>
  runProgram('main.ts', { ...ANY_PORT, ...env }, killing.signal);

describe('npm start without a token', { timeout: 60_000 }, () => {
  it('serves the page, prints its address, and ends at Ctrl-C with 0', async () => {
    const TMPDIR = emptyFolder();
    // Without a folder for compiled modules: that one is of the tests.
    const running = start({ TMPDIR, NODE_COMPILE_CACHE: '' });
    let out = '';
    running.child.stdout?.on('data', (text) => {
      out += text;
    });
    await running.said('Ctrl-C');
    const [url = 'nowhere'] = /http:\/\/127\.0\.0\.1:\d+/.exec(out) ?? [];
    expect(out).toMatch(/^No DISCORD_TOKEN is set: the sandbox\. .*, \d+ entries\.$/m);
    expect(await (await fetch(url)).text()).toContain('<title>Footnote sandbox');
    running.child.kill('SIGINT');
    const { code, err } = await running.ended;
    expect([code, err]).toEqual([0, '']);
    // What lies there could be another user's, who could have the bot run it.
    expect(readdirSync(TMPDIR)).toEqual([]);
  });

  it('serves another seminar’s pack without a change to the code', async () => {
    const running = start({ KNOWLEDGE_DIR: packFolder() });
    await running.said('Ctrl-C');
    running.child.kill('SIGTERM');
    const { code, out } = await running.ended;
    expect(code).toBe(0);
    expect(out).not.toContain('Japan');
  });
});

describe('npm start on what is broken', { timeout: 60_000 }, () => {
  it('says at --help what it is for, and takes no other word, before it reads anything', async () => {
    const env = { KNOWLEDGE_DIR: '/nowhere' };
    const help = await runCli('main.ts', { args: ['--help'], env });
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out).toMatch(/^Usage: npm start/);
    const strange = await runCli('main.ts', { args: ['8080'], env });
    expect(strange.code).not.toBe(0);
    expect(strange.err).toMatch(/^“8080” is not taken\nUsage: npm start/);
  });

  it('prints every bad name and exits with 1 before it reads knowledge or connects', async () => {
    const env = { DISCORD_TOKEN: 'bad secret', DISCORD_GUILD_ID: 'x', KNOWLEDGE_DIR: '/nowhere' };
    const { code, out, err } = await runCli('main.ts', { env });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/DISCORD_TOKEN: [\s\S]*DISCORD_GUILD_ID: /);
    expect(err).not.toMatch(/bad secret|nowhere/);
  });

  it('prints every problem of the pack and exits with 1', async () => {
    const dir = packFolder({ 'topics/rail.yaml': 'title: Rail\n', 'pack.yaml': null });
    const { code, out, err } = await runCli('main.ts', { env: { KNOWLEDGE_DIR: dir } });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/pack\.yaml: is missing/);
  });

  it('prints the problems of every pack, and what to do where two cannot be told apart', async () => {
    const broken = canalPack('harbour', 'A harbour', { 'topics/canal.yaml': 'title: [' });
    const lost = await runCli('main.ts', {
      env: { KNOWLEDGE_DIR: listOf(canalPack(), broken, `${broken}/nowhere`) },
    });
    expect([lost.code, lost.out]).toEqual([1, '']);
    expect(lost.err).toMatch(/topics\/canal\.yaml: is not good YAML, line 1: /);
    expect(lost.err).toMatch(/nowhere\/pack\.yaml: is missing: set KNOWLEDGE_DIR to a fact base/);
    const alike = await runCli('main.ts', {
      env: { KNOWLEDGE_DIR: listOf(canalPack(), canalPack('canal', 'Another canal')) },
    });
    expect([alike.code, alike.out]).toEqual([1, '']);
    expect(alike.err).toMatch(/pack\.yaml:id: is that of \S+pack\.yaml too: give one of them another/);
  });
});
