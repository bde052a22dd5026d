import { describe, expect, it } from 'vitest';
import { createGlossaryReader } from '../../src/search/glossary.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { stem, wordsOf } from '../../src/search/words.ts';
import { islandsBase } from '../fixtures/islands-base.ts';

const glossary = new Map([
  ['how many times', { ja: ['何回'], ru: ['сколько раз'] }],
  ['how many', { ja: ['何島'], ru: ['сколько'] }],
  ['which', { ja: ['どの'], ru: ['какой'] }],
  ['how', { ja: ['どう'], ru: ['как'] }],
  ['meet', { ja: ['会う'], ru: ['встретиться'] }],
  ['summit', { ja: ['会う', '首脳会談'], ru: ['встретиться'] }],
  ['pipeline', { ja: ['管'], ru: ['труба'] }],
  ['island', { ja: ['島'], ru: ['остров'] }],
]);
const reader = createGlossaryReader(glossary);
const meaning = (text: string) => {
  const found = reader.meaningAt(wordsOf(text), 0);
  return found && [found.meaning.words.map((word) => word.text).join(' '), found.length];
};

describe('createGlossaryReader()', () => {
  it('takes the longest Russian phrase, in any case', () => {
    expect(meaning('сколько раз')).toEqual(['how many times', 2]);
    expect(meaning('сколько островов')).toEqual(['how many', 1]);
    expect(meaning('трубами')).toEqual(['pipeline', 1]);
    expect(meaning('погода')).toBeUndefined();
  });

  it('knows words that share a stem apart where they are as written', () => {
    expect(meaning('как')).toEqual(['how', 1]);
    expect(meaning('какой')).toEqual(['which', 1]);
  });

  it('puts the first meaning before the others', () => {
    const found = reader.meaningAt(wordsOf('встретиться'), 0);
    expect(found?.meaning.words.map(({ text }) => text)).toEqual(['meet']);
    expect(found?.meaning.also).toEqual([stem('summit')]);
  });

  it('cuts Japanese at its words, inflected ones too, and drops the kana between', () => {
    expect(reader.cut('は何回会いましたか')).toEqual(['何回', '会']);
    expect(reader.cut('首脳会談について')).toEqual(['首脳会談']);
  });

  it('takes no part of a compound for a word', () => {
    expect(reader.cut('社会')).toEqual(['社会']);
    expect(reader.cut('会社の島')).toEqual(['会社', '島']);
    expect(reader.cut('半島')).toEqual(['半島']);
  });
});

describe('a query in another language', () => {
  const searcher = createSearcher(islandsBase({ glossary }));
  const read = (query: string) => searcher.explain(query).reading;

  it('is read as the English it stands for, names as names', () => {
    const { words, english, terms } = read('小泉は管に何回会いましたか');
    expect(words.map(({ meant, state }) => `${meant} ${state}`)).toEqual([
      '小泉 named',
      'pipeline known',
      'how dropped',
      'many dropped',
      'times unknown',
      'meet known',
    ]);
    expect(english).toBe('小泉 pipeline how many times meet');
    expect(terms.has(stem('pipeline'))).toBe(true);
    expect(words[1]?.written).toBe('管');
  });

  it('is repaired before it is looked up', () => {
    expect(read('трубба').words[0]).toMatchObject({ written: 'трубба', meant: 'pipeline', state: 'known' });
  });

  it('leaves English as it is', () => {
    const plain = createSearcher(islandsBase());
    for (const query of ['how many islands', 'the “pipeline” of Koizumi', 'meet me']) {
      expect(read(query)).toEqual(plain.explain(query).reading);
    }
  });

  it('may be English typed on a Russian keyboard', () => {
    expect(read('зшзудшту').words[0]).toMatchObject({ meant: 'pipeline', state: 'known' });
    expect(read('фывапролдж').terms.size).toBe(0);
  });
});
