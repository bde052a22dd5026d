import { describe, expect, it } from 'vitest';
import { inFull } from '../../src/search/in-full.ts';

describe('inFull()', () => {
  it('spells out small numbers, and no others', () => {
    expect(inFull('4', undefined, 'islands')).toBe('four');
    expect(inFull('11', undefined, undefined)).toBeUndefined();
    expect(inFull('0', undefined, undefined)).toBeUndefined();
  });

  it.each([
    ['nov', '2013', 'november'],
    ['sept', '2014', 'september'],
    ['jun', '3', 'june'],
  ])('takes %s before %s for %s', (short, after, month) => {
    expect(inFull(short, undefined, after)).toBe(month);
    expect(inFull(short, after, undefined)).toBe(month);
  });

  it('takes a month by itself for what it is', () => {
    expect(inFull('jun', 'with', 'ueda')).toBeUndefined();
    expect(inFull('may', undefined, '2014')).toBeUndefined();
  });

  it('writes out what notes shorten', () => {
    expect(inFull('govt', 'abes', undefined)).toBe('government');
    expect(inFull('government', undefined, undefined)).toBeUndefined();
  });
});
