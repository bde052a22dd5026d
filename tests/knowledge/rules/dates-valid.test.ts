import { describe, expect, it } from 'vitest';
import { datesValid } from '../../../src/knowledge/rules/dates-valid.ts';
import { aFact, aSource, packOf } from '../../fixtures/packs/pack-of.ts';

const check = (when: Parameters<typeof aFact>[0] & object) =>
  datesValid(packOf({ fact: { 'canal/opened': aFact(when) } })).map(({ path, message }) => [path, message]);

describe('datesValid()', () => {
  it.each(['1960/', '/1960', '1960~/'])(
    'says that %s has an end that nobody knows, and takes an open one',
    (date) => {
      expect(check({ when: { date, basis: 'stated' } })).toEqual([
        [
          'when.date',
          `'${date}' has an end that nobody knows: write .. there where it is open (1960/..), or the known end alone`,
        ],
      ]);
      const open = date.replace(/^\/|\/$/, (slash) => (date.startsWith('/') ? `..${slash}` : `${slash}..`));
      expect(check({ when: { date: open, basis: 'stated' } })).toEqual([]);
    },
  );

  it('passes EDTF, and an inferred date that says from which words', () => {
    expect(check({ when: { date: '1904/1905', basis: 'stated' } })).toEqual([]);
    expect(check({ when: { date: '2013-01~', basis: 'inferred', from: '“early 2013”' } })).toEqual([]);
  });

  it('passes a source whose date is unknown', () => {
    expect(datesValid(packOf({ source: { calder: aSource({ issued: { status: 'unknown' } }) } }))).toEqual(
      [],
    );
  });

  it.each(['June 1794', '2014-02-30', '20140312'])('fails %s, which is no EDTF date', (date) => {
    expect(check({ when: { date, basis: 'stated' } })).toEqual([
      ['when.date', expect.stringContaining(`'${date}' is no EDTF date`)],
    ]);
  });

  it('fails an inferred date that does not say from which words', () => {
    expect(check({ when: { date: '1794', basis: 'inferred' } })).toEqual([
      ['when.from', expect.stringContaining('from which words')],
    ]);
  });

  it('fails a source’s date that is no EDTF', () => {
    const source = { calder: aSource({ issued: { status: 'stated', value: 'May 2009' } }) };
    expect(datesValid(packOf({ source }))).toEqual([
      { file: 'sources/calder.yaml', path: 'issued.value', message: expect.stringContaining('EDTF') },
    ]);
  });
});
