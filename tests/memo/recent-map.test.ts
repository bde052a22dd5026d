import { describe, expect, it } from 'vitest';
import { RecentMap } from '../../src/memo/recent-map.ts';

describe('RecentMap', () => {
  it('gives what was set last', () => {
    const map = new RecentMap<string, number>(2);
    expect(map.get('one')).toBeUndefined();
    map.set('one', 1);
    map.set('one', 2);
    expect(map.get('one')).toBe(2);
  });

  it('keeps as many as it says at least, and twice as many at most', () => {
    const map = new RecentMap<number, number>(100);
    for (let key = 0; key < 1_000; key++) {
      map.set(key, key);
      for (const before of [key, key - 50, key - 99]) if (before >= 0) expect(map.get(before)).toBe(before);
      expect(map.get(key - 200)).toBeUndefined();
    }
  });

  it('keeps what is set again, and its newest value', () => {
    const map = new RecentMap<number, string>(10);
    for (let key = 0; key < 100; key++) {
      map.set(-1, `at ${key}`);
      map.set(key, '');
    }
    expect(map.get(-1)).toBe('at 99');
  });
});
