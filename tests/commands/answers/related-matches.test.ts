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
  it('keeps what has half of the first match’s words, of whatever topic', () => {
    const first = match('harbour-opened', 10);
    expect(related(first, match('orlova-light-mattered', 5), match('new-tower-planned', 4.9))).toEqual([
      'orlova-light-mattered',
    ]);
  });

  it('asks for less of what shares a topic with the first match, and for least of what shares a contrast', () => {
    const first = match('lighthouse-burnt', 10);
    expect(related(first, match('quays-of-granite', 3.5), match('toll-was-due', 3.4))).toEqual([
      'quays-of-granite',
    ]);
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
