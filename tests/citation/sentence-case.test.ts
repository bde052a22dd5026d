import { describe, expect, it } from 'vitest';
import { properWords, sentenceCase, withCapitalSubtitle } from '../../src/citation/sentence-case.ts';
import { aFact, baseOf, quote } from '../fixtures/base.ts';

const base = baseOf([
  aFact('a', {
    claim: 'Ties of Japan to the Russian side',
    quotes: [quote('the policy of Japan faces the test'), quote('a new opportunity. Crisis comes later')],
  }),
]);
const isProper = properWords(base);

describe('properWords()', () => {
  it('takes a word for a name that never begins small but where a sentence begins', () => {
    expect(['Japan', 'Russian', 'Ties', 'Policy', 'Crisis', 'Zebra'].filter(isProper)).toEqual([
      'Japan',
      'Russian',
    ]);
  });
});

describe('sentenceCase()', () => {
  it.each([
    [
      'Japan’s “Russian Embrace” Faces Awkward Trajectory',
      'Japan’s “Russian embrace” faces awkward trajectory',
    ],
    ['Policy Toward Japan Is Put to the Test', 'Policy toward Japan is put to the test'],
    ['New Crisis: An Opportunity for RIAC?', 'New crisis: An opportunity for RIAC?'],
    ['A Plan for Vitamin C and J. B. Smith', 'A plan for vitamin C and J. B. smith'],
  ])('%s', (title, cased) => {
    expect(sentenceCase(title, isProper)).toBe(cased);
  });

  it.each(['The new policy of Japan', '港と灯台', 'Гавань И Её Свет'])('leaves %s as it is', (title) => {
    expect(sentenceCase(title, isProper)).toBe(title);
  });
});

describe('withCapitalSubtitle()', () => {
  it('begins a subtitle with a capital, and nothing else', () => {
    expect(withCapitalSubtitle('Relations: a Crisis at 3:40 pm')).toBe('Relations: A Crisis at 3:40 pm');
  });
});
