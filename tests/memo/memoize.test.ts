import { describe, expect, it, vi } from 'vitest';
import { memoize, memoizeByObject } from '../../src/memo/memoize.ts';

const text = (value: string): string => value;

describe('memoize()', () => {
  it('calls the function once for each key, a value of undefined included', () => {
    const make = vi.fn((value: string) => (value === '' ? undefined : value.length));
    const lengthOf = memoize(make, text, 10);
    expect(['abc', '', 'abc', ''].map(lengthOf)).toEqual([3, undefined, 3, undefined]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('holds no more than `max` values', () => {
    const make = vi.fn(text);
    const same = memoize(make, text, 2);
    for (const value of ['a', 'b', 'c', 'a']) same(value);
    expect(make).toHaveBeenCalledTimes(4);
  });

  it('does not keep an error', () => {
    const make = vi.fn().mockImplementationOnce(() => {
      throw new Error('broken');
    });
    const run = memoize(make.mockReturnValue('well'), () => '', 2);
    expect(run).toThrow('broken');
    expect(run()).toBe('well');
  });
});

describe('memoizeByObject()', () => {
  it('calls the function once for each object, however alike objects are', () => {
    const make = vi.fn(() => ({}));
    const of = memoizeByObject(make);
    const [one, other] = [{}, {}];
    expect(of(one)).toBe(of(one));
    expect(of(other)).not.toBe(of(one));
    expect(make).toHaveBeenCalledTimes(2);
  });
});
