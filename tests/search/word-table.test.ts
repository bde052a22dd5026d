import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashWith, MAX_WORD, NO_LETTERS, WordTable } from '../../src/search/word-table.ts';

/** Looks a word up, with a hash of one's own where it is to be the same as another's. */
function look<Made>(table: WordTable<Made>, word: string, hash?: number): Made {
  const letters = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
  return table.find(letters, 0, letters.length, hash ?? letters.reduce(hashWith, NO_LETTERS));
}

const counting = () => {
  let made = 0;
  return new WordTable((word) => ({ word, number: made++ }));
};

describe('WordTable', () => {
  it('makes one thing of each word, whatever the words', () => {
    const table = counting();
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: MAX_WORD })), (words) => {
        const plain = words.filter((word) => !word.includes('\0'));
        const made = plain.map((word) => look(table, word));
        expect(made.map(({ word }) => word)).toEqual(plain);
        plain.forEach((word, at) => {
          expect(look(table, word)).toBe(made[at]);
        });
      }),
    );
  });

  it('knows tens of thousands of words again', () => {
    const table = counting();
    const words = Array.from({ length: 40_000 }, (_, at) => `w${at}`);
    for (const word of words) look(table, word);
    expect(table.size).toBe(words.length);
    expect(words.every((word, at) => look(table, word).number === at)).toBe(true);
  });

  it('tells words apart that have the same hash, one the beginning of the other', () => {
    const table = counting();
    const words = ['kuril', 'kurils', 'kur', 'x', 'k'.repeat(MAX_WORD)];
    for (const word of words) look(table, word, 42);
    expect(words.map((word) => look(table, word, 42).word)).toEqual(words);
  });

  it('reads a word out of the middle of others', () => {
    const letters = Uint16Array.from('a kuril b', (letter) => letter.charCodeAt(0));
    expect(counting().find(letters, 2, 7, 1).word).toBe('kuril');
  });

  it('forgets all when it is cleared', () => {
    const table = counting();
    const before = look(table, 'kuril');
    table.clear();
    expect(table.size).toBe(0);
    expect(look(table, 'kuril').number).not.toBe(before.number);
    expect(look(table, 'kurils').word).toBe('kurils');
  });
});
