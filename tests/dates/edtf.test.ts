import { describe, expect, it } from 'vitest';
import { edtfBounds, edtfText } from '../../src/dates/edtf.ts';

const iso = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString() : time);
const boundsOf = (text: string) => {
  const bounds = edtfBounds(text);
  return bounds && [iso(bounds.min), iso(bounds.max)];
};

describe('edtfBounds()', () => {
  it.each([
    ['1855', '1855-01-01T00:00:00.000Z', '1855-12-31T23:59:59.999Z'],
    ['2014-02', '2014-02-01T00:00:00.000Z', '2014-02-28T23:59:59.999Z'],
    ['2014-03-12', '2014-03-12T00:00:00.000Z', '2014-03-12T23:59:59.999Z'],
    ['2013-01~', '2013-01-01T00:00:00.000Z', '2013-01-31T23:59:59.999Z'],
    ['1904/1905', '1904-01-01T00:00:00.000Z', '1905-12-31T23:59:59.999Z'],
    ['1980/1985~', '1980-01-01T00:00:00.000Z', '1985-12-31T23:59:59.999Z'],
    ['198X', '1980-01-01T00:00:00.000Z', '1989-12-31T23:59:59.999Z'],
    ['197X/198X', '1970-01-01T00:00:00.000Z', '1989-12-31T23:59:59.999Z'],
    ['198X/1995', '1980-01-01T00:00:00.000Z', '1995-12-31T23:59:59.999Z'],
    ['2014-21', '2014-03-01T00:00:00.000Z', '2014-05-31T23:59:59.999Z'],
    ['1904-24', '1904-12-01T00:00:00.000Z', '1905-02-28T23:59:59.999Z'],
    ['1912-04-15T01:10', '1912-04-15T01:10:00.000Z', '1912-04-15T01:10:59.999Z'],
    ['2012-02-29', '2012-02-29T00:00:00.000Z', '2012-02-29T23:59:59.999Z'],
    ['1912-04-14T23:40/1912-04-15T02:20', '1912-04-14T23:40:00.000Z', '1912-04-15T02:20:59.999Z'],
    ['0079', '0079-01-01T00:00:00.000Z', '0079-12-31T23:59:59.999Z'],
    ['[2016-05,2016-06]', '2016-05-01T00:00:00.000Z', '2016-06-30T23:59:59.999Z'],
  ])('reads %s', (text, min, max) => {
    expect(boundsOf(text)).toEqual([min, max]);
  });

  it('gives open and unknown ends no bound', () => {
    for (const text of ['2012-12/..', '2012-12/']) {
      expect(boundsOf(text)).toEqual(['2012-12-01T00:00:00.000Z', Number.POSITIVE_INFINITY]);
    }
    for (const text of ['../2014', '/2014']) {
      expect(boundsOf(text)).toEqual([Number.NEGATIVE_INFINITY, '2014-12-31T23:59:59.999Z']);
    }
  });

  it.each([
    '',
    ' ',
    ' 2014',
    'July 2014',
    '12.03.2014',
    '2014-13',
    '2014-02-30',
    '2014-02-29',
    '2014-02-28/2014-02-29',
    '2014-05-06T24:10',
    '20140312',
    '2014-3',
    'NaN',
  ])('refuses “%s”, which is not EDTF', (text) => {
    expect(edtfBounds(text)).toBeUndefined();
  });

  it.each(['1905/1904', '{2016,2014}'])('refuses %s, which ends before it begins', (text) => {
    expect(edtfBounds(text)).toBeUndefined();
  });

  it.each(['19XX', '2014-25', '201X-03', 'Y20000', '2014-03-12T00:52:00Z', '[..2014]', '[1667..1672]'])(
    'refuses %s, for which edtfText() has no words',
    (text) => {
      expect(edtfBounds(text)).toBeUndefined();
      expect(() => edtfText(text)).toThrow();
    },
  );

  it('gives the same answer when it is asked again', () => {
    expect(edtfBounds('2014-05-06')).toEqual(edtfBounds('2014-05-06'));
    expect([edtfBounds('May'), edtfBounds('May')]).toEqual([undefined, undefined]);
  });
});

