import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerLine,
  choicesIn,
  questionCard,
  revealCard,
  scoreCard,
} from '../../../src/commands/quiz/quiz-card.ts';
import { questionsOf } from '../../../src/commands/quiz/quiz-question.ts';
import { arbitraryBase } from '../../fixtures/arbitrary-base.ts';
import { smallBase } from '../../fixtures/base.ts';
import { overLimits, shownQuotes, textsOf } from '../../fixtures/discord-limits.ts';
import { viewOf } from '../../fixtures/view.ts';
import { realBase } from '../../golden/real-base.ts';

const state = {
  seed: 'a'.repeat(8),
  topic: 'b'.repeat(8),
  rounds: 10,
  at: 0,
  starter: '9'.repeat(20),
  seconds: 600,
};
const score = Array.from({ length: 300 }, (_, at) => ({ userId: String(10 ** 17 + at), right: at % 5 }));
const standing = { counts: true, right: 10, answered: 10 };

describe('the cards of a quiz', () => {
  it('stay within Discord’s limits, whatever the facts', () => {
    fc.assert(
      fc.property(arbitraryBase, fc.constantFrom('en-US', 'ja', 'ru'), (base, locale) => {
        const view = viewOf(base, locale);
        const questions = questionsOf(base, { seed: 'x', rounds: 10 });
        const cards = questions.flatMap((question, at) => [
          questionCard(
            view,
            questions,
            question,
            { ...state, at },
            {
              now: Date.UTC(2026, 11, 1),
              before: [
                answerLine(view, at, question, { right: 1, answered: 2 }),
                view.say('quiz.lost-score'),
              ],
            },
          ),
          revealCard(view, question, 0, standing),
        ]);
        for (const card of [...cards, scoreCard(view, questions, score)])
          expect(overLimits(card)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['ja', /[\p{sc=Han}\p{sc=Katakana}]/u],
    ['ru', /\p{sc=Cyrillic}/u],
  ])('offer authors and headlines in the reader’s language: %s', (locale, script) => {
    const { base } = realBase();
    const questions = Array.from({ length: 8 }, (_, at) =>
      questionsOf(base, { seed: `quiz ${at}`, rounds: 5 }),
    ).flat();
    const choices = questions
      .filter(({ kind }) => kind === 'who' || kind === 'order')
      .flatMap((question) => choicesIn(viewOf(base, locale), question));
    expect(choices.length).toBeGreaterThan(20);
    expect(new Set(choices.filter((one) => !script.test(one)))).toEqual(new Set(['Russia Insider']));
  });

  it('reveal the very quote that was asked about, with its citation, to one person', () => {
    const base = smallBase();
    for (const question of questionsOf(base, { seed: 'x', rounds: 10 })) {
      const reveal = revealCard(viewOf(base), question, question.right);
      expect(reveal.ephemeral).toBe(true);
      expect(shownQuotes(reveal)[0]).toBe(question.quote.exact);
      expect(textsOf(reveal).join('\n')).toMatch(/^\*\*Right.*¶\d/s);
    }
  });

  it('name leaders by mention, and forget the rest', () => {
    const end = textsOf(scoreCard(viewOf(), [], score)).join('\n');
    expect(end).toContain('300 people took part');
    expect(end.match(/<@\d+>/g)).toHaveLength(5);
  });

  it('say that there is no score, or that nobody answered', () => {
    expect(textsOf(scoreCard(viewOf(), [], undefined)).join()).toContain('There is no score');
    expect(textsOf(scoreCard(viewOf(), [], [])).join()).toContain('Nobody answered');
  });
});
