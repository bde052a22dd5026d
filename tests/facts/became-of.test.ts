import { describe, expect, it } from 'vitest';
import { becameOf } from '../../src/facts/became-of.ts';
import { aFact, baseOf } from '../fixtures/base.ts';

const revision = { date: '2026-03-01', reason: 'the page was wrong' };
const withdrawal = { date: '2026-03-02', reason: 'the author took it back' };
const [open, revised] = [
  aFact('harbour-open'),
  aFact('toll-was-due', { revised: [{ ...revision, date: '2026-02-01' }, revision] }),
];
const base = baseOf([open, revised], {
  merged: new Map([
    ['harbour-free', 'harbour-open'],
    ['toll-doubled', 'toll-was-due'],
  ]),
  withdrawn: new Map([['harbour-closed', withdrawal]]),
});

describe('what became of a fact', () => {
  it.each([
    ['harbour-open', { status: 'current', fact: open }],
    ['toll-was-due', { status: 'revised', fact: revised, last: revision }],
    ['harbour-free', { status: 'merged', fact: open }],
    ['toll-doubled', { status: 'merged', fact: revised }],
    ['harbour-closed', { status: 'withdrawn', last: withdrawal }],
    ['old-harbour', { status: 'gone' }],
  ])('%s', (id, became) => {
    expect(becameOf(base, id)).toEqual(became);
  });
});
