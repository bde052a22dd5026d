import { describe, expect, it } from 'vitest';
import { runsOf, unsupportedCharacters } from '../../../src/picture/drawing/fonts.ts';

describe('runsOf()', () => {
  it('sets Latin, Greek and Cyrillic of every language in one font, Japanese in another', () => {
    expect(runsOf('Łódź, Київ, Αθήνα: 択捉島')).toEqual([
      { family: 'Noto Sans', text: 'Łódź, Київ, Αθήνα: ' },
      { family: 'Noto Sans JP', text: '択捉島' },
    ]);
  });

  it('keeps a mark with its letter', () => {
    expect(runsOf('島 Я\u0301лта')).toEqual([
      { family: 'Noto Sans JP', text: '島 ' },
      { family: 'Noto Sans', text: 'Я\u0301лта' },
    ]);
  });
});

describe('undrawn()', () => {
  it.each(['Łódź', 'Київ', 'Я\u0301лта', 'Ấp Bắc', 'ἀρχή', '国後島', '“– → ′', 'soft\u00adhyphen'])(
    'finds nothing in %s',
    (text) => {
      expect(unsupportedCharacters(text)).toEqual([]);
    },
  );

  it('names each character that no font has, once', () => {
    expect(unsupportedCharacters('서울, 서울 and 😀')).toEqual(['서', '울', '😀']);
  });
});
