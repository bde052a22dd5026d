import { describe, expect, it } from 'vitest';
import type { Name } from '../../src/facts/name.ts';
import { createNameFinder, nameTerm } from '../../src/search/names.ts';
import { wordsOf } from '../../src/search/words.ts';

const aName = (id: string, name: string, ...aliases: string[]): Name => ({ id, name, kind: 'term', aliases });

const finder = createNameFinder([
  aName(
    'kurils',
    'Southern Kurils',
    'Kurils',
    '北方領土',
    '千島',
    '千島列島',
    'Курилы',
    'Курильские острова',
  ),
  aName('tokyo', 'Tokyo', '東京'),
  aName('tepco', 'Tokyo Electric Power Co.', 'Tokyo Electric', '東京電力'),
  aName('junichiro-koizumi', 'Junichiro Koizumi', 'Koizumi', '小泉'),
  aName('toshiaki-koizumi', 'Toshiaki Koizumi', 'Koizumi', '小泉'),
  aName('g7', 'G7', 'G-7'),
  aName('abe', 'Abe', "Japan's PM"),
]);
const found = (text: string): (readonly string[])[] => finder.find(wordsOf(text)).map(({ ids }) => ids);
const cut = (text: string): string[] =>
  wordsOf(text)
    .flatMap((word) => finder.cut(word))
    .map((word) => word.text);

describe('find()', () => {
  it('takes the longest name at each place', () => {
    expect(found('Tokyo Electric Power Co in Tokyo')).toEqual([['tepco'], ['tokyo']]);
    expect(found('tokyo electric cars')).toEqual([['tepco']]);
    expect(found('tokyo power')).toEqual([['tokyo']]);
  });

  it('says which words a name covers', () => {
    expect(finder.find(wordsOf('the southern kurils today'))).toEqual([{ from: 1, to: 3, ids: ['kurils'] }]);
  });

  it('covers no word twice', () => {
    const spans = finder.find(wordsOf('Junichiro Koizumi Koizumi Tokyo Electric Tokyo'));
    spans.slice(1).forEach(({ from }, at) => {
      expect(from).toBeGreaterThanOrEqual(spans[at]?.to ?? 0);
    });
    expect(spans).toHaveLength(4);
  });

  it('lets an ambiguous spelling stand with all it may mean, and a full one with its own', () => {
    expect(found('koizumi')).toEqual([['junichiro-koizumi', 'toshiaki-koizumi']]);
    expect(found('toshiaki koizumi')).toEqual([['toshiaki-koizumi']]);
    expect(found('小泉')).toEqual([['junichiro-koizumi', 'toshiaki-koizumi']]);
  });

  it('finds names however they are cased, hyphenated or owned', () => {
    expect(found('THE KURILS’ future')).toEqual([['kurils']]);
    expect(found('a G-7 and g7')).toEqual([['g7'], ['g7']]);
    expect(found('what Japan’s PM said')).toEqual([['abe']]);
  });

  it('finds inflected Russian names', () => {
    for (const text of ['на Курилах', 'о Курильских островах', 'курилам']) {
      expect(found(text)).toEqual([['kurils']]);
    }
  });

  it('finds nothing where there is no name', () => {
    expect(found('electric power')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(createNameFinder([]).find(wordsOf('Tokyo'))).toEqual([]);
  });

  it('passes over a name with nothing in it to read', () => {
    const silent = createNameFinder([aName('silent', '…', '')]);
    expect(silent.find(wordsOf('… and so on'))).toEqual([]);
  });
});

describe('cut()', () => {
  it('cuts names out of a run of Japanese, the longest first, and drops the kana between them', () => {
    expect(cut('東京電力は東京にある')).toEqual(['東京電力', '東京']);
    expect(cut('千島列島と千島')).toEqual(['千島列島', '千島']);
  });

  it('keeps kanji and katakana that no name accounts for', () => {
    expect(cut('北方領土の交渉')).toEqual(['北方領土', '交渉']);
    expect(cut('パイプラインの長さ')).toEqual(['パイプライン', '長']);
  });

  it('gives back what has no name in it, but for its kana', () => {
    expect(cut('猫')).toEqual(['猫']);
    expect(cut('はい')).toEqual([]);
  });
});

describe('knows()', () => {
  it('knows every word of every spelling', () => {
    expect(['southern', 'kurils', 'electric', '小泉', 'курилы'].every((word) => finder.knows(word))).toBe(
      true,
    );
    expect(finder.knows('northern')).toBe(false);
  });

  it('gives the spellings of several words as phrases', () => {
    expect(finder.phrases).toContainEqual(['tokyo', 'electric']);
    expect(finder.phrases.every((phrase) => phrase.length > 1)).toBe(true);
  });
});

describe('nameTerm()', () => {
  it('is no word that a text could have', () => {
    expect(wordsOf(nameTerm('tokyo')).map(({ term }) => term)).not.toContain(nameTerm('tokyo'));
  });
});
