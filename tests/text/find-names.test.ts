import { describe, expect, it } from 'vitest';
import { createNameFinder, hasPhrase } from '../../src/text/find-names.ts';

const find = createNameFinder([
  { of: 'abe', spellings: ['Abe', 'Shinzo Abe', 'アベ', '安倍', '安倍首相', 'Абэ'] },
  { of: 'mori', spellings: ['Mori', '森', '森元首相'] },
  { of: 'kyoto', spellings: ['Kyoto'] },
  { of: 'university', spellings: ['Kyoto Sangyo University'] },
  { of: 'us', spellings: ['US', 'United States'] },
]);
const found = (text: string) => find(text).map(({ start, end, of }) => [text.slice(start, end), ...of]);

describe('createNameFinder()', () => {
  it('finds names as whole words, whatever their marks and case', () => {
    expect(found('Shinzō ABE met moris')).toEqual([['Shinzō ABE', 'abe']]);
    expect(found('«Абэ»')).toEqual([['Абэ', 'abe']]);
  });

  it('takes the longest name at each place', () => {
    expect(found('at Kyoto Sangyo University in Kyoto')).toEqual([
      ['Kyoto Sangyo University', 'university'],
      ['Kyoto', 'kyoto'],
    ]);
  });

  it('finds short names in capitals only', () => {
    expect(found('the US told us')).toEqual([['US', 'us']]);
    const imm = createNameFinder([{ of: 'imm', spellings: ['IMM'] }]);
    expect(imm('imm')).toHaveLength(0);
    expect(imm('imm', { inSmallLetters: () => true })).toHaveLength(1);
  });

  it('finds names inside Japanese', () => {
    expect(found('森元首相の提案と安倍首相は')).toEqual([
      ['森元首相', 'mori'],
      ['安倍首相', 'abe'],
    ]);
  });

  it('finds none inside a longer katakana word, and no single character inside a compound', () => {
    expect(found('アベノミクス')).toEqual([]);
    expect(found('青森と森')).toEqual([['森', 'mori']]);
  });

  it('compares words by what the caller says', () => {
    const stemmed = createNameFinder([{ of: 'sanction', spellings: ['sanction'] }], (word) =>
      word.replace(/s$/, ''),
    );
    expect(stemmed('Sanctions!')).toHaveLength(1);
  });

  it('gives everything that is spelled so', () => {
    const koizumi = createNameFinder([
      { of: 1, spellings: ['Koizumi'] },
      { of: 2, spellings: ['Koizumi'] },
    ]);
    expect(koizumi('Koizumi')[0]?.of).toEqual([1, 2]);
  });
});

describe('hasPhrase()', () => {
  it('finds whole words alone', () => {
    expect(hasPhrase('The annexation of Crimea', 'annexation')).toBe(true);
    expect(hasPhrase('The annexations', 'annexation')).toBe(false);
    expect(hasPhrase('a “seizure”', 'Seizure')).toBe(true);
  });
});
