import { describe, expect, it } from 'vitest';
import { isEveryday } from '../../src/text/everyday-english.ts';
import { numberReader } from '../../src/text/number-words.ts';
import { romanised } from '../../src/text/romanise.ts';
import { stemFor } from '../../src/text/stem.ts';

describe('stemFor()', () => {
  it('stems Latin words by the language, Cyrillic ones as Russian', () => {
    expect(stemFor('en')('sanctions')).toBe(stemFor('en')('sanction'));
    expect(stemFor('de-AT')('sanktionen')).toBe(stemFor('de')('sanktion'));
    expect(stemFor('en')('санкциями')).toBe(stemFor('en')('санкции'));
    expect(stemFor('ja')('treaties')).toBe(stemFor('en')('treaty'));
  });

  it('leaves short words and other scripts alone', () => {
    expect(['us', '安倍', 'mh17'].map(stemFor('en'))).toEqual(['us', '安倍', 'mh17']);
  });
});

describe('numberReader()', () => {
  const read = numberReader(stemFor('en'));

  it('gives the other ways to write a number', () => {
    expect(read('4')).toContain('four');
    expect(read('four')).toContain('4');
    expect(read('4th')).toContain('fourth');
    expect(read('четвертая')).toContain('fourth');
  });

  it('tells ordinals from numbers, and reads nothing else', () => {
    expect(read('4')).not.toContain('fourth');
    expect(read('yalta')).toEqual([]);
    expect(read('2014')).toEqual([]);
  });
});

describe('romanised()', () => {
  it('writes Hangul and Cyrillic in Latin letters', () => {
    expect(['푸틴', '아베', '쿠릴', 'титаник'].map(romanised)).toEqual(['putin', 'abe', 'kuril', 'titanik']);
    expect(romanised('abe')).toBeUndefined();
  });
});

describe('isEveryday()', () => {
  it('knows everyday words and no misspellings', () => {
    expect(isEveryday('treaty')).toBe(true);
    expect(isEveryday('goverment')).toBe(false);
  });
});
