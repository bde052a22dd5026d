import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntList } from '../../src/search/int-list.ts';

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

  it('gives what stands at a place, and 0 beyond its end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        const list = listOf(values);
        values.forEach((value, at) => {
          expect(list.at(at)).toBe(value);
        });
        expect(list.at(values.length)).toBe(0);
      }),
    );
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
