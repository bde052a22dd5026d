import { describe, expect, it } from 'vitest';
import { indexFacts } from '../../src/search/index-facts.ts';
import { createNameFinder } from '../../src/search/names.ts';
import { SEARCH } from '../../src/search/options.ts';
import type { ReadWord } from '../../src/search/read-query.ts';
import { createSubject } from '../../src/search/subject.ts';
import { aFact, quote } from '../fixtures/base.ts';

const facts = [
  aFact('one', {
    claim: 'Sanctions follow sanctions.',
    quotes: [quote('the sanctions were new')],
    asks: ['furniture furniture furniture furniture'],
  }),
  aFact('two', { claim: 'A new treaty.', quotes: [quote('new times')], asks: [] }),
];
const index = indexFacts(facts, new Map(), createNameFinder([]), SEARCH);
const subject = createSubject(index);
const word = (
  meant: string,
  rareness: number,
  state: ReadWord['state'] = 'known',
  term = meant,
): ReadWord => ({
  written: meant,
  meant,
  state,
  rareness,
  terms: state === 'unknown' ? [] : [term],
});

describe('createSubject()', () => {
  it('leans to what claims and quotes use more than English does', () => {
    const said = subject.leaning(word('new', 0));
    const unsaid = subject.leaning(word('furniture', 0.1, 'known', 'furnitur'));
    expect(said).toBeGreaterThan(unsaid);
  });

  it('leans more to the rarer of two words that are used as often', () => {
    const common = subject.leaning(word('furniture', 0, 'known', 'furnitur'));
    const rare = subject.leaning(word('furniture', 0.3, 'known', 'furnitur'));
    expect(rare).toBeGreaterThan(common);
  });

  it('leans less to a word the base has never heard of, however rare', () => {
    expect(subject.leaning(word('qwghlm', 1, 'unknown'))).toBeLessThan(0.5);
  });

  it('stays between 0 and 1', () => {
    for (const rareness of [0, 0.5, 1]) {
      for (const text of ['new', 'sanction', 'nowhere']) {
        const leaning = subject.leaning(word(text, rareness));
        expect(leaning).toBeGreaterThanOrEqual(0);
        expect(leaning).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is at home with names and with what claims and quotes say again and again, not with what asks do', () => {
    expect(subject.isAtHome(word('sanctions', 0.6, 'known', 'sanction'))).toBe(true);
    expect(subject.isAtHome(word('treaty', 0.5, 'known', 'treati'))).toBe(false);
    expect(subject.isAtHome(word('furniture', 0.3, 'known', 'furnitur'))).toBe(false);
    expect(subject.isAtHome(word('Putin', 1, 'named', '@vladimir-putin'))).toBe(true);
  });
});
