import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asKatakana, fold, foldWithPlaces } from '../../src/text/fold.ts';

describe('fold()', () => {
  it.each([
    ['Shinzō Abe', 'shinzo abe'],
    ['Streltsóv', 'streltsov'],
    ['Я́лта', 'ялта'],
    ['Ёсиро', 'есиро'],
    ['Токийский', 'токийский'],
    ['Київ', 'киив'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['えとろふ', 'エトロフ'],
    ['ﾊﾞﾅﾅ', 'バナナ'],
    ['Ｇ７', 'g7'],
    ['rela\u00adtions', 'relations'],
    ['Japan’s', "japan's"],
    ['2014–2016', '2014-2016'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps the marks that make a letter', () => {
    expect(fold('й')).not.toBe(fold('и'));
    expect(fold('が')).not.toBe(fold('か'));
    expect(fold('ぱ')).not.toBe(fold('は'));
  });

  it.each(['<@123456789012345678>', '<#12>', '<:pepe:123>', '<a:pepe:123>', '<t:1700000000:R>', '</ask:12>'])(
    'leaves nothing of %s',
    (mark) => {
      expect(fold(`a ${mark} b`).split(/\s+/)).toEqual(['a', 'b']);
    },
  );

  it.each([':flag_ru:', ':pepe:', ':T-Rex:'])('leaves nothing of the shortcode %s', (code) => {
    expect(fold(`a ${code} b`).split(/\s+/)).toEqual(['a', 'b']);
  });

  it.each(['10:30:45', 'note: this', 'a::b', 'Abe:Putin:Mori', 'yes : no :'])(
    'keeps the words of %s',
    (text) => {
      expect(fold(text)).toBe(text.toLowerCase());
    },
  );

  it('leaves nothing of an address', () => {
    expect(fold('yalta https://en.wikipedia.org/wiki/Yalta_Conference').trim()).toBe('yalta');
  });

  it('gives the same for its own result', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('foldWithPlaces()', () => {
  it('says where each folded character stood', () => {
    const { text, at } = foldWithPlaces('Straße in Łódź');
    expect('Straße in Łódź'.slice(at(text.indexOf('lodz')), at(text.length))).toBe('Łódź');
  });

  it('gives places in order, within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (given) => {
        const { text, at } = foldWithPlaces(given);
        const places = Array.from({ length: text.length }, (_, index) => at(index));
        return places.every((place, index) => place < given.length && place >= (places[index - 1] ?? 0));
      }),
    );
  });
});

describe('asKatakana()', () => {
  it('changes hiragana alone, letter by letter', () => {
    expect(asKatakana('ひらがなと漢字 abc')).toBe('ヒラガナト漢字 abc');
  });
});
