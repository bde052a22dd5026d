import { describe, expect, it } from 'vitest';
import { dateInContext } from '../../src/dates/date-in-context.ts';

describe('dateInContext()', () => {
  it.each([
    ['The Cut was opened on 4 June 1794', '2009-05', { date: '1794-06-04', basis: 'stated' }],
    ['the railway came in 1846', undefined, { date: '1846', basis: 'stated' }],
    ['he had met him last month', '2014-07', { date: '2014-06~', basis: 'inferred', from: '“last month”' }],
    ['as he said last year', '2014-07~', { date: '2013~', basis: 'inferred', from: '“last year”' }],
    ['they agreed yesterday', '2014-03-18', { date: '2014-03-17', basis: 'inferred', from: '“yesterday”' }],
    ['a meeting in June', '2014-07', { date: '2014-06~', basis: 'inferred', from: '“June”' }],
  ])('reads %j of %s', (text, issued, date) => {
    expect(dateInContext(text, issued)).toEqual(date);
  });

  it.each([
    ['he had met him last month', undefined],
    ['no time at all', '2014-07'],
    ['they may have won', '2014-07'],
  ])('finds none in %j of %s', (text, issued) => {
    expect(dateInContext(text, issued)).toBeUndefined();
  });
});
