import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { printerFor } from '../../src/terminal/pager.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';

const LONG = 'line\n'.repeat(30).trim();

/** What is written to a terminal of ten lines, or to what is none, and what the pager is handed. */
async function printed(words: string, { isTTY = true, pager = 'tee' } = {}) {
  const output = Object.assign(new PassThrough(), { isTTY, rows: 10, columns: 40 });
  const file = join(emptyFolder(), 'paged');
  printerFor(output, pager === 'tee' ? `tee ${file} >/dev/null` : pager)(words);
  output.end();
  let paged = '';
  try {
    paged = readFileSync(file, 'utf8');
  } catch {}
  return { written: await text(output), paged };
}

describe('printerFor()', () => {
  it('hands what is longer than the terminal to the pager, lines that wrap counted whole', async () => {
    expect(await printed(LONG)).toEqual({ written: '', paged: `${LONG}\n` });
    const wrapped = 'x'.repeat(500);
    expect((await printed(wrapped)).paged).toBe(`${wrapped}\n`);
  });

  it.each([
    ['what fits', 'a\nb', {}],
    ['what goes to a file', LONG, { isTTY: false }],
    ['all where the pager is none', LONG, { pager: '' }],
    ['all where the pager is cat', LONG, { pager: 'cat' }],
    ['all where the pager is not there', LONG, { pager: 'no-such-pager' }],
  ])('prints at once %s', async (_, words, how) => {
    expect(await printed(words, how)).toEqual({ written: `${words}\n`, paged: '' });
  });
});
