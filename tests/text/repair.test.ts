import { describe, expect, it } from 'vitest';
import { createRepair } from '../../src/text/repair.ts';

const WORDS = ['market', 'motive', 'sanctions', 'nor', 'explain', 'yalta', 'streltsov', 'putin'];
const repair = createRepair({
  words: new Map(WORDS.map((word) => [word, 1])),
  names: new Set(['yalta', 'streltsov', 'putin']),
});

describe('createRepair()', () => {
  it.each([
    ['sancitons', 'sanctions'],
    ['marketts', 'market'],
    ['yaltta', 'yalta'],
    ['strelsof', 'streltsov'],
    ['путин', 'putin'],
  ])('reads %j as %j', (typed, meant) => {
    expect(repair(typed)).toBe(meant);
  });

  it.each(['merkel', 'меркель', 'moovie', 'explosoin'])(
    'leaves %j, of whose letters more than a fourth would be wrong',
    (typed) => {
      expect(repair(typed)).toBeUndefined();
    },
  );

  it('takes a third of the letters to be wrong where a name is meant', () => {
    expect(repair('ptuinn')).toBe('putin');
  });
});
