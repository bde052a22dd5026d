import { describe, expect, it } from 'vitest';
import { examplesOf } from '../../src/sandbox/examples.ts';
import { aFact, aTopic, baseOf, byId, smallBase } from '../fixtures/base.ts';

describe('examplesOf()', () => {
  it('asks what the largest topics begin with, then shows a topic', () => {
    const topics = ['a', 'b', 'c', 'd'].map((id) => aTopic(id, id, [`${id}-0`]));
    const facts = topics.flatMap(({ id }, at) =>
      Array.from({ length: at + 1 }, (_, number) => aFact(`${id}-${number}`, { topics: [id] })),
    );
    expect(examplesOf(baseOf(facts, { topics: byId(topics) }))).toEqual([
      { command: 'ask', options: { query: 'what about d-0' } },
      { command: 'c', options: { query: 'what about c-0' } },
      { command: 'b', options: {} },
    ]);
  });

  it('makes do with fewer topics, and with none', () => {
    expect(examplesOf(smallBase()).map(({ command }) => command)).toEqual(['ask', 'lighthouse']);
    expect(examplesOf(smallBase({ topics: new Map() }))).toEqual([]);
  });
});
