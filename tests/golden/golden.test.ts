import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSearcher } from '../../src/search/searcher.ts';
import { figuresSchema, measure } from './measure.ts';
import { type OrderedQuery, readOrdered } from './order.ts';
import { FIGURES_FILE, JUDGED_FILES, judgedIn, ORDER_FILE, realBase } from './real-base.ts';

/** How far a figure may go the wrong way before it counts as a loss: about a query of a set. */
const LOST = 0.007;
const GAINED = 0.025;

const { base, lock } = realBase();
const searcher = createSearcher(base);
const recorded = z.record(z.string(), figuresSchema).parse(JSON.parse(readFileSync(FIGURES_FILE, 'utf8')));
const ordered = readOrdered(ORDER_FILE);

describe.each(JUDGED_FILES)('the judged queries of %s', (file) => {
  const queries = judgedIn(file);
  const figures = measure(queries, searcher, lock);
  const before = recorded[file];
  if (before === undefined) throw new Error(`No figures of ${file}: npm run golden:record`);

  it('are answered, and shown, as often by a right fact as was recorded (npm run golden:record)', () => {
    expect(before.success - figures.success).toBeLessThan(LOST);
    expect(before.shown - figures.shown).toBeLessThan(LOST);
  });

  it('are answered no more often where the articles are silent than was recorded', () => {
    expect(figures.falseNear - before.falseNear).toBeLessThan(GAINED);
    expect(figures.falseFar - before.falseFar).toBeLessThan(GAINED);
    expect(figures.noise - before.noise).toBeLessThan(GAINED);
  });

  it('have a quarter and more that must not be answered, some of each kind', () => {
    const silent = queries.filter(({ answerable }) => !answerable);
    expect(silent.length / queries.length).toBeGreaterThan(0.25);
    expect(new Set(silent.map(({ why }) => why))).toEqual(new Set(['near', 'far', 'noise']));
  });
});

/** Holds that a query finds its fact first, and what must follow after it; or that it is not answered. */
function expectOrder({ query, fact, then }: OrderedQuery): void {
  const { outcome, matches } = searcher.search(query);
  if (fact === null) {
    expect(outcome).not.toBe('answer');
    return;
  }
  const found = matches.map((match) => match.fact.id);
  expect([outcome, found[0]]).toEqual(['answer', fact]);
  expect(found.filter((id) => then.includes(id))).toEqual(then);
}

describe('search of the real base', () => {
  it.each(ordered.filter(({ fails }) => !fails))('puts what answers $query first: $fact', expectOrder);

  it.fails.each(ordered.filter(({ fails }) => fails))(
    'does not yet put what answers $query first: $fact',
    expectOrder,
  );

  it('is asked in every topic, and for near a third about what the articles do not say', () => {
    const topics = ordered.flatMap(({ fact }) => base.facts.get(fact ?? '')?.topics ?? []);
    expect([...new Set(topics)].sort()).toEqual([...base.topics.keys()].sort());
    const silent = ordered.filter(({ fact }) => fact === null).length;
    expect(silent / ordered.length).toBeGreaterThan(0.3);
  });

  it('knows every fact that is asked for', () => {
    for (const { fact, then } of ordered) {
      for (const id of [...then, ...(fact === null ? [] : [fact])]) expect(base.facts.has(id), id).toBe(true);
    }
  });

  it('gives the same outcomes in any order of queries', () => {
    const queries = ordered.map(({ query }) => query);
    const inOrder = queries.map((query) => searcher.search(query));
    const backwards = queries.toReversed().map((query) => searcher.search(query));
    expect(backwards.toReversed()).toEqual(inOrder);
  });

  it('leads each topic’s suggestions with its core', () => {
    for (const { id, core } of base.topics.values()) {
      const ids = searcher.complete('', { topic: id }).map((fact) => fact.id);
      expect(ids.slice(0, core.length)).toEqual(core);
      expect(ids.length).toBeLessThanOrEqual(25);
    }
  });

  it('finds nothing for what says nothing', () => {
    for (const query of ['', ' ', 'a', 'к', 'の', '😀 😀', '**~~||__', '<@1234567890>', '???']) {
      expect(searcher.search(query).outcome, query).toBe('none');
    }
  });
});
