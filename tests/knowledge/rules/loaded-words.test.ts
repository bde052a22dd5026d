import { describe, expect, it } from 'vitest';
import { loadedWords } from '../../../src/knowledge/rules/loaded-words.ts';
import { aFact, packOf } from '../../fixtures/packs/pack-of.ts';

const check = (claim: string, keys: Parameters<typeof aFact>[0] = {}) =>
  loadedWords(packOf({ fact: { 'canal/opened': aFact({ claim, ...keys }) }, loaded: ['seizure', 'gift'] }));

describe('loadedWords()', () => {
  it.each([
    'The canal came after what Harrigan calls the seizure of the common.',
    'Harrigan described the canal as a gift.',
    'According to Harrigan the canal was a gift.',
    'The canal was, in Tom Harrigan’s words, a gift.',
    'The canal was no “gift” to the town.',
    'The canal was no "gift" to the town.',
    'The town had gifted diggers.',
  ])('passes a word that is somebody’s or another: %s', (claim) => {
    expect(check(claim)).toEqual([]);
  });

  it('passes a word in a position that has a holder', () => {
    expect(check('Harrigan sees a gift.', { kind: 'position', holder: 'Harrigan' })).toEqual([]);
  });

  it.each([
    ['The Seizure of the common came first.', 'seizure'],
    ['The so-called gift came late.', 'gift'],
    ['Boats were called off after the gift.', 'gift'],
    ['A “great” gift came late.', 'gift'],
  ])('fails a word said as plain fact: %s', (claim, word) => {
    expect(check(claim)).toEqual([
      {
        file: 'facts/canal/opened.yaml',
        path: 'claim',
        message: expect.stringContaining(`'${word}' takes a side`),
      },
    ]);
  });

  it('fails a word in a position that is nobody’s', () => {
    expect(check('The canal was a gift.', { kind: 'position' })).toHaveLength(1);
  });
});
