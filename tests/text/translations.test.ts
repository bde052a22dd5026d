import { describe, expect, it } from 'vitest';
import { createSearcher } from '../../src/search/searcher.ts';
import { islandsBase } from '../fixtures/islands-base.ts';

const glossary = new Map([
  ['border', { ja: ['国境'], ru: ['граница'] }],
  ['sign', { ja: ['結ぶ'], ru: ['подписать', 'подписал'] }],
  ['state of war', { ja: ['戦争状態'], ru: ['состояние войны'] }],
  ['island', { ja: ['島'], ru: ['остров'] }],
]);
const searcher = createSearcher(islandsBase({ glossary }));
const first = (query: string) => searcher.search(query).matches[0]?.fact.id;

describe('a query in another language', () => {
  it.each([
    ['где была граница', 'shimoda-border'],
    ['состояние войны', 'declaration-ended-war'],
    ['国境はどこか', 'shimoda-border'],
    ['戦争状態', 'declaration-ended-war'],
    ['кто подписал план с Путиным', 'action-plan-signed'],
  ])('finds what the glossary translates: %s', (query, id) => {
    expect(first(query)).toBe(id);
  });

  it('finds a changing word by its root, with kana after it alone', () => {
    expect(searcher.explain('結んだ').reading.words.some(({ state }) => state === 'translated')).toBe(true);
    expect(searcher.explain('結婚').reading.words.some(({ state }) => state === 'translated')).toBe(false);
  });

  it('finds no single character inside a compound', () => {
    expect(searcher.explain('島根').reading.words.some(({ state }) => state === 'translated')).toBe(false);
  });
});
