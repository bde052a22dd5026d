import { describe, expect, it, vi } from 'vitest';
import { builtLater } from '../../src/search/built-later.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { islandsBase } from '../fixtures/islands-base.ts';

describe('builtLater()', () => {
  const base = islandsBase();

  it('answers as what it builds, and builds it once', () => {
    const make = vi.fn(() => createSearcher(base));
    const later = builtLater(make);
    expect(make).not.toHaveBeenCalled();
    expect(later.search('border treaty')).toEqual(createSearcher(base).search('border treaty'));
    expect(later.complete('bord')).toEqual(createSearcher(base).complete('bord'));
    expect(make).toHaveBeenCalledOnce();
  });

  it('is built when it is told to', () => {
    const make = vi.fn(() => createSearcher(base));
    const later = builtLater(make);
    later.build();
    later.build();
    expect(make).toHaveBeenCalledOnce();
  });
});
