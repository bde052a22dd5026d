import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpaceless, runsOf, wordsOf } from '../../src/text/words.ts';

const texts = (text: string) => wordsOf(text).map((word) => word.text);

describe('wordsOf()', () => {
  it.each([
    ["Japan's four principles", ['japan', 'four', 'principles']],
    ['the U.S. and the G-7', ['the', 'us', 'and', 'the', 'g7']],
    ['2 + 2 and 2+2', ['2+2', 'and', '2+2']],
    ['1,300 km, 5%', ['1300', 'km', '5', 'percent']],
    ["don't", ['dont']],
    ['l’alliance et qu’elle', ['alliance', 'et', 'elle']],
    ['<@123456789012345678> yalta', ['yalta']],
    ['', []],
  ])('splits %j', (text, words) => {
    expect(texts(text)).toEqual(words);
  });

  it('keeps a katakana word whole, half-width and with its voicing marks too', () => {
    expect(texts('ﾌﾟｰﾁﾝのﾊﾟｲﾌﾟﾗｲﾝ')).toEqual(texts('プーチンのパイプライン'));
  });

  it('cuts Japanese into words', () => {
    expect(texts('岩倉使節団の目的')).toContain('目的');
    expect(texts('条約改正に失敗した')).toEqual(expect.arrayContaining(['条約', '改正', '失敗']));
  });

  it('reads words of kanji numerals, and leaves words that begin with one', () => {
    expect(texts('五万三千七百六十校')).toEqual(['53760', '校']);
    expect(texts('二十三人')).toEqual(['23', '人']);
    expect(texts('二〇一四年')).toEqual(['2014', '年']);
    expect(texts('血税一揆')).toContain('一揆');
    expect(texts('3つの原則')[0]).toBe(texts('三つの原則')[0]);
  });

  it('cuts Thai', () => {
    expect(wordsOf('ราชอาณาจักรไทย').length).toBeGreaterThan(1);
  });

  it('points at the words in the text as given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        wordsOf(text).every(({ start, end, written }) => start < end && text.slice(start, end) === written),
      ),
    );
  });
});

describe('runsOf()', () => {
  it('keeps a run of spaceless script whole', () => {
    expect(runsOf('Abe は安倍 です').map((run) => [run.text, run.isSpaceless])).toEqual([
      ['abe', false],
      ['は安倍', true],
      ['です', true],
    ]);
  });
});

describe('isSpaceless()', () => {
  it('tells scripts without spaces from others', () => {
    expect(['安倍', 'アベ', 'ไทย', 'abe', 'Абэ', '아베'].map(isSpaceless)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
