import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isJapanese, stem, wordOf, wordsOf } from '../../src/search/words.ts';

const texts = (text: string): string[] => wordsOf(text).map((word) => word.text);
const terms = (text: string): string[] => wordsOf(text).map(({ term }) => term);

describe('fold()', () => {
  it('makes full-width forms and half-width katakana the usual ones', () => {
    expect(fold('Ｇ７　ＡＢＥ')).toBe('g7 abe');
    expect(fold('ﾌﾟｰﾁﾝ')).toBe('プーチン');
  });

  it('takes accents off Latin letters and leaves other scripts theirs', () => {
    expect(fold('Jūn’ichirō Tōgō')).toBe("jun'ichiro togo");
    expect(fold('Южный')).toBe('южный');
    expect(fold('が')).toBe('が');
  });

  it('makes ё and е one letter', () => {
    expect(fold('Семёрка Ёсиро')).toBe('семерка есиро');
  });

  it('has one kind of apostrophe and one of dash', () => {
    expect(fold('‘’ʼ`')).toBe("''''");
    expect(fold('2013‐2014–2015—2016')).toBe('2013-2014-2015-2016');
  });

  it('takes an acute accent typed as an apostrophe for one, before NFKC makes it a space and a mark', () => {
    expect(fold('Japan´s')).toBe("japan's");
  });

  it('leaves out what nobody sees in a word', () => {
    expect(fold('san\u00adctions ku\u200brils \u2060abe\ufe0f')).toBe('sanctions kurils abe');
    expect(texts('ку\u200dрилы')).toEqual(['курилы']);
  });

  it('changes nothing that is folded already, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('wordsOf()', () => {
  it.each([
    ['what does the USA want?', ['what', 'does', 'the', 'usa', 'want']],
    ['U.S. and U.S.A.', ['us', 'and', 'usa']],
    ['G-7, G7 and Ｇ７', ['g7', 'g7', 'and', 'g7']],
    ['the “2+2” of 2013', ['the', '2+2', 'of', '2013']],
    ['２＋２', ['2+2']],
    ['anti-Russian', ['anti', 'russian']],
    ['', []],
    [' \n\t　', []],
    ['😀 ** <> — …', []],
  ])('reads %j as words', (text, words) => {
    expect(texts(text)).toEqual(words);
  });

  it('reads a number the same with a comma in it and without', () => {
    expect(texts('1,300 km')).toEqual(texts('1300 km'));
  });

  it('takes possessives off and joins contractions, with any apostrophe', () => {
    for (const apostrophe of ["'", '’', 'ʼ', '`']) {
      expect(texts(`Japan${apostrophe}s islands${apostrophe} don${apostrophe}t`)).toEqual([
        'japan',
        'islands',
        'dont',
      ]);
    }
  });

  it('keeps a run of Japanese whole and apart from letters beside it', () => {
    expect(texts('北方領土はどこ')).toEqual(['北方領土はどこ']);
    expect(texts('G7の制裁 2014年')).toEqual(['g7', 'の制裁', '2014', '年']);
    expect(terms('北方領土')).toEqual(['北方領土']);
  });

  it('gives forms of a word one term, in English and in Russian', () => {
    expect(new Set(terms('sanction sanctions sanctioned')).size).toBe(1);
    expect(new Set(terms('санкции санкций санкциями')).size).toBe(1);
    expect(new Set(terms('Курилы Курилах Курилам')).size).toBe(1);
  });

  it('cuts a word without end', () => {
    const [word] = wordsOf('a'.repeat(5000));
    expect(word?.text.length).toBeLessThan(100);
  });

  it('gives words with something in them, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of wordsOf(text)) expect(word.term).not.toMatch(/^\s*$/);
      }),
    );
  });
});

describe('wordOf()', () => {
  it('knows a word again by its number', () => {
    expect(wordOf('etorofu').number).toBe(wordOf('etorofu').number);
    expect(wordOf('etorofu').number).not.toBe(wordOf('shikotan').number);
  });
});

describe('stem()', () => {
  it('leaves short words as they are', () => {
    expect(stem('us')).toBe('us');
    expect(stem('use')).not.toBe(stem('us'));
  });

  it('leaves numbers and mixed words as they are', () => {
    expect(stem('2014')).toBe('2014');
    expect(stem('mh17s')).toBe('mh17s');
  });
});

describe('isJapanese()', () => {
  it('knows kanji and both kana from other letters', () => {
    expect(['千島', 'ゆめ', 'ロシア'].every(isJapanese)).toBe(true);
    expect(['kuril', 'Курилы', '2014'].some(isJapanese)).toBe(false);
  });
});
