import { describe, expect, it } from 'vitest';
import { examplesOf } from '../../src/sandbox/examples.ts';
import { aFact, aTopic, baseOf, byId, smallBase } from '../fixtures/base.ts';

describe('examplesOf()', () => {
  it('asks what the largest topics begin with, then shows a topic', () => {
    const topics = ['a', 'b', 'c', 'd'].map((id) => aTopic(id, id, [`${id}-0`]));
    const facts = topics.flatMap(({ id }, at) =>
      Array.from({ length: at + 1 }, (_, number) => aFact(`${id}-${number}`, { topics: [id] })),
    );
    const inEach = (query: string) => ({ query: { en: query, ja: query, ru: query } });
    expect(examplesOf(baseOf(facts, { topics: byId(topics) }))).toEqual([
      { command: 'ask', options: inEach('what about d-0') },
      { command: 'c', options: inEach('what about c-0') },
      { command: 'b', options: {} },
    ]);
  });

  it('asks in the reader’s language where the entry is translated', () => {
    const topics = byId([aTopic('a', 'a', ['a-0'])]);
    const facts = [aFact('a-0', { topics: ['a'], translations: { ja: { claim: '灯台は消えた' } } })];
    const [example] = examplesOf(baseOf(facts, { topics }));
    expect(example?.options['query']).toEqual({
      en: 'what about a-0',
      ja: '灯台は消えた',
      ru: 'what about a-0',
    });
  });

  it('makes do with fewer topics, and with none', () => {
    expect(examplesOf(smallBase()).map(({ command }) => command)).toEqual(['ask', 'lighthouse']);
    expect(examplesOf(smallBase({ topics: new Map() }))).toEqual([]);
  });
});
