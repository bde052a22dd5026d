import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../src/commands/answers/look-up.ts';
import { facts } from '../../../src/commands/answers/pick-fact.ts';
import { need } from '../../../src/facts/fact-base.ts';
import { aFact, baseOf, smallBase } from '../../fixtures/base.ts';
import { fakeSearcher, found, silence } from '../../fixtures/fake-searcher.ts';
import { viewOf } from '../../fixtures/view.ts';

const base = smallBase();
const harbour = need(base.facts, 'harbour-opened');
const light = need(base.facts, 'lighthouse-burnt');

describe('lookUp()', () => {
  it('gives exactly the fact of a picked choice, without a search', () => {
    const searcher = fakeSearcher();
    for (const fact of base.facts.values()) {
      expect(
        lookUp(base, searcher, facts.choiceOf(viewOf(base), fact).value, 'harbour').matches,
      ).toMatchObject([{ fact }]);
    }
    expect(searcher.asked).toEqual([]);
  });

  it('gives that fact for its label too, which a terminal completes to', () => {
    const { name } = facts.choiceOf(viewOf(base), light);
    const picked = lookUp(base, fakeSearcher(), name);
    expect(picked).toMatchObject({ outcome: 'answer', confidence: 1, matches: [{ fact: light }] });
  });

  it('searches for a label that two facts share', () => {
    const twins = [aFact('one', { claim: 'The same.' }), aFact('two', { claim: 'The same.' })] as const;
    const searcher = fakeSearcher();
    lookUp(baseOf(twins), searcher, 'The same. (Orlova)');
    expect(searcher.asked).toHaveLength(1);
  });

  it('searches for a picked fact that is no longer there', () => {
    expect(lookUp(base, fakeSearcher(), 'fact:withdrawn')).toBe(silence);
  });

  it('searches everything where no topic is given', () => {
    const searcher = fakeSearcher({ search: () => found('answer', light) });
    expect(lookUp(base, searcher, 'fire').matches).toMatchObject([{ fact: light }]);
    expect(searcher.asked).toMatchObject([{ query: 'fire' }]);
    expect(searcher.asked[0]?.options?.topic).toBeUndefined();
  });

  it('is content with what the topic answers', () => {
    const searcher = fakeSearcher({ search: () => found('answer', harbour) });
    lookUp(base, searcher, 'opening', 'harbour');
    expect(searcher.asked).toEqual([{ query: 'opening', options: { topic: 'harbour' } }]);
  });

  it('looks in the whole base for what the topic cannot answer', () => {
    const within = (outcome: typeof silence | ReturnType<typeof found>) =>
      fakeSearcher({ search: (_, options) => (options?.topic ? outcome : found('answer', light)) });
    for (const outcome of [silence, found('closest', harbour)]) {
      expect(lookUp(base, within(outcome), 'fire', 'harbour')).toMatchObject({
        outcome: 'answer',
        matches: [{ fact: light }],
      });
    }
  });

  it('prefers what is near within the topic to what is near elsewhere', () => {
    const searcher = fakeSearcher({
      search: (_, options) => found('closest', options?.topic ? harbour : light),
    });
    expect(lookUp(base, searcher, 'fire', 'harbour').matches).toMatchObject([{ fact: harbour }]);
  });

  it('offers what is near elsewhere where the topic has nothing', () => {
    const searcher = fakeSearcher({
      search: (_, options) => (options?.topic ? silence : found('closest', light)),
    });
    expect(lookUp(base, searcher, 'fire', 'harbour')).toMatchObject({ outcome: 'closest' });
  });
});
