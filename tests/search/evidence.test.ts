import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/fact.ts';
import type { Evidence } from '../../src/search/evidence.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { aFact, baseOf, quote } from '../fixtures/base.ts';
import { islandsBase } from '../fixtures/islands-base.ts';

/** What speaks for a query's first candidate in a base of these facts, or in that of the islands. */
function evidence(query: string, ...facts: readonly Fact[]): Evidence {
  const base = facts.length > 0 ? baseOf(facts, { names: islandsBase().names }) : islandsBase();
  const found = createSearcher(base).explain(query).evidence;
  if (found === undefined) throw new Error(`nothing found for '${query}'`);
  return found;
}

const bare = (claim: string, parts: Partial<Fact> = {}): Fact =>
  aFact('bare', { claim, asks: [], quotes: [quote('as it was written')], ...parts });
const pipeline = bare('The pipeline runs from Sakhalin to Honshu.');

describe('evidenceOf() on words', () => {
  it('covers all of a query whose words the fact has, and less of one with others', () => {
    const all = evidence('pipeline from Sakhalin', pipeline);
    expect(all.coverage).toBeCloseTo(1);
    expect(all.rareCoverage).toBeCloseTo(1);
    expect(all.rarestMissed).toBe(0);
    const half = evidence('pipeline from Venezuela', pipeline);
    expect(half.coverage).toBeLessThan(all.coverage);
    expect(half.rareCoverage).toBeLessThan(all.rareCoverage);
    expect(half.rarestMissed).toBeGreaterThan(0);
  });

  it('tells by the rarest word that matched', () => {
    const one = evidence('pipeline', pipeline);
    const two = evidence('pipeline Sakhalin', pipeline);
    expect(two.rarestMatched).toBeGreaterThan(one.rarestMatched);
  });

  it('counts the telling words that the fact lacks, apart where they are few', () => {
    expect(evidence('the pipeline Sakhalin', pipeline)).toMatchObject({ missed: 0, missedOfFew: 0 });
    const one = evidence('pipeline holiday', pipeline);
    expect(one.missed).toBeCloseTo(0.5);
    expect(one.missedOfFew).toBeCloseTo(0.5);
    const long = evidence('pipeline from Sakhalin to Honshu runs past holiday towns beaches', pipeline);
    expect(long.missed).toBeGreaterThan(0);
    expect(long.missedOfFew).toBe(0);
  });

  it('knows whether the word that a question turns on is in the fact', () => {
    expect(evidence('which pipeline runs from Sakhalin', pipeline).focusMissed).toBe(0);
    expect(evidence('which holiday pipeline runs', pipeline).focusMissed).toBe(1);
    expect(evidence('holiday pipeline', pipeline).focusMissed).toBe(0);
  });

  it('knows a match that tells hardly anything', () => {
    const common = evidence('big', bare('A big thing.')).faint;
    expect(common).toBeGreaterThan(evidence('Sakhalin', pipeline).faint);
    expect(evidence('Sakhalin', pipeline).faint).toBe(0);
  });

  it('counts the telling words that the base has never heard of', () => {
    expect(evidence('the pipeline Sakhalin', pipeline).unknown).toBe(0);
    expect(evidence('pipeline holiday', pipeline).unknown).toBeCloseTo(0.5);
  });

  it('knows a name looked up from a question asked', () => {
    expect(evidence('Sakhalin', pipeline).bare).toBe(1);
    expect(evidence('where does the pipeline from Sakhalin run', pipeline).bare).toBe(0);
  });

  it('counts words that neither the base nor everyday English knows as unheard', () => {
    expect(evidence('pipeline Sakhalin', pipeline).unheard).toBe(0);
    expect(evidence('pipeline holiday', pipeline).unheard).toBe(0);
    const one = evidence('pipeline Xanthoria', pipeline).unheard;
    expect(one).toBeGreaterThan(0);
    expect(evidence('pipeline Xanthoria Qwghlm', pipeline).unheard).toBeGreaterThan(one);
  });

  it('counts the names that the fact does not mention', () => {
    const signed = bare('Putin signed a plan.');
    expect(evidence('Putin plan', signed).namesMissed).toBe(0);
    expect(evidence('Putin Koizumi plan', signed).namesMissed).toBeCloseTo(0.5);
    expect(evidence('プーチン plan', signed).namesMissed).toBe(0);
  });

  it('knows an ask, a claim and a quote by their likeness', () => {
    const fact = bare('Habomai', {
      asks: ['length of the pipeline'],
      quotes: [quote('reactors remain idle')],
    });
    expect(evidence('length of the pipeline', fact).ask).toBeCloseTo(1);
    expect(evidence('reactors remain idle', fact).quote).toBeCloseTo(1);
    expect(evidence('Habomai', fact).claim).toBeCloseTo(1);
  });

  it('grows with the words of a query, fillers aside', () => {
    expect(evidence('the pipeline', pipeline).words).toBe(evidence('pipeline', pipeline).words);
    expect(evidence('pipeline Sakhalin', pipeline).words).toBeGreaterThan(
      evidence('pipeline', pipeline).words,
    );
  });
});

