import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OperatorError } from '../../src/errors.ts';
import { writeSite } from '../../src/site/write-site.ts';
import { smallBase } from '../fixtures/base.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('takes the place of the site before it, and leaves a git repository alone', async () => {
  const count = await writeSite(smallBase(), folder);
  const before = readdirSync(folder, { recursive: true });
  mkdirSync(join(folder, '.git'));
  for (const path of ['.git/HEAD', 'entry/of-before.html']) writeFileSync(join(folder, path), '');
  expect(await writeSite(smallBase(), folder)).toBe(count);
  expect(existsSync(join(folder, '.git/HEAD'))).toBe(true);
  rmSync(join(folder, '.git'), { recursive: true });
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
}, 60_000);

it('writes into no folder that holds something else', async () => {
  const other = mkdtempSync(join(tmpdir(), 'site-'));
  writeFileSync(join(other, 'essay.docx'), '');
  await expect(writeSite(smallBase(), other)).rejects.toThrow(OperatorError);
  expect(readdirSync(other)).toEqual(['essay.docx']);
  rmSync(other, { recursive: true });
}, 60_000);
