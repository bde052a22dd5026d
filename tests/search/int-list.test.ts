import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntList, withRoom } from '../../src/search/int-list.ts';

const listOf = (values: Iterable<number>): IntList => {
  const list = new IntList();
  for (const value of values) list.push(value);
  return list;
};

describe('IntList', () => {
  it('holds what was pushed, in order, beyond any room that it began with', () => {
    const values = Array.from({ length: 10_000 }, (_, at) => at * 3 - 7);
    const list = listOf(values);
    expect(list.length).toBe(values.length);
    expect([...list.finish()]).toEqual(values);
  });

  it('lets its values be read while it grows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        const list = listOf(values);
        expect([...list.values.subarray(0, list.length)]).toEqual(values);
      }),
    );
  });

  it('can be emptied and filled again', () => {
    const list = listOf([1, 2, 3]);
    list.clear();
    list.push(4);
    expect([...list.finish()]).toEqual([4]);
  });

  it('is empty at first', () => {
    expect(new IntList().finish()).toHaveLength(0);
  });

  it('grows no further what it has given out', () => {
    const list = listOf([1, 2]);
    const given = list.finish();
    list.push(3);
    expect([...given]).toEqual([1, 2]);
  });
});

describe('withRoom()', () => {
  it('gives the same array where it has the place, else a larger one with the same values', () => {
    const values = Int32Array.of(1, 2);
    expect(withRoom(values, 1)).toBe(values);
    expect([...withRoom(values, 2)]).toEqual([1, 2, 0, 0]);
    expect(withRoom(values, 99)).toHaveLength(100);
  });
});