describe('edtfText()', () => {
  it.each([
    ['1855', '1855'],
    ['2014-03', 'March 2014'],
    ['2014-03-12', '12 March 2014'],
    ['2014-07~', 'c. July 2014'],
    ['2014-07?', 'c. July 2014'],
    ['1904/1905', '1904–1905'],
    ['1980/1985~', '1980–c. 1985'],
    ['2013-07~/2014-07~', 'c. July 2013 – c. July 2014'],
    ['2012-12/..', 'since December 2012'],
    ['../2015-02', 'until February 2015'],
    ['[2016-05,2016-06]', 'May or June 2016'],
    ['{2014-02,2016-05}', 'February 2014 and May 2016'],
    ['198X', '1980s'],
    ['2014-XX', '2014'],
    ['2014-03-XX', 'March 2014'],
    ['197X/198X', '1970s–1980s'],
    ['198X/1995', '1980s–1995'],
    ['1980/199X', '1980–1990s'],
    ['2014-21', 'spring 2014'],
    ['1912-04-15T01:10', '15 April 1912, 01:10'],
    ['0079-08-24', '24 August 79'],
    ['-0043-03-15', '15 March 44 BC'],
  ])('says %s as %s', (text, words) => {
    expect(edtfText(text)).toBe(words);
  });

  it('speaks Japanese', () => {
    expect(edtfText('2014-03-12', 'ja')).toBe('2014年3月12日');
    expect(edtfText('1904/1905', 'ja')).toBe('1904年～1905年');
    expect(edtfText('198X', 'ja')).toBe('1980年代');
    expect(edtfText('2014-21', 'ja')).toBe('2014年春');
    expect(edtfText('1912-04-15T01:10', 'ja')).toBe('1912年4月15日 01:10');
    expect(edtfText('[2016-05,2016-06]', 'ja')).toBe('2016年5月または6月');
  });

  it('speaks Russian', () => {
    expect(edtfText('2014-03-12', 'ru').replace(/\s/g, ' ')).toBe('12 марта 2014 г.');
    expect(edtfText('2014-21', 'ru').replace(/\s/g, ' ')).toBe('весна 2014 г.');
    expect(edtfText('1912-04-15T01:10', 'ru').replace(/\s/g, ' ')).toBe('15 апреля 1912 г., 01:10');
    expect(edtfText('[2014,2015]', 'ru')).toBe('2014 или 2015');
    expect(edtfText('[2016-05,2016-06]', 'ru').replace(/\s/g, ' ')).toBe('май или июнь 2016 г.');
    expect(edtfText('[2015-12,2016-01]', 'ru').replace(/\s/g, ' ')).toBe(
      'декабрь 2015 г. или январь 2016 г.',
    );
    expect(edtfText('1980/..', 'ru')).toBe('с 1980');
    expect(edtfText('../2015-02', 'ru').replace(/\s/g, ' ')).toBe('до февраля 2015 г.');
    expect(edtfText('2014-07~', 'ru').replace(/\s/g, ' ')).toBe('ок. июля 2014 г.');
    expect(edtfText('2014-07', 'ru').replace(/\s/g, ' ')).toBe('июль 2014 г.');
  });
});

describe('edtfText(), short', () => {
  it.each([
    ['2014-03-12', '12 Mar', '12 марта', '3月12日'],
    ['2014-03~/2014-07~', 'c. Mar–Jul', 'ок. марта–июль', '3月頃～7月'],
    ['../2014-03-11', 'until 11 Mar', 'до 11 марта', '～3月11日'],
    ['2014-12/..', 'since Dec', 'с дек.', '12月～'],
    ['2014-21', 'spring', 'весна', '春'],
    ['2014', '2014', '2014', '2014年'],
    ['2014-03-12/2014-03-15', '12–15 Mar', '12–15 марта', '3月12日～15日'],
    ['2014-11/2015-02', 'Nov–Feb 2015', 'нояб.–февр. 2015', '11月～2015年2月'],
    ['2012-12/2015-02', 'Dec 2012–Feb 2015', 'дек. 2012–февр. 2015', '2012年12月～2015年2月'],
    ['197X/198X', '1970s–1980s', '1970-е–1980-е', '1970年代～1980年代'],
  ])('leaves the year out of %s where the reader knows it', (date, en, ru, ja) => {
    const form = { short: true, within: [2014] };
    const said = (['en', 'ru', 'ja'] as const).map((language) => edtfText(date, language, form));
    expect(said).toEqual([en, ru, ja]);
  });

  it('leaves the day out of a time of that day, and of no other', () => {
    const form = { short: true, within: [1912, 3, 15] };
    expect(edtfText('1912-04-15T02:10/1912-04-15T02:15', 'en', form)).toBe('2:10–2:15');
    expect(edtfText('1912-04-14T23:40', 'en', form)).toBe('14 Apr 23:40');
    expect(edtfText('1912-04-15', 'en', form)).toBe('15 Apr');
  });

  it('names the day of a period of some minutes once in its long form too', () => {
    expect(edtfText('1912-04-15T02:10/1912-04-15T02:15')).toBe('15 April 1912, 02:10 – 02:15');
  });
});
