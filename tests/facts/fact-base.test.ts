import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/fact.ts';
import { type FactBase, factsOfTopic, need } from '../../src/facts/fact-base.ts';
import type { Topic } from '../../src/facts/topic.ts';

const fact = (id: string, ...topics: string[]): Fact => ({
  id,
  topics,
  kind: 'event',
  claim: id,
  asks: [],
  quotes: [],
});
const topic = (id: string, core: string[]): Topic => ({
  id,
  title: id,
  description: id,
  color: 0,
  localizations: {},
  core,
});
const byId = <T extends { readonly id: string }>(...records: T[]) =>
  new Map(records.map((record) => [record.id, record]));

const base: FactBase = {
  title: { en: 'A canal', ja: 'A canal', ru: 'A canal' },
  language: 'en',
  id: '',
  strictness: 'usual',
  synonyms: new Map(),
  merged: new Map(),
  withdrawn: new Map(),
  sources: new Map(),
  topics: byId(topic('canal', ['closed', 'opened']), topic('rail', [])),
  names: new Map(),
  glossary: new Map(),
  maps: new Map(),
  plans: new Map(),
  facts: byId(
    fact('dug', 'canal'),
    fact('opened', 'canal'),
    fact('closed', 'town', 'canal'),
    fact('bank', 'town'),
  ),
  contrasts: new Map(),
  prompts: new Map(),
};

describe('need()', () => {
  it('gives the record of an id', () => {
    expect(need(base.facts, 'dug').id).toBe('dug');
  });

  it('throws on an id that is not from this base', () => {
    expect(() => need(base.facts, 'gone')).toThrow("No record 'gone'");
  });
});

describe('factsOfTopic()', () => {
  it('gives the core in its order, then the rest as filed, each once', () => {
    const facts = factsOfTopic(base, need(base.topics, 'canal'));
    expect(facts.map(({ id }) => id)).toEqual(['closed', 'opened', 'dug']);
  });

  it('gives nothing for a topic without facts', () => {
    expect(factsOfTopic(base, need(base.topics, 'rail'))).toEqual([]);
  });
});
