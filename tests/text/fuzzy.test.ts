import { describe, expect, it } from 'vitest';
import { createFuzzyFinder } from '../../src/text/fuzzy.ts';

const find = createFuzzyFinder(
  [
    ['Shinzo Abe', '安倍晋三', 'Синдзо Абэ'],
    ['Yoshiro Mori', '森喜朗', 'Ёсиро Мори'],
    ['Abenomics'],
    ['How long is the pipeline from Sakhalin?'],
  ],
  (names) => names,
);
const found = (typed: string) => find(typed).map(({ record, kind }) => [record[0], kind]);

describe('createFuzzyFinder()', () => {
  it('knows a name in any spelling', () => {
    expect(found('Shinzō Abe')).toEqual([['Shinzo Abe', 'same']]);
    expect(found('Есиро Мори')).toEqual([['Yoshiro Mori', 'same']]);
  });

  it('says which are called exactly so, and takes nothing near for them', () => {
    expect(find.called('ёсиро мори')).toEqual([['Yoshiro Mori', '森喜朗', 'Ёсиро Мори']]);
    expect(find.called('Yoshiro')).toEqual([]);
  });

  it('puts beginnings before words, and words before what merely holds the text', () => {
    expect(found('abe')).toEqual([
      ['Abenomics', 'beginning'],
      ['Shinzo Abe', 'words'],
    ]);
    expect(found('nomics')).toEqual([['Abenomics', 'inside']]);
    expect(found('喜')).toEqual([['Yoshiro Mori', 'inside']]);
  });

  it('takes an unfinished last word', () => {
    expect(found('pipeline sakh')).toEqual([['How long is the pipeline from Sakhalin?', 'words']]);
  });

  it('finds misspelt words', () => {
    expect(found('yoshirro')).toEqual([['Yoshiro Mori', 'near']]);
    expect(found('pipelin sakalin')[0]).toEqual(['How long is the pipeline from Sakhalin?', 'near']);
  });

  it('finds nothing for what is not there, and all for nothing typed', () => {
    expect(find('banana')).toEqual([]);
    expect(find('?')).toEqual([]);
    expect(find(' ', 2)).toHaveLength(2);
  });
});
