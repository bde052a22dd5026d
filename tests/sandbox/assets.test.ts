import { spawnSync } from 'node:child_process';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAssets } from '../../src/sandbox/assets.ts';
import { importsOf } from '../fixtures/house-rules.ts';

const assets = [...readAssets()];

describe('the page’s files', () => {
  it('take 500 kB at most, all together', () => {
    const bytes = assets.reduce((sum, [, { body }]) => sum + Buffer.byteLength(body), 0);
    expect(assets.length).toBeGreaterThan(20);
    expect(bytes).toBeLessThan(500_000);
  });

  it('name no address of another host', () => {
    for (const [name, { body }] of assets)
      expect(body.replaceAll(/http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xhtml)/g, ''), name).not.toMatch(
        /https?:\/\/|\burl\(/,
      );
  });

  it('import one another and nothing else, once their types are gone', () => {
    const names = assets.map(([name]) => name);
    for (const [name, { body, contentType }] of assets) {
      if (!name.endsWith('.ts')) continue;
      expect(contentType).toBe('text/javascript; charset=utf-8');
      for (const { from } of importsOf(body))
        expect(names, `${name}: ${from}`).toContain(posix.join(posix.dirname(name), from ?? ''));
    }
  });

  it('use no inline style and no script of the page, which the policy would refuse', () => {
    for (const [name, { body }] of assets)
      expect(body, name).not.toMatch(/style=|setAttribute\('style|\.cssText|\beval\(|new Function/);
  });

  it('are made without a warning', () => {
    const program =
      "import { readAssets } from './src/sandbox/assets.ts'; for (const { body } of readAssets().values()) body;";
    const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});
