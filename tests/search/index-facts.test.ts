import { describe, expect, it } from 'vitest';
import { type FactIndex, indexFacts } from '../../src/search/index-facts.ts';
import { createNameFinder, nameTerm } from '../../src/search/names.ts';
import { SEARCH } from '../../src/search/options.ts';
import { stem } from '../../src/search/words.ts';
import { aFact, quote, smallBase } from '../fixtures/base.ts';
import { islandsBase } from '../fixtures/islands-base.ts';

const base = islandsBase();
const facts = [...base.facts.values()];
const index = indexFacts(facts, base.sources, createNameFinder(base.names.values()), SEARCH);

/** The ids of the facts that an index has a term in. */
const having = ({ termIds, postings, facts: all }: FactIndex, term: string): string[] =>
  [...(postings[termIds.get(term) ?? -1]?.facts ?? [])].flatMap((at) => all[at]?.id ?? []).sort();

describe('indexFacts()', () => {
  it('finds facts by the words of their claims, quotes and asks', () => {
    expect(having(index, stem('habomai'))).toEqual(['islands-named']);
    expect(having(index, stem('urup'))).toEqual(['shimoda-border']);
    expect(having(index, stem('punishment'))).toEqual(['visa-sanctions']);
  });

  it('finds facts by their dates, topics, authors and outlets', () => {
    const holders = indexFacts(
      [aFact('held', { kind: 'position', holder: 'Port Authority' })],
      base.sources,
      createNameFinder([]),
      SEARCH,
    );
    expect(having(holders, 'port')).toEqual(['held']);
    expect(having(index, '1956')).toContain('declaration-ended-war');
    expect(having(index, stem('orlova'))).toContain('islands-named');
    expect(having(index, stem('gazette'))).toEqual(
      facts
        .filter(({ quotes }) => quotes[0]?.source === 'gazette')
        .map(({ id }) => id)
        .sort(),
    );
    expect(having(index, stem('energy'))).toContain('reactors-idle');
  });

  it('finds facts by the names in them, whatever their spelling', () => {
    expect(having(index, nameTerm('southern-kurils'))).toContain('islands-named');
    expect(having(index, nameTerm('toshiaki-koizumi'))).toEqual(['fuel-manager']);
    expect(having(index, nameTerm('vladimir-putin'))).toEqual(['action-plan-signed']);
  });

  it('holds no words that only fill', () => {
    expect(['the', 'of', 'what'].filter((word) => index.termIds.has(stem(word)))).toEqual([]);
  });

  it('keeps a passage for the claim, each quote and each ask of a fact, in this order', () => {
    const { start, ofFact, terms } = index.passages;
    facts.forEach(({ quotes, asks }, at) => {
      expect((ofFact[at + 1] ?? 0) - (ofFact[at] ?? 0)).toBe(1 + quotes.length + asks.length);
    });
    expect(start).toHaveLength((ofFact[facts.length] ?? 0) + 1);
    expect(start[start.length - 1]).toBe(terms.length);
    const first = [...terms.subarray(start[0], start[1])];
    expect(first).toContain(index.termIds.get(stem('habomai')));
  });

  it('counts the words as written', () => {
    expect(index.words.get('crimea')).toBe(3);
    expect(index.words.has('islands')).toBe(true);
    expect(index.words.has(stem('disputed'))).toBe(stem('disputed') === 'disputed');
  });

  it('takes a base with no facts and one with empty texts', () => {
    const none = indexFacts([], new Map(), createNameFinder([]), SEARCH);
    expect(none.postings).toEqual([]);
    const bare = aFact('bare', { claim: '', asks: [], quotes: [quote('')] });
    const { passages } = indexFacts([bare], smallBase().sources, createNameFinder([]), SEARCH);
    expect([...passages.start]).toEqual([0, 0, 0]);
  });
});
