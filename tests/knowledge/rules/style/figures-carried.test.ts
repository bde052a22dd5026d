import { describe, expect, it } from 'vitest';
import { figuresCarried } from '../../../../src/knowledge/rules/style/figures-carried.ts';
import { aFact, packOf } from '../../../fixtures/packs/pack-of.ts';

const check = (keys: Parameters<typeof aFact>[0]) =>
  figuresCarried(
    packOf({
      fact: { 'canal/opened': aFact({ claim: 'The Cut opened', asks: [], ...keys }) },
      names: { plan: { name: '3 Locks Plan', kind: 'document', aliases: [] } },
    }),
  ).map(({ path, message }) => [path, message]);

describe('figuresCarried()', () => {
  it.each([
    { claim: 'The Cut opened in 1794 to the two towns' },
    { claim: 'The 3 Locks Plan opened the Cut' },
    { claim: 'The Cut opened', asks: ['what opened in the 1790s', 'was it nine years of digging'] },
    { when: { date: '1801-05', basis: 'stated' as const }, asks: ['what happened in May 1801'] },
    { about: [{ name: 'Canal Act', date: '1789' }], claim: 'The Act of 1789 allowed it' },
    { asks: ['what did Calder write in 2009'] },
  ])('passes figures of quote, date, subject, source and names: %j', (keys) => {
    expect(check(keys)).toEqual([]);
  });

  it.each([
    [{ claim: 'Twelve locks opened' }, 'claim', 'Twelve'],
    [{ claim: 'The Cut opened in 1801' }, 'claim', '1801'],
    [{ asks: ['how was the cut of 14 miles dug'] }, 'asks.0', '14'],
  ])('fails a figure that nothing carries: %j', (keys, path, figure) => {
    expect(check(keys)).toEqual([[path, expect.stringMatching(new RegExp(`has “${figure}”`, 'i'))]]);
  });
});
