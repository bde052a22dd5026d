import { describe, expect, it } from 'vitest';
import { contestedBy } from '../../../src/commands/contrasts/contested.ts';
import type { Outcome } from '../../../src/facts/outcome.ts';
import { aFact, baseOf, byId, smallBase } from '../../fixtures/base.ts';

const sides = (...facts: string[]) => facts.map((fact) => ({ label: fact, facts: [fact] }));
const base = baseOf(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aFact(id)),
  {
    sources: smallBase().sources,
    contrasts: byId([
      { id: 'of-one-mind', type: 'agree', question: 'Agreed?', sides: sides('a', 'b') },
      { id: 'far', type: 'differ', question: 'Far?', sides: sides('a', 'e') },
      { id: 'near', type: 'differ', question: 'Near?', sides: sides('b', 'c') },
    ]),
  },
);
const outcome = (ids: string, kind: 'answer' | 'closest' = 'answer'): Outcome => {
  const [first, ...rest] = [...ids].map((id) => ({ fact: aFact(id), score: 1 }));
  if (first === undefined) throw new Error('An outcome needs a match');
  return { outcome: kind, confidence: 0.9, unknown: [], matches: [first, ...rest] };
};
const found = (query: string, ids: string) => contestedBy(base, query, outcome(ids))?.id;

describe('contestedBy()', () => {
  it('gives the contrast on which the first entries stand on different sides', () => {
    expect(found('is the land ours', 'abc')).toBe('near');
    expect(found('наша ли это земля', 'abc')).toBe('near');
    expect(found('この土地は私たちのものですか', 'abc')).toBe('near');
    expect(found('did they take it', 'bdc')).toBe('near');
  });

  it('wants the very first entry to take a side where something done is asked for', () => {
    expect(found('did they take it', 'abc')).toBeUndefined();
  });

  it.each([
    ['no entry of another side is near', 'is it ours', 'abdfc'],
    ['the sources are of one mind', 'is it ours', 'ab'],
    ['the entries come too late', 'is it ours', 'dabc'.replace('b', 'f')],
    ['the question is open', 'what is ours', 'abc'],
    ['the question asks why', 'is it clear why it is ours', 'abc'],
    ['nothing is asked', 'ours', 'abc'],
    ['one source is asked', 'is it ours, by the Gazette', 'abc'],
  ])('gives none where %s', (_, query, ids) => {
    expect(found(query, ids)).toBeUndefined();
  });

  it('gives the contrast that asks the very question, whatever was found', () => {
    const [near] = [...base.contrasts.values()].filter(({ id }) => id === 'near');
    expect(contestedBy(base, 'whose is it', outcome('a', 'closest'), near)?.id).toBe('near');
  });

  it('gives none for what is not answered', () => {
    expect(contestedBy(base, 'is the land ours', outcome('abc', 'closest'))).toBeUndefined();
  });
});
