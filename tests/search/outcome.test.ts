import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/search/evidence.ts';
import { CHOICE, judge } from '../../src/search/outcome.ts';
import model from '../../src/search/outcome-model.json' with { type: 'json' };
import { createSearcher } from '../../src/search/searcher.ts';
import { islandsBase } from '../fixtures/islands-base.ts';

const real = createSearcher(islandsBase()).explain('gas pipeline').evidence;
if (real === undefined) throw new Error('no evidence');
const names = Object.keys(real);
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: names.length,
  maxLength: names.length,
});
const anyEvidence: fc.Arbitrary<Evidence> = shares.map((values) => ({
  ...real,
  ...Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0])),
}));

describe('judge()', () => {
  it('gives chances from 0 to 1, the first being right never likelier than any', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { answerable, confidence } = judge(evidence);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(answerable).toBeGreaterThanOrEqual(confidence);
        expect(answerable).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is none without evidence', () => {
    expect(judge(undefined)).toEqual({ answerable: 0, confidence: 0 });
  });

  it('grows with the share of the query that the fact has', () => {
    fc.assert(
      fc.property(anyEvidence, fc.double({ min: 0.1, max: 1, noNaN: true }), (evidence, share) => {
        const having = (had: number) =>
          judge({ ...evidence, coverage: had, missed: 1 - had, unknown: 1 - had });
        expect(having(share / 2).answerable).toBeLessThanOrEqual(having(share).answerable);
        expect(having(share / 2).confidence).toBeLessThanOrEqual(having(share).confidence);
      }),
    );
  });

  it('is surer of a first candidate that is further ahead', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const [close, far] = [judge({ ...evidence, margin: 0 }), judge({ ...evidence, margin: 1 })];
        expect(close.confidence).toBeLessThanOrEqual(far.confidence);
        expect(close.answerable).toBe(far.answerable);
      }),
    );
  });

  it.each([
    'dateMissing',
    'countMissing',
    'detailMissing',
    'unheard',
    'focusMissed',
    'timeMissed',
    'lone',
  ] as const)('is never raised by %s', (name) => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        expect(judge({ ...evidence, [name]: 1 }).answerable).toBeLessThanOrEqual(
          judge({ ...evidence, [name]: 0 }).answerable,
        );
      }),
    );
  });
});

describe('the model', () => {
  it('weighs every evidence, each in one of its two parts or both', () => {
    const weighed = new Set([...Object.keys(model.answerable.weights), ...Object.keys(model.first.weights)]);
    expect(weighed).toEqual(new Set(names));
    expect(Object.keys(model.first.weights)).toEqual([...CHOICE]);
  });

  it('gives no answer below the nearest', () => {
    expect(model.thresholds.closest).toBeLessThanOrEqual(model.thresholds.answer);
    expect(model.thresholds.answer).toBeLessThan(1);
    expect(model.thresholds.closest).toBeGreaterThan(0);
  });
});
