import { describe, expect, it } from 'vitest';
import { type Counted, Tally } from '../../../src/discord/status/http-tally.ts';

describe('Tally', () => {
  it('hands over each count once', () => {
    const tally = new Tally();
    const ask: Counted = { kind: 'command', command: 'ask', outcome: 'answer' };
    const none: Counted = { ...ask, outcome: 'none' };
    const typed: Counted = { kind: 'autocomplete', command: 'ask', outcome: 'answer' };
    for (const one of [ask, none, ask, typed, ask]) tally.add(one);
    const emptied: [Counted, number][] = [];
    const take = (counted: Counted, times: number) => void emptied.push([counted, times]);
    tally.empty(take);
    expect(emptied).toEqual([
      [ask, 3],
      [none, 1],
      [typed, 1],
    ]);
    tally.empty(take);
    expect(emptied).toHaveLength(3);
  });
});
