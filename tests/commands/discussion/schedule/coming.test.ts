import { describe, expect, it } from 'vitest';
import type { DeckState } from '../../../../src/commands/discussion/deck/next-prompt.ts';
import { comingPrompts } from '../../../../src/commands/discussion/schedule/coming.ts';
import type { Schedule } from '../../../../src/store/schedules.ts';
import { aFact, baseOf, byId, quote } from '../../../fixtures/base.ts';
import { GUILD, MONDAY, PLAIN_PLAN, WEEK } from '../../../fixtures/store-samples.ts';

const facts = Array.from({ length: 4 }, (_, at) => aFact(`f-${at}`, { quotes: [quote(`words ${at}`)] }));
const base = baseOf(facts, {
  prompts: byId(
    facts.map(({ id }) => ({ id: `p-${id}`, kind: 'compare' as const, question: '?', facts: [id] })),
  ),
});
const fresh: DeckState = { uses: new Map(), pins: [], excluded: new Set() };
const schedule = (id: string, parts: Partial<Schedule> = {}): Schedule => ({
  ...PLAIN_PLAN,
  ...{ id, guildId: GUILD, time: '01:00', nextAt: MONDAY, failures: 0 },
  ...parts,
});
const ids = (schedules: Schedule[], state: DeckState, count: number) =>
  comingPrompts(base, schedules, state, count).map((one) => one.prompt?.id);

describe('comingPrompts()', () => {
  it('gives each prompt once, then again the one used longest ago', () => {
    const coming = ids([schedule('a')], fresh, 6);
    expect(new Set(coming.slice(0, 4)).size).toBe(4);
    expect(coming.slice(4)).toEqual(coming.slice(0, 2));
  });

  it('gives two schedules at the same time different prompts', () => {
    const [first, second] = ids([schedule('a'), schedule('b')], fresh, 1);
    expect(first).not.toBe(second);
  });

  it('gives pins first, in their order, and what an attempt chose before these', () => {
    expect(ids([schedule('a')], { ...fresh, pins: ['p-f-3', 'p-f-1'] }, 2)).toEqual(['p-f-3', 'p-f-1']);
    expect(ids([schedule('a', { chosen: 'p-f-2' })], { ...fresh, pins: ['p-f-3'] }, 2)).toEqual([
      'p-f-2',
      'p-f-3',
    ]);
  });

  it('goes on where the class is, without what is excluded', () => {
    const uses = new Map([
      ['p-f-0', MONDAY - WEEK],
      ['p-f-1', MONDAY - 2 * WEEK],
      ['p-f-2', MONDAY - 3 * WEEK],
    ]);
    expect(ids([schedule('a')], { ...fresh, uses }, 1)).toEqual(['p-f-3']);
    expect(ids([schedule('a')], { ...fresh, uses, excluded: new Set(['p-f-3']) }, 2)).toEqual([
      'p-f-2',
      'p-f-1',
    ]);
  });

  it('leaves out what is paused or over', () => {
    expect(
      ids([schedule('a', { pausedBecause: 'asked' }), schedule('b', { nextAt: undefined })], fresh, 3),
    ).toEqual([]);
  });
});
