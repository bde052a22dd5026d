import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knowledge as program } from '../../src/cli/knowledge.ts';
import { importFixture } from '../fixtures/imports/printed.ts';
import { emptyFolder, packFolder, SEMINAR_TEXTS } from '../fixtures/packs/pack-folder.ts';
import { runCli, runHere } from '../fixtures/run-cli.ts';

/** Runs `npm run -s knowledge -- ...args` on a pack, in this process. */
const knowledge = (pack: string, ...args: string[]) =>
  runHere(program, { args, env: { KNOWLEDGE_DIR: pack, SOURCES_DIR: join(pack, 'texts') } });

describe('npm run knowledge', { timeout: 20_000 }, () => {
  it('checks a sound pack with texts and lock, and exits with 0', async () => {
    const { code, out, err } = await knowledge(packFolder(), 'check');
    expect(code).toBe(0);
    expect(err).toMatch(/^(?:advice: .+\n)*$/);
    expect(out).toMatch(
      /^8 entries are in order(?: \(\d+ pieces of advice above\))?; quotes compared with the texts in .* and the lock\n$/,
    );
  });

  it('advises on an ask that two entries have, and stays at 0', async () => {
    const file = 'facts/town/harrow-cutting-slip-1791.yaml';
    const dir = packFolder();
    const record = readFileSync(join(dir, file), 'utf8').replace('landslide deaths', 'mining money');
    const { code, err } = await knowledge(packFolder({ [file]: record }), 'check');
    expect(code).toBe(0);
    expect(err).toContain(
      `${file}:asks.1: “mining money” is an ask of 'harrigan-coal-paid-wages' too: leave it to one of them`,
    );
  });

  it('prints every problem on a line of its own and exits with 1', async () => {
    const dir = packFolder({ 'topics/rail.yaml': 'title: Rail\n', 'texts/harrigan.txt': 'Nothing.\n' });
    const { code, out, err } = await runCli('cli/knowledge.ts', {
      args: ['check'],
      env: { KNOWLEDGE_DIR: dir, SOURCES_DIR: join(dir, 'texts') },
    });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/topics\/rail\.yaml:description: /);
    expect(err).toMatch(/harrigan-coal-paid-wages\.yaml:quotes\.0: harrigan has 1 paragraphs, not 3/);
    expect(err).toMatch(/\n\d+ problems\n$/);
  });

  it('verifies against the texts that --sources names, and writes the lock', async () => {
    const dir = packFolder({ 'quotes.lock.json': null, texts: null });
    expect((await knowledge(dir, 'verify')).code).toBe(1);
    expect(await knowledge(dir, 'verify', '--sources', SEMINAR_TEXTS)).toMatchObject({ code: 0, err: '' });
    expect((await knowledge(dir, 'check')).out).toContain('the lock (no texts available)');
  });

  it('exports one JSON document, and none of a pack with problems', async () => {
    const { code, out } = await knowledge(packFolder(), 'export');
    expect([code, JSON.parse(out).facts.length]).toEqual([0, 8]);
    expect(await knowledge(packFolder({ 'pack.yaml': null }), 'export')).toMatchObject({ code: 1, out: '' });
  });

  it('prints counts, writes schemas and scaffolds a fact', async () => {
    const dir = packFolder();
    expect(await knowledge(dir, 'stats')).toMatchObject({
      code: 0,
      out: expect.stringContaining('| entries | 8 |'),
    });
    expect((await knowledge(dir, 'schema')).code).toBe(0);
    expect(JSON.parse(readFileSync(join(dir, 'schema/topic.schema.json'), 'utf8'))).toHaveProperty(
      'properties',
    );
    const made = await knowledge(dir, 'new', 'fact', 'canal', 'last-cargo');
    expect(made).toMatchObject({ code: 0, out: `Fill in ${dir}/facts/canal/last-cargo.yaml\n` });
  });

  it('imports a text, and says in one line what it refuses', async () => {
    const dir = packFolder();
    const { code, out } = await knowledge(dir, 'import', importFixture('one-column.pdf'), '--id', 'walls');
    expect(code).toBe(0);
    expect(out).toContain('texts/walls.txt, 13 paragraphs');
    const again = await knowledge(dir, 'import', importFixture('one-column.pdf'), '--id', 'walls');
    expect(again).toMatchObject({ code: 1, out: expect.stringMatching(/^[^\n]*walls\.txt exists[^\n]*\n$/) });
    const notes = join(dir, 'marked.md');
    writeFileSync(notes, '“a wall of chalk against a sea of iron” (Calder, p. 233)\n');
    const drafted = await knowledge(dir, 'import', '--annotations', notes, '--id', 'walls');
    expect(drafted).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 passages became drafts, 0 did not'),
    });
    expect(await knowledge(dir, 'import', notes, '--annotations', notes)).toMatchObject({ code: 2 });
  });

  it('begins another seminar’s pack, once', async () => {
    const dir = join(emptyFolder(), 'seminar');
    expect((await knowledge(dir, 'init', dir)).code).toBe(0);
    expect(await knowledge(dir, 'check')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('has no entries yet'),
    });
    const again = await knowledge(dir, 'init', dir);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('name a new one') });
  });

  it.each([[[]], [['toString']], [['chek']], [['init']], [['new', 'fact', 'canal']]])(
    'explains itself and exits with 2 on %j',
    async (words) => {
      const { code, out, err } = await knowledge(packFolder(), ...words);
      expect([code, out]).toEqual([2, '']);
      for (const name of [
        'check',
        'verify [--sources DIR]',
        'export',
        'stats',
        'schema',
        'new fact',
        'init DIR',
      ]) {
        expect(err).toContain(`\n  ${name} `);
      }
    },
  );

  it('explains itself and exits with 0 on --help', async () => {
    const { code, out, err } = await knowledge(packFolder(), '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('\n  verify [--sources DIR] ');
  });

  it('refuses an option that a command does not take', async () => {
    expect(await knowledge(packFolder(), 'stats', '--sources', 'texts')).toMatchObject({ code: 2 });
  });

  it.each(['check', 'verify', 'export', 'stats', 'history', 'gaps', 'probe', 'schema'])(
    'refuses a folder after %s, rather than do it for another pack',
    async (command) => {
      const { code, err } = await knowledge(packFolder(), command, 'another-pack');
      expect([code, err]).toEqual([2, expect.stringContaining(`${command} takes no “another-pack”`)]);
    },
  );

  it('looks into the pack’s own history, and says where there is none', async () => {
    const dir = packFolder();
    expect(await knowledge(dir, 'history')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not in a git repository'),
    });
    const git = (...words: string[]) =>
      execFileSync('git', ['-C', dir, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words]);
    const again = join(dir, 'facts/canal/cut-opened-1794.yaml');
    git('init', '-q');
    for (const change of [() => {}, () => rmSync(again), () => copyFileSync(join(dir, 'pack.yaml'), again)]) {
      change();
      git('add', '-A');
      git('commit', '-q', '-m', 'a change');
    }
    expect(await knowledge(dir, 'history')).toMatchObject({
      code: 1,
      err: expect.stringContaining("the id 'cut-opened-1794' was another fact's before"),
    });
  });

  it('exits with 2 on an option that is not there', async () => {
    expect(await knowledge(packFolder(), 'check', '--fix')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--fix'),
    });
  });
});
