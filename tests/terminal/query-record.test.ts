import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OperatorError } from '../../src/errors.ts';
import { FACT_KINDS } from '../../src/facts/fact.ts';
import { need } from '../../src/facts/fact-base.ts';
import { answerQueryLine, outcomeRecord, topicOfCommand } from '../../src/terminal/query-record.ts';
import { aFact, baseOf, smallBase } from '../fixtures/base.ts';
import { fakeSearcher, found } from '../fixtures/fake-searcher.ts';

const base = smallBase();
const light = need(base.facts, 'lighthouse-burnt');
const argument = need(base.facts, 'orlova-light-mattered');
const searcher = fakeSearcher({ search: () => found('answer', light, argument) });

/** The contract of `ask --jsonl`, written down a second time on purpose. */
const contract = z.strictObject({
  id: z.union([z.string(), z.number()]),
  outcome: z.enum(['answer', 'closest', 'none']),
  confidence: z.number().min(0).max(1),
  ms: z.number().min(0),
  results: z
    .array(
      z.strictObject({
        fact: z.string(),
        score: z.number(),
        claim: z.string(),
        kind: z.enum(FACT_KINDS),
        holder: z.string().optional(),
        quotes: z
          .array(
            z.strictObject({ source: z.string(), paragraph: z.number().int().positive(), exact: z.string() }),
          )
          .min(1),
      }),
    )
    .max(10),
});

/** A line's answer as another program reads it. */
const read = (line: string, ask = searcher): unknown =>
  JSON.parse(JSON.stringify(answerQueryLine(base, ask, line)));
const answer = (line: string, ask = searcher) => contract.parse(read(line, ask));

describe('answerQueryLine()', () => {
  it('gives what the contract says, with the author’s exact words', () => {
    const { id, outcome, results } = answer('{"id":"q1","query":"fire"}');
    expect({ id, outcome }).toEqual({ id: 'q1', outcome: 'answer' });
    expect(results[0]).toMatchObject({ fact: light.id, claim: light.claim, quotes: light.quotes });
    expect(results[1]).toMatchObject({ kind: 'argument', holder: 'Vera Orlova' });
  });

  it('keeps a number as id', () => {
    expect(answer('{"id":7,"query":"fire"}').id).toBe(7);
  });

  it('gives no results where there is no outcome', () => {
    expect(answer('{"id":"q","query":"pizza"}', fakeSearcher())).toMatchObject({
      outcome: 'none',
      results: [],
    });
  });

  it('looks in the topic of the command, with or without its slash', () => {
    const asked = fakeSearcher({ search: () => found('answer', light) });
    for (const command of ['lighthouse', '/lighthouse', 'ask', '/ask', '']) {
      answer(JSON.stringify({ id: 1, query: 'fire', command }), asked);
    }
    const topics = asked.asked.map(({ options }) => options?.topic);
    expect(topics).toEqual(['lighthouse', 'lighthouse', undefined, undefined, undefined]);
  });

  it('gives at most ten results', () => {
    const facts = Array.from({ length: 15 }, (_, at) => aFact(`f-${at}`));
    const eager = fakeSearcher({ search: () => found('answer', aFact('first'), ...facts) });
    expect(outcomeRecord(baseOf(facts), eager, 'fire').results).toHaveLength(10);
  });

  it.each([
    ['not JSON', 'not json', null],
    ['a line cut short', '{"id":"q1","query":"fi', null],
    ['no object', '[1,2]', null],
    ['null', 'null', null],
    ['no id', '{"query":"fire"}', null],
    ['an id that is none', '{"id":{"a":1},"query":"fire"}', null],
    ['no query', '{"id":"q1"}', 'q1'],
    ['a query that is no text', '{"id":7,"query":["fire"]}', 7],
    ['a command that takes no query', '{"id":"q1","query":"1904","command":"timeline"}', 'q1'],
    ['a command that is not there', '{"id":"q1","query":"fire","command":"constructor"}', 'q1'],
  ])('gives the error of a bad line: %s', (_, line, id) => {
    expect(read(line)).toEqual({ id, error: expect.stringMatching(/\w/) });
  });

  it('gives the error of a search that fails, and does not throw', () => {
    const failing = fakeSearcher({
      search: () => {
        throw new Error('out of order');
      },
    });
    expect(read('{"id":"q1","query":"fire"}', failing)).toEqual({ id: 'q1', error: 'out of order' });
  });
});

describe('topicOfCommand()', () => {
  it('names the commands that do take a query to somebody who uses another', () => {
    expect(() => topicOfCommand(base, 'help')).toThrow(OperatorError);
    expect(() => topicOfCommand(base, 'help')).toThrow(/harbour, lighthouse/);
  });
});
