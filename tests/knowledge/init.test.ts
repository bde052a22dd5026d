import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OperatorError } from '../../src/errors.ts';
import { initPack } from '../../src/knowledge/init.ts';
import { jsonSchemas } from '../../src/knowledge/json-schema.ts';
import { checkPack, loadFactBase } from '../../src/knowledge/load.ts';
import { verifyPack } from '../../src/knowledge/verify.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';

describe('initPack()', () => {
  it('writes an empty pack that passes the check, into a folder that it makes', () => {
    const dir = join(emptyFolder(), 'new/seminar');
    initPack(dir);
    expect(checkPack(dir).problems).toEqual([]);
    expect(loadFactBase(dir)).toMatchObject({
      ok: true,
      base: { id: 'seminar', title: { en: 'A new fact base' } },
    });
    expect(readdirSync(join(dir, 'schema'))).toEqual(Object.keys(jsonSchemas()).sort());
    expect(existsSync(join(dir, 'README.md'))).toBe(true);
  });

  it('writes a pack that verifies as it is, and keeps its folders in git', () => {
    const dir = emptyFolder();
    initPack(dir);
    expect(verifyPack(dir, join(dir, 'texts'))).toEqual([]);
    for (const folder of ['sources', 'topics', 'facts', 'contrasts', 'prompts']) {
      expect(readdirSync(join(dir, folder))).toEqual(['.gitkeep']);
    }
  });

  it('refuses a folder that holds anything, and a file', () => {
    const dir = emptyFolder();
    writeFileSync(join(dir, 'thesis.txt'), 'mine');
    expect(() => initPack(dir)).toThrow(OperatorError);
    expect(() => initPack(join(dir, 'thesis.txt'))).toThrow(OperatorError);
    expect(readdirSync(dir)).toEqual(['thesis.txt']);
  });

  it('brings an example that verifies, a check for GitHub Actions, and a README that names every command', () => {
    const dir = join(emptyFolder(), 'seminar');
    initPack(dir);
    const example = join(dir, 'example');
    expect(verifyPack(example, join(example, 'texts'))).toEqual([]);
    expect(loadFactBase(example)).toMatchObject({ ok: true });
    expect(readFileSync(join(dir, '.gitignore'), 'utf8')).toMatch(/^\/texts\/$/m);
    expect(readFileSync(join(dir, '.github/workflows/check.yml'), 'utf8')).toContain('knowledge -- check');
    const readme = readFileSync(join(dir, 'README.md'), 'utf8');
    for (const command of ['import', 'new fact', 'verify', 'check']) expect(readme).toContain(command);
  });

  it('leaves a fact in the example for verify to complete as any other', () => {
    const dir = join(emptyFolder(), 'seminar');
    initPack(dir);
    const file = join(dir, 'example/facts/address/ground-is-consecrated.yaml');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace(/ {4}paragraph: \d+\n/, ''));
    expect(verifyPack(join(dir, 'example'), join(dir, 'example/texts'))).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });
});
