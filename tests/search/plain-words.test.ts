import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWordsOf } from '../../src/search/plain-words.ts';
import { WordTable } from '../../src/search/word-table.ts';
import { fold, wordsOf } from '../../src/search/words.ts';

const table = new WordTable((word) => word);
const plain = (text: string) => plainWordsOf(text, table);

describe('plainWordsOf()', () => {
  it.each([
    ['What does Japan want?', ['what', 'does', 'japan', 'want']],
    ['the “Northern Territories” – Japan’s claim…', ['the', 'northern', 'territories', "japan's", 'claim']],
    ["shoguns' don`t no.x", ['shoguns', "don't", 'no.x']],
    ['March 18, 2014; anti-Russian x-ray', ['march', '18', '2014', 'anti', 'russian', 'x', 'ray']],
    ['a b-c  mr.smith 3.5, 2014, x', ['a', 'b', 'c', 'mr.smith', '3.5', '2014', 'x']],
    ['', []],
    [' \n ', []],
  ])('reads %j', (text, words) => {
    expect(plain(text)).toEqual(words);
  });

  it.each([
    'U.S.',
    'the G-7',
    '1,300 km',
    '2 + 2',
    'Курилы',
    '千島',
    'Tōgō',
    'Japan´s',
    'a\tb',
    'a'.repeat(41),
  ])('leaves %j to others', (text) => {
    expect(plain(text)).toBeUndefined();
  });

  it('leaves long texts to others: all, and those that fold() may cut', () => {
    expect(plain('word '.repeat(2000))).toHaveLength(2000);
    expect(plain('word '.repeat(4000))).toBeUndefined();
    expect(plain('word… '.repeat(400))).toBeUndefined();
  });

  it('reads the words that the whole of wordsOf() reads, where it reads a text', () => {
    const piece = fc.constantFrom(...[..."aBg7,.-'’“…–_ \n!"], '14', 'usa', "'s ", '. ', ', ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const text = pieces.join('');
        const words = plain(text);
        // An accent apart makes the text one that is not plain, and adds a word that is no part of it.
        const whole = wordsOf(`${text} é`).slice(0, -1);
        if (words)
          expect(words.map((word) => wordsOf(word)[0]?.text)).toEqual(whole.map((word) => word.text));
      }),
      { numRuns: 2000 },
    );
  });

  it('folds as fold() does', () => {
    const text = 'THE “KURILS’ FUTURE” `now`';
    expect(plain(text)).toEqual(plain(fold(text)));
  });
});
