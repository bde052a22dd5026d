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
    const half = evidence('pipeline from Venezuela', pipeline);
    expect(half.coverage).toBeLessThan(all.coverage);
  });

  it('is told more the rarer the words are that matched, and the more', () => {
    const common = evidence('big', bare('A big thing.')).told;
    const one = evidence('pipeline', pipeline).told;
    expect(common).toBeLessThan(one);
    expect(one).toBeLessThan(evidence('pipeline Sakhalin', pipeline).told);
  });

  it('counts the telling words that the fact lacks', () => {
    expect(evidence('the pipeline Sakhalin', pipeline).missed).toBe(0);
    expect(evidence('pipeline holiday', pipeline).missed).toBeCloseTo(0.5);
  });

  it('knows where another candidate has more of the query', () => {
    const query = 'pipeline Sakhalin reactors';
    expect(evidence(query, pipeline).bettered).toBe(0);
    const first = bare('pipeline', { asks: ['pipeline Sakhalin'] });
    const more = bare(
      'A long list of things: the pipeline, then Sakhalin, then reactors, and much beside, one may think.',
      { id: 'more' },
    );
    expect(evidence(query, first, more).bettered).toBeGreaterThanOrEqual(0);
  });

  it('knows whether the word that a question turns on is in the fact', () => {
    expect(evidence('which pipeline runs from Sakhalin', pipeline).focusMissed).toBe(0);
    expect(evidence('which holiday pipeline runs', pipeline).focusMissed).toBe(1);
    expect(evidence('holiday pipeline', pipeline).focusMissed).toBe(0);
  });

  it('counts the telling words that the base has never heard of', () => {
    expect(evidence('the pipeline Sakhalin', pipeline).unknown).toBe(0);
    expect(evidence('pipeline holiday', pipeline).unknown).toBeCloseTo(0.5);
  });

  it('knows a name looked up from a question asked', () => {
    expect(evidence('Putin', bare('Putin signed a plan.')).bare).toBe(1);
    expect(evidence('holiday pipeline', bare('A holiday.')).bare).toBe(0);
    expect(evidence('where does the pipeline from Sakhalin run', pipeline).bare).toBe(0);
  });

  it('knows a query of several words of which one tells anything, and names nothing', () => {
    const therefore = bare('A stern response is therefore called for.');
    expect(evidence('i am and therefore you are', therefore).lone).toBe(1);
    expect(evidence('what about Putin', bare('Putin signed a plan.')).lone).toBe(0);
    expect(evidence('therefore', therefore).lone).toBe(0);
  });

  it('counts words that neither the base nor everyday English knows as unheard', () => {
    expect(evidence('pipeline Sakhalin', pipeline).unheard).toBe(0);
    expect(evidence('pipeline holiday', pipeline).unheard).toBe(0);
    const one = evidence('pipeline Xanthoria', pipeline).unheard;
    expect(one).toBeGreaterThan(0);
    expect(evidence('pipeline Xanthoria Qwghlm', pipeline).unheard).toBeGreaterThan(one);
  });

  it('knows how well the closest ask fits, what either has beyond the other counted', () => {
    const fact = bare('Habomai', { asks: ['Honshu', 'length of the pipeline'] });
    const whole = evidence('length of the pipeline', fact).askFit;
    expect(whole).toBeCloseTo(1);
    expect(evidence('length of the pipeline in winter', fact).askFit).toBeLessThan(whole);
    expect(evidence('pipeline', fact).askFit).toBeLessThan(whole);
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
  it('misses a time that the query names and the fact is not of', () => {
    expect(evidence('Crimea in 1956').timeMissed).toBe(1);
    expect(evidence('Crimea in March 2014').timeMissed).toBe(0);
    expect(evidence('Crimea').timeMissed).toBe(0);
  });

  it('misses nothing that was not asked for', () => {
    const { countMissing, detailMissing, namesMissing, timeMissed } = evidence('pipeline', pipeline);
    expect([countMissing, detailMissing, namesMissing, timeMissed]).toEqual([0, 0, 0, 0]);
  });
});

describe('evidenceOf() on the asker', () => {
  it('tells a short question about the asker from one about the subject, and from a chat message', () => {
    expect(evidence('pipeline near me', pipeline).personal).toBe(1);
    expect(evidence('who built the pipeline', pipeline).personal).toBe(0);
    const message = 'i wrote in our notes that the pipeline runs from sakhalin to honshu, is that so';
    expect(evidence(message, pipeline).personal).toBe(0);
  });
});

describe('evidenceOf() on errors', () => {
  it('tells a word that was taken for another one far off, unless that is a name', () => {
    const lines = bare('Two parallel lines run to Sakhalin.');
    expect(evidence('parallan lines', lines).farFetched).toBe(1);
    expect(evidence('paralel lines', lines).farFetched).toBe(0);
    expect(evidence('sahkalin lines', lines).farFetched).toBe(0);
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

describe('evidenceOf() on who is to be heard', () => {
  it('misses a source that the query names and the fact does not quote', () => {
    expect(evidence('what does Orlova say about the pipeline', pipeline).sourceMissed).toBe(0);
    expect(evidence('what does the Port Gazette say about the pipeline', pipeline).sourceMissed).toBe(1);
  });

  it('misses what a speaker is to be heard on', () => {
    expect(evidence('what does Orlova say about the pipeline', pipeline).matterMissed).toBe(0);
    expect(evidence('what does Koizumi say about reactors', bare('Koizumi spoke.')).matterMissed).toBe(1);
  });

  it('has not heard of a name after an office, though English has the word', () => {
    expect(evidence('prime minister Grass pipeline', pipeline).unheard).toBeGreaterThan(
      evidence('grass pipeline', pipeline).unheard,
    );
  });

  it('counts words that had to be repaired', () => {
    expect(evidence('pipelnie', pipeline).repaired).toBe(0.5);
    expect(evidence('pipeline', pipeline).repaired).toBe(0);
  });
});
