import { describe, expect, it } from 'vitest';
import { asLatin, asRussian } from '../../src/search/keyboard.ts';

describe('asRussian()', () => {
  it('reads keys of a Latin keyboard as those of a Russian one', () => {
    expect(asRussian('rehbks')).toBe('курилы');
    expect(asRussian('genby 2014')).toBe('путин 2014');
  });
});

describe('asLatin()', () => {
  it('reads keys of a Russian keyboard as those of a Latin one', () => {
    expect(asLatin('лгкшды')).toBe('kurils');
    expect(asLatin('офзфт 2014')).toBe('japan 2014');
  });
});
