import { describe, expect, it } from 'vitest';
import lists from '../../src/text/plain-words.json' with { type: 'json' };
import { plainWords } from '../../src/text/plain-words.ts';
import { stemFor } from '../../src/text/stem.ts';

const termOf = stemFor('en');

describe('plainWords()', () => {
  it('gives the words of articles for plain ones in whatever form', () => {
    const others = plainWords(termOf);
    expect(others(termOf('kids'))).toContain('child');
    expect(others(termOf('quitting'))).toContain('resign');
    expect(others(termOf('xylophone'))).toEqual([]);
  });

  it('joins the lists of words that have one term', () => {
    const others = plainWords(() => 'one');
    expect(others('one').length).toBeGreaterThan(Object.keys(lists.words).length);
  });

  it('is a list in order, of single words, none of which stands for itself', () => {
    const words = Object.entries(lists.words);
    expect(words.map(([typed]) => typed)).toEqual(words.map(([typed]) => typed).sort());
    for (const [typed, others] of words) {
      expect(`${typed} ${others}`).toMatch(/^[a-z]+( [a-z-]+)+$/);
      const each = others.split(' ');
      expect([typed, new Set([typed, ...each]).size]).toEqual([typed, each.length + 1]);
    }
  });
});
