import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/search/evidence.ts';
import { confidenceOf, inputsOf } from '../../src/search/outcome.ts';
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

describe('confidenceOf()', () => {
  it('lies between 0 and 1, whatever the evidence', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        expect(confidenceOf(evidence)).toBeGreaterThanOrEqual(0);
        expect(confidenceOf(evidence)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is none without evidence', () => {
    expect(confidenceOf(undefined)).toBe(0);
  });

  it('grows with the share of the query that the fact has, by every measure of it', () => {
    fc.assert(
      fc.property(anyEvidence, fc.double({ min: 0.1, max: 1, noNaN: true }), (evidence, share) => {
        const having = (had: number) =>
          confidenceOf({
            ...evidence,
            coverage: had,
            rareCoverage: had,
            missed: 1 - had,
            missedOfFew: 1 - had,
          });
        expect(having(share / 2)).toBeLessThanOrEqual(having(share));
      }),
    );
  });

  it.each(['numberMissing', 'dateMissing', 'unheard'] as const)('is never raised by %s', (name) => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        expect(confidenceOf({ ...evidence, [name]: 1 })).toBeLessThanOrEqual(confidenceOf(evidence));
      }),
    );
  });
});

describe('the model', () => {
  it('has a weight for each input, and no answer below the nearest', () => {
    expect(inputsOf(real)).toHaveLength(model.weights.length);
    expect(model.thresholds.closest).toBeLessThanOrEqual(model.thresholds.answer);
    expect(model.thresholds.answer).toBeLessThan(1);
    expect(model.thresholds.closest).toBeGreaterThan(0);
  });
});
