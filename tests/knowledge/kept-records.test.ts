import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint, keepRecords, keptRecords } from '../../src/knowledge/kept-records.ts';
import { checkPack } from '../../src/knowledge/load.ts';
import { factBaseOrExit } from '../../src/knowledge/load-or-exit.ts';
import { emptyFolder, packFolder, SEMINAR } from '../fixtures/packs/pack-folder.ts';
import { KNOWLEDGE, runCli } from '../fixtures/run-cli.ts';

const FACT = 'facts/canal/cut-opened-1794.yaml';
const { records } = checkPack(SEMINAR).pack;

describe('fingerprint()', () => {
  it('is the same for the same files', () => {
    const dir = packFolder();
    expect(fingerprint(dir)).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprint(dir)).toBe(fingerprint(dir));
  });

  it('differs for a changed byte, another name, one file more, an empty folder, and other code', () => {
    const dir = packFolder();
    const code = packFolder();
    const seen = [fingerprint(dir, [code])];
    const path = join(dir, FACT);
    writeFileSync(path, readFileSync(path, 'utf8').replace('1794', '1795'));
    seen.push(fingerprint(dir, [code]));
    renameSync(path, join(dir, 'facts/canal/another.yaml'));
    seen.push(fingerprint(dir, [code]));
    writeFileSync(path, '');
    seen.push(fingerprint(dir, [code]));
    mkdirSync(join(dir, 'contrasts/empty'));
    seen.push(fingerprint(dir, [code]));
    writeFileSync(join(code, 'rule.ts'), '');
    seen.push(fingerprint(dir, [code]));
    expect(new Set(seen).size).toBe(6);
  });

  it('is none where a link lies among the files, or there is no folder', () => {
    const dir = packFolder();
    renameSync(join(dir, FACT), join(dir, 'elsewhere.yaml'));
    symlinkSync(join(dir, 'elsewhere.yaml'), join(dir, FACT));
    expect(fingerprint(dir)).toBeUndefined();
    expect(fingerprint(join(dir, 'nowhere'))).toBeUndefined();
  });
});

describe('keptRecords()', () => {
  it('gives back what keepRecords() kept, every record of a pack', () => {
    for (const pack of [SEMINAR, KNOWLEDGE]) {
      const folder = emptyFolder();
      const whole = checkPack(pack).pack.records;
      keepRecords(folder, 'a', whole);
      expect(keptRecords(folder, 'a')).toEqual(whole);
      expect(readdirSync(folder)).toHaveLength(1);
    }
  });

  it('gives nothing for another fingerprint, or before anything was kept', () => {
    const folder = emptyFolder();
    expect(keptRecords(folder, 'a')).toBeUndefined();
    keepRecords(folder, 'a', records);
    expect(keptRecords(folder, 'b')).toBeUndefined();
  });

  it('gives nothing where a byte was changed, lost or added', () => {
    const folder = emptyFolder();
    keepRecords(folder, 'a', records);
    const file = join(folder, readdirSync(folder)[0] ?? '');
    const text = readFileSync(file, 'utf8');
    for (const broken of [text.replace('1794', '1795'), text.slice(0, -1), `${text} `, '', 'a']) {
      writeFileSync(file, broken);
      expect(keptRecords(folder, 'a')).toBeUndefined();
    }
  });
});

describe('keepRecords()', () => {
  it('goes on where the folder cannot be made', () => {
    const file = join(packFolder(), 'pack.yaml');
    expect(() => keepRecords(file, 'a', records)).not.toThrow();
  });

  it('leaves nothing behind where it cannot put them in place', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'records.json'));
    keepRecords(folder, 'a', records);
    expect(readdirSync(folder)).toEqual(['records.json']);
  });
});

describe('factBaseOrExit()', () => {
  it('gives the same fact base from kept records as from the files', async () => {
    const dir = packFolder();
    const folder = emptyFolder();
    const anew = await factBaseOrExit(dir);
    expect(await factBaseOrExit(dir, folder)).toEqual(anew);
    expect(keptRecords(folder, fingerprint(dir) ?? '')).toBeDefined();
    expect(await factBaseOrExit(dir, folder)).toEqual(anew);
  });

  it('takes no kept record whose quote is not the one that was proved', async () => {
    const dir = packFolder();
    const folder = emptyFolder();
    const forged = structuredClone(records);
    const [quote] = forged.fact[0]?.record.quotes ?? [];
    Object.assign(quote ?? {}, { exact: 'something else' });
    keepRecords(folder, fingerprint(dir) ?? '', forged);
    expect(await factBaseOrExit(dir, folder)).toEqual(await factBaseOrExit(dir));
  });

  it('refuses a pack that broke since its records were kept', async () => {
    const dir = packFolder();
    const env = { KNOWLEDGE_DIR: dir, DATA_DIR: emptyFolder(), DATABASE_URL: '', DISCORD_TOKEN: '' };
    await factBaseOrExit(dir, env.DATA_DIR);
    writeFileSync(join(dir, FACT), 'kind: [');
    const { code, err } = await runCli('main.js', { env });
    expect([code, err]).toEqual([1, expect.stringMatching(/cut-opened-1794\.yaml: is not good YAML/)]);
  });
});
