import { describe, expect, it } from 'vitest';
import { outcomeReply } from '../../../src/commands/answers/outcome-reply.ts';
import { relatedMatches } from '../../../src/commands/answers/related-matches.ts';
import { need } from '../../../src/facts/fact-base.ts';
import type { Match } from '../../../src/facts/outcome.ts';
import { smallBase } from '../../fixtures/base.ts';
import { viewOf } from '../../fixtures/view.ts';

const base = smallBase();
const match = (id: string, score: number): Match => ({ fact: need(base.facts, id), score });
const related = (first: Match, ...others: Match[]): string[] =>
  relatedMatches(base, [first, ...others]).map(({ id }) => id);

describe('relatedMatches()', () => {
  it('keeps what shares nothing but words with the first match only where it is nearly as good', () => {
    const first = match('harbour-opened', 10);
    expect(related(first, match('orlova-light-mattered', 8.5), match('new-tower-planned', 8.4))).toEqual([
      'orlova-light-mattered',
    ]);
  });

  it('asks for less of what shares a topic, less again where it is the first of both, and least in a contrast', () => {
    const first = match('lighthouse-burnt', 10);
    expect(related(first, match('quays-of-granite', 6), match('toll-was-due', 5.9))).toEqual([
      'quays-of-granite',
    ]);
    expect(related(first, match('new-tower-planned', 3.5))).toEqual(['new-tower-planned']);
    expect(related(first, match('new-tower-planned', 3.4))).toEqual([]);
    expect(related(first, match('orlova-light-mattered', 2))).toEqual(['orlova-light-mattered']);
    expect(related(first, match('orlova-light-mattered', 1.9))).toEqual([]);
  });

  it('measures by the best score where the first match is there for its ask alone', () => {
    const first = match('harbour-opened', 0);
    expect(related(first, match('orlova-light-mattered', 8), match('new-tower-planned', 1))).toEqual([
      'orlova-light-mattered',
    ]);
  });
});

it('An answer leaves the line of other matches out where nothing is related.', () => {
  const matches = [match('harbour-opened', 10), match('new-tower-planned', 1)] as const;
  const reply = outcomeReply(viewOf(base), { outcome: 'answer', confidence: 0.9, unknown: [], matches });
  expect(reply.menus).toEqual([]);
});
