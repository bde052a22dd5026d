import { describe, expect, it } from 'vitest';
import { revisionsInOrder } from '../../../src/knowledge/rules/revisions-in-order.ts';
import { packOf, quoting } from '../../fixtures/packs/pack-of.ts';

const check = (...dates: string[]) =>
  revisionsInOrder(
    packOf({
      fact: {
        'canal/opened': { ...quoting({}), revised: dates.map((date) => ({ date, reason: 'quote widened' })) },
      },
    }),
  );

describe('revisionsInOrder()', () => {
  it('passes revisions that stand in order of time', () => {
    expect(check()).toEqual([]);
    expect(check('2026-12-01', '2026-12-01', '2027-01-05')).toEqual([]);
  });

  it('fails one that stands after a later one', () => {
    expect(check('2027-01-05', '2026-12-01')).toEqual([
      {
        file: 'facts/canal/opened.yaml',
        path: 'revised.1.date',
        message: expect.stringContaining('stands after 2027-01-05'),
      },
    ]);
  });
});