describe('evidenceOf() on the second candidate', () => {
  it('has the whole margin where there is none, and none where it is as good', () => {
    expect(evidence('pipeline', pipeline).margin).toBe(1);
    const twin = { ...pipeline, id: 'twin' };
    expect(evidence('pipeline', pipeline, twin).margin).toBe(0);
  });

  it('knows candidates that quote the same place or one beside it', () => {
    const beside = (id: string, paragraph: number, source?: string) =>
      bare('The pipeline.', { id, quotes: [quote('as it was written', paragraph, source)] });
    const query = 'pipeline from Sakhalin to Honshu';
    const first = { ...pipeline, quotes: [quote('as it was written', 4)] };
    expect(evidence(query, first, beside('same', 4), beside('next', 5), beside('before', 3)).agreement).toBe(
      1,
    );
    expect(evidence(query, first, beside('far', 9), beside('other', 4, 'gazette')).agreement).toBe(0);
    expect(evidence(query, first).agreement).toBe(0);
  });

  it('has more margin the further the first is ahead', () => {
    const near = bare('The pipeline runs from Sakhalin.', { id: 'near' });
    const far = bare('A pipeline, some say, may come one day or another to Paris.', { id: 'far' });
    const query = 'pipeline from Sakhalin to Honshu';
    expect(evidence(query, pipeline, far).margin).toBeGreaterThan(evidence(query, pipeline, near).margin);
  });
});

describe('evidenceOf() on what a query asks for', () => {
  it.each([
    'how many pipelines',
    'how long is the pipeline',
    'cost of the pipeline',
    'percentage of pipeline',
  ])('misses a number for %j where the fact has none', (query) => {
    expect(evidence(query, pipeline).numberMissing).toBe(1);
    expect(evidence(query, bare('The pipeline: 1300 kilometres.')).numberMissing).toBe(0);
    expect(evidence(query, bare('The pipeline: two thirds.')).numberMissing).toBe(0);
  });

  it('takes a year for no number', () => {
    expect(
      evidence('how long is the pipeline', bare('The pipeline was planned in 2014.')).numberMissing,
    ).toBe(1);
  });

  it.each(['when was the pipeline built', 'which year was the pipeline built', 'date of the pipeline'])(
    'misses a date for %j where the fact has none',
    (query) => {
      expect(evidence(query, pipeline).dateMissing).toBe(1);
      const when = { date: '2014', basis: 'stated', min: 0, max: 1 } as const;
      expect(evidence(query, bare('The pipeline was built.', { when })).dateMissing).toBe(0);
    },
  );

  it('misses a time that the query names and the fact is not of', () => {
    expect(evidence('Crimea in 1956').timeMissed).toBe(1);
    expect(evidence('Crimea in March 2014').timeMissed).toBe(0);
    expect(evidence('Crimea').timeMissed).toBe(0);
  });

  it('misses nothing that was not asked for', () => {
    const { numberMissing, dateMissing, timeMissed } = evidence('pipeline', pipeline);
    expect([numberMissing, dateMissing, timeMissed]).toEqual([0, 0, 0]);
  });
});

describe('evidenceOf()', () => {
  it('is undefined where there is no candidate', () => {
    const { explain } = createSearcher(islandsBase());
    expect(explain('xylophone').evidence).toBeUndefined();
    expect(explain('').evidence).toBeUndefined();
  });

  it('lies between 0 and 1 in every respect, whatever the query', () => {
    const { explain } = createSearcher(islandsBase());
    const words =
      'how many who when putin koizumi crimea 1956 march 2014 gas pipelnie 千島 qwghlm the 2+2 Orlova';
    const query = fc
      .array(fc.constantFrom(...words.split(' ')), { maxLength: 12 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(query, (text) => {
        for (const [name, value] of Object.entries(explain(text).evidence ?? {})) {
          expect(value, name).toBeGreaterThanOrEqual(0);
          expect(value, name).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
