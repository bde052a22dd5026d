import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRepair, editDistance } from '../../src/search/repair.ts';
import { isFiller } from '../../src/search/stop-words.ts';

const WORDS =
  'sakhalin fukushima senkaku kurils kuril islands sanctions pipeline peace treaty shikotan kunashiri habomai hokkaido crimea putin abe lavrov kishida gas alliance annexation referendum streltsov matsuoka stratfor санкции курилы путин';
const repair = createRepair(new Map(WORDS.split(' ').map((word) => [word, 5])), [
  ['peace', 'treaty'],
  ['kuril', 'islands'],
]);

describe('createRepair()', () => {
  it.each([
    ['путиным', 'путин'],
    ['путина', 'путин'],
    ['курилах', 'курилы'],
    ['санкциях', 'санкции'],
  ])('takes the Russian case %s for %s', (written, meant) => {
    expect(repair(written)).toEqual([meant]);
  });

  it.each([
    ['swapped letters', 'sanctoins', 'sanctions'],
    ['swapped letters', 'ptuin', 'putin'],
    ['swapped letters', 'lavorv', 'lavrov'],
    ['a swap at the beginning', 'uptin', 'putin'],
    ['a doubled letter', 'crimmea', 'crimea'],
    ['a doubled letter', 'annnexation', 'annexation'],
    ['a letter that should be double', 'hokaido', 'hokkaido'],
    ['a missing letter', 'pipline', 'pipeline'],
    ['a missing letter at the beginning', 'anctions', 'sanctions'],
    ['a missing letter at the end', 'allianc', 'alliance'],
    ['a wrong letter', 'rwferendum', 'referendum'],
    ['a letter too many', 'shikotanm', 'shikotan'],
    ['two errors in a long word', 'annexaton', 'annexation'],
    ['two errors in a long word', 'refrendm', 'referendum'],
    ['an ear for it', 'sakalin', 'sakhalin'],
    ['an ear for it', 'fukashima', 'fukushima'],
    ['an ear for it', 'senkakoo', 'senkaku'],
    ['an ear for it', 'kurills', 'kurils'],
    ['an ear for it', 'kunasheeri', 'kunashiri'],
    ['Russian', 'санкцыи', 'санкции'],
    ['Russian', 'курилыы', 'курилы'],
  ])('repairs %s: %s', (_, typed, meant) => {
    expect(repair(typed)).toEqual([meant]);
  });

  it.each([
    ['kurilislands', ['kuril', 'islands']],
    ['peacetreaty', ['peace', 'treaty']],
    ['sanctionspipeline', ['sanctions', 'pipeline']],
    ['kurilislnads', ['kuril', 'islands']],
  ])('puts a missing space back: %s', (typed, meant) => {
    expect(repair(typed)).toEqual(meant);
  });

  it.each(['dokdo', 'brexit', 'xylophone', 'venezuela', 'zz', 'a', '', '2014', 'mh17', 'wxyzwxyz', 'париж'])(
    'makes nothing of %j, which is near nothing known',
    (typed) => {
      expect(repair(typed)).toBeUndefined();
    },
  );

  it.each([
    ['whatis', ['what', 'is']],
    ['theputin', ['the', 'putin']],
    ['sanctoinsagainst', undefined],
    ['sanctoinscrimea', ['sanctions', 'crimea']],
  ])('parts fillers from words, and a word with an error from one without: %s', (typed, meant) => {
    expect(repair(typed)).toEqual(meant);
  });

  it('allows short words no error', () => {
    expect(repair('abo')).toBeUndefined();
    expect(repair('gsa')).toBeUndefined();
  });

  it('takes the more usual of two that are as near', () => {
    const known = createRepair(
      new Map([
        ['mission', 1],
        ['fission', 400],
      ]),
    );
    expect(known('zission')).toEqual(['fission']);
  });

  it('gives known words only, few edits away, or nothing, whatever is typed', () => {
    const known = new Set(WORDS.split(' '));
    const letters = fc.string({ unit: fc.constantFrom(...'aehiknorstuыик'), maxLength: 45 });
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), (typed) => {
        for (const word of repair(typed) ?? []) if (!isFiller(word)) expect(known).toContain(word);
      }),
    );
  });

  it('repairs a letter missing, doubled or swapped anywhere in a word of seven letters or more', () => {
    const long = WORDS.split(' ').filter((word) => /^[a-z]{7,}$/.test(word));
    const errors = [
      (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
      (word: string, at: number) => word.slice(0, at + 1) + word.slice(at),
      (word: string, at: number) =>
        word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.constantFrom(...errors), fc.nat(), (word, err, place) => {
        const typed = err(word, place % (word.length - 1));
        if (typed !== word) expect(repair(typed)).toEqual([word]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('editDistance()', () => {
  it('counts letters left out, put in, replaced and swapped', () => {
    expect(editDistance('kuril', 'kuril')).toBe(0);
    expect(editDistance('kuril', 'kril')).toBe(1);
    expect(editDistance('kuril', 'kurill')).toBe(1);
    expect(editDistance('kuril', 'karil')).toBe(1);
    expect(editDistance('kuril', 'kuirl')).toBe(1);
    expect(editDistance('', 'abe')).toBe(3);
  });

  it('is the same both ways and never more than the longer word', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
