import { describe, expect, it } from 'vitest';
import { createContrastFinder } from '../../../src/commands/contrasts/find-contrast.ts';
import type { Contrast } from '../../../src/facts/contrast.ts';
import { need } from '../../../src/facts/fact-base.ts';
import type { Searcher } from '../../../src/facts/outcome.ts';
import { createSearcher } from '../../../src/search/searcher.ts';
import { byId, smallBase } from '../../fixtures/base.ts';
import { DISCORD } from '../../fixtures/discord-limits.ts';
import { fakeSearcher, found } from '../../fixtures/fake-searcher.ts';
import { realBase } from '../../golden/real-base.ts';

const contrast = (id: string, question: string, ...facts: readonly string[]): Contrast => ({
  id,
  type: 'differ',
  question,
  sides: facts.map((fact) => ({ label: 'A side', facts: [fact] })),
});
const light = contrast('light', 'How was the light lost?', 'lighthouse-burnt', 'orlova-light-mattered');
const dues = contrast('dues', 'Who was to pay the dues?', 'authority-wants-dues', 'toll-was-due');
const base = smallBase({ contrasts: byId([light, dues]) });
const fact = (id: string) => need(base.facts, id);
const finderFor = (tell: Partial<Searcher> = {}) =>
  createContrastFinder({ base, searcher: fakeSearcher(tell) });
const topic = (id: string) => need(base.topics, id);

describe('find()', () => {
  it('fits where a fact that answers speaks in a contrast', () => {
    const finder = finderFor({ search: () => found('answer', fact('toll-was-due')) });
    expect(finder.find('roubles')).toEqual({ fits: true, contrasts: [dues] });
  });

  it('does not take the contrast of a far weaker fact for what was asked', () => {
    const finder = finderFor({
      search: () => found('answer', fact('harbour-opened'), fact('toll-was-due')),
    });
    expect(finder.find('opening day')).toEqual({ fits: false, contrasts: [dues] });
  });

  it('does not fit by a fact that is no answer', () => {
    const finder = finderFor({ search: () => found('closest', fact('toll-was-due')) });
    expect(finder.find('roubles')).toEqual({ fits: false, contrasts: [dues] });
  });

  it('fits by the words of a question alone', () => {
    expect(finderFor().find('light lost')).toEqual({ fits: true, contrasts: [light] });
    expect(finderFor().find('chocolate')).toEqual({ fits: false, contrasts: [] });
  });

  it('puts what was asked before what is merely near', () => {
    const finder = finderFor({ search: () => found('answer', fact('lighthouse-burnt')) });
    expect(finder.find('who was on the quay').contrasts).toEqual([light, dues]);
  });

  it('keeps to a topic, in its search and in what it gives', () => {
    const searcher = fakeSearcher();
    const finder = createContrastFinder({ base, searcher });
    expect(finder.find('dues', topic('lighthouse'))).toEqual({ fits: false, contrasts: [] });
    expect(searcher.asked[0]?.options).toMatchObject({ topic: 'lighthouse' });
  });
});

describe('suggest()', () => {
  it('gives the first of all, or of the topic, before anything is typed', () => {
    expect(finderFor().suggest('')).toEqual([light, dues]);
    expect(finderFor().suggest('', topic('lighthouse'))).toEqual([light]);
  });

  it('completes a word that is being typed, and what the facts complete', () => {
    expect(finderFor().suggest('du')).toEqual([dues]);
    expect(finderFor({ complete: () => [fact('lighthouse-burnt')] }).suggest('fi')).toEqual([light]);
  });

  it('never gives more than Discord takes', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ ...light, id: `c-${at}` }));
    const crowded = smallBase({ contrasts: byId(many) });
    const finder = createContrastFinder({ base: crowded, searcher: fakeSearcher() });
    for (const typed of ['', 'light']) expect(finder.suggest(typed)).toHaveLength(DISCORD.choices);
  });
});

describe('the finder on the real base', () => {
  const real = realBase().base;
  const finder = createContrastFinder({ base: real, searcher: createSearcher(real) });
  const contrasts = [...real.contrasts.values()];
  const share = (hits: readonly boolean[]) => hits.filter(Boolean).length / hits.length;
  const halfOf = (question: string) =>
    question
      .replace(/[?“”]/g, '')
      .split(' ')
      .filter((word) => word.length > 3)
      .filter((_, at) => at % 2 === 0)
      .join(' ');

  it('finds most contrasts by half the words of their questions', () => {
    const hits = contrasts.map((one) => finder.find(halfOf(one.question)).contrasts[0] === one);
    expect(share(hits)).toBeGreaterThan(0.85);
  });

  it('answers no ask for a fact without a contrast by another’s, but for a few', () => {
    const spoken = new Set(contrasts.flatMap(({ sides }) => sides.flatMap(({ facts }) => facts)));
    const silent = [...real.facts.values()].filter(({ id }) => !spoken.has(id));
    expect(share(silent.map(({ asks }) => finder.find(asks[0] ?? '').fits))).toBeLessThan(0.1);
  });

  it.each(['chocolate cake recipe', 'weather in paris', 'nba scores'])('has nothing on %s', (query) => {
    expect(finder.find(query).fits).toBe(false);
  });
});
