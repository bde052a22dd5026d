import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHistory } from '../../src/terminal/history.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';

describe('openHistory()', () => {
  it('gives the lines of earlier sessions, the newest first', () => {
    const file = join(emptyFolder(), 'footnote', 'history');
    const first = openHistory(file);
    for (const line of ['/kurils yalta', 'cite', '  ', ' not for keeping']) first.add(line);
    expect(openHistory(file).lines).toEqual(['cite', '/kurils yalta']);
  });

  it('keeps them where nobody else can read them', () => {
    const file = join(emptyFolder(), 'history');
    openHistory(file).add('yalta');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps the newest thousand of a long history', () => {
    const file = join(emptyFolder(), 'history');
    writeFileSync(file, Array.from({ length: 2500 }, (_, at) => `line ${at}\n`).join(''));
    expect(openHistory(file).lines).toHaveLength(1000);
    expect(readFileSync(file, 'utf8').split('\n')[0]).toBe('line 1500');
  });

  it('does without where there can be none', () => {
    const history = openHistory('/dev/null/history');
    history.add('yalta');
    expect(history.lines).toEqual([]);
  });
});
