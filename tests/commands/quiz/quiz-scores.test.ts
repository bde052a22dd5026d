import { describe, expect, it } from 'vitest';
import { createQuizScores } from '../../../src/commands/quiz/quiz-scores.ts';

const HOUR = 60 * 60 * 1000;

describe('createQuizScores()', () => {
  it('counts the first answer of each person to each question', () => {
    const scores = createQuizScores();
    scores.start('q');
    expect(scores.answer('q', 0, 'ann', false)).toEqual({ counts: true, right: 0, answered: 1 });
    expect(scores.answer('q', 0, 'ann', true)).toEqual({ counts: false, right: 0, answered: 1 });
    expect(scores.answer('q', 1, 'ann', true)).toEqual({ counts: true, right: 1, answered: 2 });
    scores.answer('q', 0, 'bo', true);
    scores.answer('q', 1, 'bo', true);
    expect(scores.tally('q', 0)).toEqual({ right: 1, answered: 2 });
    expect(scores.end('q')).toEqual([
      { userId: 'bo', right: 2 },
      { userId: 'ann', right: 1 },
    ]);
  });

  it('forgets a score once it was given', () => {
    const scores = createQuizScores();
    scores.start('q');
    scores.end('q');
    expect(scores.has('q')).toBe(false);
    expect(scores.end('q')).toBeUndefined();
  });

  it('keeps none of a quiz that was not started here', () => {
    const scores = createQuizScores();
    expect(scores.answer('q', 0, 'ann', true)).toBeUndefined();
    expect(scores.has('q')).toBe(false);
  });

  it('forgets a quiz that was left for a day', () => {
    let now = 0;
    const scores = createQuizScores(() => now);
    scores.start('q');
    now = 25 * HOUR;
    expect(scores.has('q')).toBe(false);
  });

  it('keeps no more quizzes than it has room for, and no more people in one', () => {
    const scores = createQuizScores();
    for (let at = 0; at < 600; at += 1) scores.start(`q${at}`);
    expect(scores.has('q0')).toBe(false);
    expect(scores.has('q599')).toBe(true);
    const counted = Array.from({ length: 600 }, (_, at) => scores.answer('q599', 0, `p${at}`, true));
    expect(counted.filter((one) => one !== undefined)).toHaveLength(500);
  });
});
