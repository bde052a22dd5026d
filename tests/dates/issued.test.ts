import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfBounds, edtfText } from '../../src/dates/edtf.ts';
import { readIssued } from '../../src/dates/issued.ts';

const year = fc.integer({ min: 1000, max: 2099 });
const two = (n: number) => String(n).padStart(2, '0');
const month = fc.integer({ min: 1, max: 12 }).map(two);
const day = fc.integer({ min: 1, max: 31 }).map(two);
const plain = fc.oneof(
  year.map(String),
  year.map((y) => `${String(y).slice(0, 3)}X`),
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
  year.map((y) => `${y}-XX`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}-XX`),
  fc.tuple(year, fc.integer({ min: 21, max: 24 })).map((parts) => parts.join('-')),
);
const marked = fc.tuple(plain, fc.constantFrom('', '~', '?')).map((parts) => parts.join(''));
const edtf = fc.oneof(
  marked,
  fc.tuple(marked, marked).map((ends) => ends.join('/')),
  marked.map((one) => `${one}/..`),
  marked.map((one) => `../${one}`),
  fc.tuple(marked, marked).map((ends) => `[${ends}]`),
  fc.tuple(marked, marked).map((ends) => `{${ends}}`),
);

describe('readIssued()', () => {
  it('names the very years that the words name, for whatever date is accepted', () => {
    fc.assert(
      fc.property(edtf, (date) => {
        const issued = readIssued(date);
        expect(issued === undefined).toBe(edtfBounds(date) === undefined);
        if (issued === undefined) return;
        const said = edtfText(date).match(/\d{4}/g)?.map(Number);
        expect(issued.moments.map((moment) => moment.year)).toEqual(said);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['2014-02-29', '2014-13', '1/2014', 'soon'])('gives nothing for %s, as the words do', (date) => {
    expect(readIssued(date)).toBeUndefined();
    expect(edtfBounds(date)).toBeUndefined();
  });

  it.each([
    ['198X/1995', 'range', [1980, 1995]],
    ['1980/199X', 'range', [1980, 1990]],
    ['1960/..', 'since', [1960]],
    ['../1960', 'until', [1960]],
    ['[2013,2014]', 'or', [2013, 2014]],
    ['{2013,2014}', 'and', [2013, 2014]],
  ])('reads %s as %s', (date, relation, years) => {
    const { relation: read, moments = [] } = readIssued(date) ?? {};
    expect([read, moments.map((moment) => moment.year)]).toEqual([relation, years]);
  });
});
