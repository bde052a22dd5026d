import { describe, expect, it } from 'vitest';
import { askAdvice } from '../../../src/knowledge/probe/ask-advice.ts';
import { probe } from '../../../src/knowledge/probe/probe.ts';
import { probeText } from '../../../src/knowledge/probe/probe-text.ts';
import { createSearcher } from '../../../src/search/searcher.ts';
import { aFact, baseOf, quote } from '../../fixtures/base.ts';
import { islandsBase } from '../../fixtures/islands-base.ts';

describe('probe()', () => {
  const base = islandsBase();
  const report = probe(base, createSearcher);

  it('asks each entry by its headline, rare words of its quotes and asks that were left out', () => {
    const asks = [...base.facts.values()].reduce((sum, fact) => sum + fact.asks.length, 0);
    expect(report.first.headline).toEqual({ asked: 9, first: 9, three: 9 });
    expect(report.first.words.asked).toBeGreaterThan(5);
    expect(report.first.ask.asked).toBe(asks);
    expect(report.first.ask.first).toBeLessThanOrEqual(report.first.ask.three);
  });

  it('names the entries in order of need, with what was found instead', () => {
    const shares = report.needs.map(({ asked, missed }) => missed / asked);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    for (const { fact, rivals } of report.needs) expect(rivals).not.toContain(fact);
    const missed = Object.values(report.misses).flat().length;
    expect(report.needs.reduce((sum, one) => sum + one.missed, 0)).toBe(missed);
  });

  it('tells of an entry whose words are another’s', () => {
    const twin = aFact('twin', { claim: 'The lighthouse burnt down.', asks: ['fire at the lighthouse'] });
    const { misses } = probe(baseOf([{ ...twin, id: 'first' }, twin]), createSearcher);
    expect(misses.headline).toHaveLength(1);
    expect(['first', 'twin']).toContain(misses.headline[0]?.rival);
  });

  it('counts questions whose source is missing, and what asks buy', () => {
    expect(report.orphans.asked).toBeGreaterThan(0);
    expect(report.orphans.answered).toBeLessThanOrEqual(report.orphans.asked);
    expect(report.perAsk[0]?.asks).toBe(0);
  });

  it('takes an empty base', () => {
    const empty = probe(baseOf([]), createSearcher);
    expect(empty.needs).toEqual([]);
    expect(probeText(empty)).toContain('0 entries');
  });

  it('is told in sentences, then a list', () => {
    const text = probeText(report);
    expect(text).toContain('9 entries, 2.0 asks an entry.');
    expect(text).toMatch(
      /With a source taken out, \d+ % of the asks of its entries are answered from another source/,
    );
    for (const { fact } of report.needs) expect(text).toContain(fact);
  });
});

describe('askAdvice()', () => {
  const advice = (...facts: Parameters<typeof baseOf>[0]) => {
    const base = baseOf(facts);
    return askAdvice(base, createSearcher(base)).map(({ fact, kind, path }) => [fact, kind, path]);
  };
  const light = aFact('light', {
    claim: 'The lighthouse burnt down.',
    asks: ['when did the lighthouse burn'],
    quotes: [quote('the lighthouse was destroyed by fire')],
  });
  const harbour = aFact('harbour', {
    claim: 'Ships left the harbour.',
    asks: ['harbour ships'],
    quotes: [quote('every ship left')],
  });

  it('says nothing where all is well', () => {
    expect(advice(light, harbour)).toEqual([]);
  });

  it('names an ask that two entries have, and one that has no word of its entry', () => {
    const shared = ['harbour ships'];
    expect(advice({ ...light, asks: shared }, { ...harbour, asks: shared })).toEqual([
      ['light', 'ask of another entry too', 'asks.0'],
      ['harbour', 'ask of another entry too', 'asks.0'],
    ]);
    expect(advice({ ...light, asks: [...light.asks, 'blaze on the coast'] })).toEqual([
      ['light', 'ask shares no word', 'asks.1'],
    ]);
  });

  it('expects no word of the entry from an ask in other letters', () => {
    expect(advice({ ...light, asks: ['灯台の火事', 'пожар на маяке'] })).toEqual([]);
  });

  it('names an entry that its headline does not find', () => {
    expect(advice(light, { ...light, id: 'twin', asks: [] })).toEqual([
      ['twin', 'headline finds another', 'claim'],
    ]);
  });
});
