import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearcher } from '../../src/search/searcher.ts';
import { smallBase } from '../fixtures/base.ts';
import { islandsBase } from '../fixtures/islands-base.ts';

const base = islandsBase();
const { complete } = createSearcher(base);
const ids = (typed: string, options: Parameters<typeof complete>[1] = {}) =>
  complete(typed, options).map(({ id }) => id);

describe('complete() before anything is typed', () => {
  it('suggests a topic’s facts, its core first and in its order', () => {
    for (const typed of ['', '   ', '　']) {
      expect(ids(typed, { topic: 'kurils' })).toEqual([
        'declaration-ended-war',
        'islands-named',
        'shimoda-border',
        'visa-sanctions',
      ]);
    }
  });

  it('suggests the first of every topic in turn where no topic is given', () => {
    expect(ids('')).toEqual(['declaration-ended-war', 'reactors-idle', 'islands-named']);
  });

  it('suggests nothing for a topic that is empty, and what it can for one that is unknown', () => {
    const empty = smallBase({ facts: new Map(), topics: new Map() });
    expect(createSearcher(empty).complete('')).toEqual([]);
    expect(complete('', { topic: 'no-such-topic' }).length).toBeLessThanOrEqual(25);
  });
});

describe('complete()', () => {
  it.each([
    ['shiko', 'islands-named'],
    ['Fuku', 'reactors-idle'],
    ['oldest bor', 'shimoda-border'],
    ['gas from sakh', 'sakhalin-pipeline'],
    ['2+', 'first-two-plus-two'],
    ['joint decl', 'declaration-ended-war'],
    ['ＳＨＩＫＯ', 'islands-named'],
  ])('finds a fact by the beginning of a word: %j', (typed, first) => {
    expect(ids(typed)[0]).toBe(first);
  });

  it.each([
    ['pipelnie', 'sakhalin-pipeline'],
    ['shikotn', 'islands-named'],
    ['sakalin', 'sakhalin-pipeline'],
    ['fukashima acc', 'reactors-idle'],
  ])('finds a fact by a misspelt word: %j', (typed, first) => {
    expect(ids(typed)[0]).toBe(first);
  });

  it.each([['プーチ', 'action-plan-signed']])(
    'finds a fact by the beginning of a name that no fact spells so: %j',
    (typed, first) => {
      expect(ids(typed)[0]).toBe(first);
    },
  );

  it('knows a finished word from one under way', () => {
    expect(ids('war')[0]).toBe('declaration-ended-war');
    expect(ids('war ')[0]).toBe('declaration-ended-war');
    expect(ids('sh ')).not.toContain('islands-named');
  });

  it('keeps to the topic and the source', () => {
    expect(ids('t', { topic: 'energy' }).length).toBeGreaterThan(0);
    for (const id of ids('t', { topic: 'energy' })) expect(base.facts.get(id)?.topics).toContain('energy');
    for (const id of ids('a', { source: 'gazette' })) {
      expect(base.facts.get(id)?.quotes[0]?.source).toBe('gazette');
    }
  });

  it('suggests each fact once and no more than the limit, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', 'a', 't', 'in', 'k', 'the ', '千'),
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 12 }), (text, limit) => {
        const found = ids(text, { limit });
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('suggests the same for the same text, whatever was typed in between', () => {
    const before = ids('s');
    for (const typed of ['sa', 'sak', 'sakh', '', 't']) ids(typed);
    expect(ids('s')).toEqual(before);
  });
});
