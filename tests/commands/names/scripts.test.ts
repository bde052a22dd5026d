import { describe, expect, it } from 'vitest';
import { scriptOf, spellingsByScript } from '../../../src/commands/names/scripts.ts';

describe('scriptOf()', () => {
  it.each([
    ['Putin', 'latin'],
    ['Jun’ichirō', 'latin'],
    ['2+2', 'latin'],
    ['プーチン', 'japanese'],
    ['北方領土', 'japanese'],
    ['G7サミット', 'japanese'],
    ['Путин', 'cyrillic'],
    ['푸틴', 'other'],
    ['Πούτιν', 'other'],
  ])('%s is %s', (spelling, script) => {
    expect(scriptOf(spelling)).toBe(script);
  });
});

describe('spellingsByScript()', () => {
  it('groups the spellings, without the name itself and without empty groups', () => {
    const aliases = ['Путин', 'Putin', 'プーチン', 'Vladimir Putin', 'Vladimir'];
    expect(spellingsByScript({ id: 'p', name: 'Vladimir Putin', kind: 'person', aliases })).toEqual([
      { script: 'latin', spellings: ['Putin', 'Vladimir'] },
      { script: 'japanese', spellings: ['プーチン'] },
      { script: 'cyrillic', spellings: ['Путин'] },
    ]);
    expect(spellingsByScript({ id: 'p', name: 'P', kind: 'term', aliases: [] })).toEqual([]);
  });
});
