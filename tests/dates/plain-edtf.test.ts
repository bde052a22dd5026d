import edtf, { type EdtfNode, parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainBounds, readPlainEdtf } from '../../src/dates/plain-edtf.ts';

const two = (number: number) => String(number).padStart(2, '0');
const date = fc
  .tuple(
    ...[
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    ],
    ...[fc.constantFrom(1, 2, 3), fc.constantFrom('', '', '~', '?', '%')],
  )
  .map(([year, month, day, parts, mark]) => [year, two(month), two(day)].slice(0, parts).join('-') + mark);
const end = fc.oneof({ weight: 4, arbitrary: date }, { weight: 1, arbitrary: fc.constant('..') });
const text = fc.oneof(
  date,
  fc.tuple(end, end).map((ends) => ends.join('/')),
  fc.array(date, { minLength: 1, maxLength: 3 }).map((dates) => `[${dates}]`),
);

/** What of a syntax tree Footnote looks at. */
function seen({ type, values, approximate, uncertain }: EdtfNode): object {
  const parts = values.map((value) =>
    typeof value === 'object' && value !== null && 'type' in value
      ? seen(value)
      : value === Number.POSITIVE_INFINITY
        ? null
        : value,
  );
  return { type, parts, approximate: Boolean(approximate), uncertain: Boolean(uncertain) };
}

describe('readPlainEdtf()', () => {
  it('reads what it reads as edtf.js does', () => {
    fc.assert(
      fc.property(text, (one) => {
        const plain = readPlainEdtf(one);
        if (plain === undefined) return;
        const { min, max } = edtf(one);
        expect(seen(plain)).toEqual(seen(parse(one)));
        expect(plainBounds(plain)).toEqual({
          min: min ?? Number.NEGATIVE_INFINITY,
          max: max ?? Number.POSITIVE_INFINITY,
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '1855',
    '2014-03',
    '2016-02-29',
    '2013-01~',
    '2014-07?',
    '1904/1905',
    '[2016-05,2016-06]',
    '../2015-02',
    '1980/1985~',
  ])('reads %s', (one) => {
    expect(readPlainEdtf(one)).toBeDefined();
  });

  it.each([
    '198X',
    '2014-21',
    '0079',
    '2015-02-29',
    '2014-00',
    '../..',
    '2014/2014-01',
    '2012/',
    '1/2/3',
    '~2014',
    ' 2014',
  ])('leaves %s to edtf.js', (one) => {
    expect(readPlainEdtf(one)).toBeUndefined();
  });
});
