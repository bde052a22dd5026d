import { describe, expect, it } from 'vitest';
import { dateText, LONG_DATE } from '../../src/citation/date-words.ts';
import { words as russian } from '../../src/citation/styles/gost-words.ts';
import { edtfBounds } from '../../src/dates/edtf.ts';
import { readIssued } from '../../src/dates/issued.ts';
import { EDTF_FORMS } from './arbitrary-source.ts';

const read = (edtf: string) => readIssued(edtf) ?? expect.unreachable(edtf);

describe('readIssued()', () => {
  it.each(EDTF_FORMS)('reads %s, in the year that the bounds say', (edtf) => {
    const bounds = edtfBounds(edtf);
    const { relation, moments } = read(edtf);
    const first = relation === 'until' ? bounds?.max : bounds?.min;
    expect(moments[0].year).toBe(new Date(first ?? Number.NaN).getUTCFullYear());
    expect(moments.some(({ circa }) => circa)).toBe(/[~?%]/.test(edtf));
  });

  it.each(['', 'July 2014', '2014-3', '20XX', '[1667..1672]', '2014/x'])('does not read “%s”', (edtf) => {
    expect(readIssued(edtf)).toBeUndefined();
  });
});

describe('dateText()', () => {
  it.each([
    ['2014-03-11', '2014', 'March 11, 2014'],
    ['2014-07~', 'ca. 2014', 'ca. July 2014'],
    ['[2016-05,2016-06]', '2016', 'May or June 2016'],
    ['{2014,2016}', '2014 and 2016', '2014 and 2016'],
    ['1904/1905', '1904–1905', '1904–1905'],
    ['1904/1905~', 'ca. 1904–1905', '1904–ca. 1905'],
    ['1904~/1905~', 'ca. 1904–1905', 'ca. 1904–1905'],
    ['2012-12-30/2013-01-05', '2012–2013', 'December 30, 2012–January 5, 2013'],
    ['2014-05-03/2014-06', '2014', 'May 3–June 2014'],
    ['2014-07/..', '2014–', 'July 2014–'],
    ['../2014-05', 'until 2014', 'until May 2014'],
    ['198X', '1980s', '1980s'],
    ['0079', '79', '79'],
    ['-0043~', 'ca. 44 BC', 'ca. 44 BC'],
    ['2014-07-XX', '2014', 'July 2014'],
  ])('says %s as %s in short and %s in full', (edtf, year, whole) => {
    expect(dateText(read(edtf), LONG_DATE)).toMatchObject({ year, whole });
  });

  it('puts the letter after the year', () => {
    expect(dateText(read('2014-07~'), LONG_DATE, 'b')).toMatchObject({
      year: 'ca. 2014b',
      whole: 'ca. July 2014b',
    });
    expect(dateText(read('2014'), LONG_DATE, 'b')).toMatchObject({ year: '2014b', whole: '2014b' });
  });

  it.each([
    ['2014-03-11', '11 марта 2014'],
    ['2014-07~', 'ок. июля 2014'],
    ['2014-08', 'август 2014'],
    ['2014-05-02', '2 мая 2014'],
    ['[2016-05,2016-06]', 'май или июнь 2016'],
    ['2012-12-30/2013-01-05', '30 декабря 2012 – 5 января 2013'],
  ])('says %s in Russian as %s', (edtf, whole) => {
    expect(dateText(read(edtf), russian).whole).toBe(whole);
  });
});
