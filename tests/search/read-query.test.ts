import { describe, expect, it } from 'vitest';
import { isEveryday } from '../../src/search/everyday-english.ts';
import { nameTerm } from '../../src/search/names.ts';
import type { QueryReading } from '../../src/search/read-query.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { MAX_QUERY_CHARACTERS, stem } from '../../src/search/words.ts';
import { islandsBase } from '../fixtures/islands-base.ts';

const searcher = createSearcher(islandsBase());
const read = (query: string): QueryReading => searcher.explain(query).reading;
const states = (query: string): string[] => read(query).words.map(({ meant, state }) => `${meant} ${state}`);

describe('readQuery()', () => {
  it('says of each word whether it is known, named, unknown or dropped', () => {
    expect(states('what does Putin say about the pipeline and Venezuela')).toEqual([
      'what dropped',
      'does dropped',
      'putin named',
      'say dropped',
      'about dropped',
      'the dropped',
      'pipeline known',
      'and dropped',
      'venezuela unknown',
    ]);
  });

  it('looks up the terms of known words and names, and of nothing else', () => {
    const { terms } = read('the pipeline of Koizumi to Venezuela');
    expect([...terms.keys()].sort()).toEqual(
      [nameTerm('junichiro-koizumi'), nameTerm('toshiaki-koizumi'), stem('koizumi'), stem('pipeline')].sort(),
    );
    for (const weight of terms.values()) expect(weight).toBeGreaterThan(0);
  });

  it('repairs a word and says how it was written', () => {
    const [word] = read('pipelnie').words;
    expect(word).toMatchObject({ written: 'pipelnie', meant: 'pipeline', state: 'known' });
  });

  it('reads a small number as the word for it', () => {
    expect(read('4 islands').words[0]).toMatchObject({ written: '4', meant: 'four' });
  });

  it('repairs a short word beside the other word of a name', () => {
    expect(read('kril islands').words[0]?.meant).toBe('kuril');
    expect(read('qux islands').words[0]?.meant).toBe('qux');
  });

  it('takes two words run together apart', () => {
    expect(read('kurilislands').words.map(({ meant }) => meant)).toEqual(['kuril', 'islands']);
    expect(read('kurilislands').terms.has(nameTerm('southern-kurils'))).toBe(true);
  });

  it('repairs a real English word only where the other word of a name stands beside it', () => {
    expect(isEveryday('grout')).toBe(true);
    expect(states('grout of seven')).toEqual(states('group of seven'));
    expect(states('grout')).toEqual(['grout unknown']);
  });

  it('leaves real English words alone, however near to known ones', () => {
    const near = ['gash', 'plane', 'borders', 'wars', 'idol', 'meeting', 'mister', 'plank', 'vista'];
    expect(read(near.join(' ')).words.map(({ meant }) => meant)).toEqual(near);
  });

  it('leaves words alone that are far from known ones', () => {
    expect(states('xylographia brexit')).toEqual(['xylographia unknown', 'brexit unknown']);
  });

  it('reads Japanese and letters beside it', () => {
    expect(states('北方領土とプーチン大統領の天気')).toEqual([
      '北方領土 named',
      'プーチン大統領 named',
      '天気 unknown',
    ]);
    expect(states('G7の2+2')).toEqual(['g7 named', '2+2 named']);
  });

  it('reads Russian, inflected or typed on a Latin keyboard', () => {
    for (const query of ['о Курилах', 'курилы', 'rehbks', 'Курильских островов']) {
      expect([...read(query).terms.keys()]).toContain(nameTerm('southern-kurils'));
    }
  });

  it('reads no English as Russian', () => {
    expect(states('pipeline qwrtz')).toEqual(['pipeline known', 'qwrtz unknown']);
  });

  it('knows the times and the sources that a query names', () => {
    expect(read('sanctions in march 2014').times).toHaveLength(1);
    expect(read('what does Orlova say').sources).toEqual(['orlova-2014']);
    expect(read('the Port Gazette on gas').sources).toContain('gazette');
    expect(read('gas').sources).toEqual([]);
  });

  it('gives fillers no weight, and rare words more than usual ones', () => {
    const [the, pipeline, habomai] = read('the pipeline Habomai').words;
    expect(the?.rareness).toBe(0);
    expect(pipeline?.rareness).toBeLessThan(habomai?.rareness ?? 0);
  });

  it('reads no further than the longest query', () => {
    const filling = 'when '.repeat(MAX_QUERY_CHARACTERS / 5);
    expect(filling).toHaveLength(4000);
    expect(read(`${filling}pipeline`).terms.size).toBe(0);
    expect(read(`pipeline ${filling}`).terms.has(stem('pipeline'))).toBe(true);
  });

  it('repairs the first words only of a message full of errors', () => {
    const { words } = read('pipelnie '.repeat(200));
    expect(words).toHaveLength(200);
    expect(words[0]?.meant).toBe('pipeline');
    expect(words.at(-1)?.meant).toBe('pipelnie');
  });

  it('is empty where there is nothing to read', () => {
    expect(read('  😀 **__** ')).toMatchObject({ words: [], times: [], sources: [] });
    expect(read('').terms.size).toBe(0);
  });
});
