import { describe, expect, it } from 'vitest';
import { nameStemFor, stemFor } from '../../src/text/stem.ts';

describe('stemFor()', () => {
  const stem = stemFor('en-GB');

  it.each([
    ['labour', 'labor'],
    ['neighbours', 'neighbor'],
    ['organised', 'organize'],
    ['analysing', 'analyze'],
    ['centre', 'center'],
    ['dialogues', 'dialog'],
    ['defence', 'defense'],
  ])('takes %j and %j for one word', (british, american) => {
    expect(stem(british)).toBe(stem(american));
  });

  it.each([
    ['hour', 'hor'],
    ['rise', 'rize'],
    ['more', 'moer'],
    ['vague', 'vag'],
  ])('does not take %j for %j', (word, other) => {
    expect(stem(word)).not.toBe(stem(other));
  });
});

describe('nameStemFor()', () => {
  it('takes a Russian name in any case for the same', () => {
    const stem = nameStemFor('en');
    expect(['стрельцова', 'стрельцову', 'стрельцовым'].map(stem)).toEqual(Array(3).fill(stem('стрельцов')));
  });
});
