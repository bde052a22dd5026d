import type { FactBase } from '../../facts/fact-base.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { recordOf } from '../../reply/token.ts';
import type { Click } from '../command.ts';
import { stillThere } from '../paged-click.ts';
import { answerLine, type QuizState, questionCard, scoreCard } from './quiz-card.ts';
import { type Quiz, questionsOf } from './quiz-question.ts';
import type { QuizScores } from './quiz-scores.ts';

/** Rounds of a quiz: the maximum and the default. */
export const MAX_ROUNDS = 10;
export const USUAL_ROUNDS = 5;

/**
 * Reads the quiz and its state from a click.
 * @throws UserError where the topic no longer exists.
 */
export function stateOf(base: FactBase, click: Click): { readonly quiz: Quiz; readonly state: QuizState } {
  const [seed = '', topic = '', rounds, at, starter = '', seconds] = click.args;
  const state: QuizState = {
    seed,
    topic,
    rounds: Math.min(MAX_ROUNDS, wholeOf(rounds)),
    at: wholeOf(at),
    starter,
    seconds: wholeOf(seconds),
  };
  const record = topic === '' ? undefined : stillThere(recordOf(base.topics, topic));
  return { quiz: { seed, rounds: state.rounds, topic: record }, state };
}

const wholeOf = (written = ''): number => Math.max(0, Number.parseInt(written, 10) || 0);

/** The next question, below the answer to the previous one; or the end of the quiz. */
export function nextRound(
  view: View,
  quiz: Quiz,
  state: QuizState,
  { scores, now }: { readonly scores: QuizScores; readonly now: number },
): Reply {
  const questions = questionsOf(view.base, quiz);
  const { seed, at } = state;
  const question = questions[at];
  if (question === undefined) return scoreCard(view, questions, scores.end(seed));
  const last = questions[at - 1];
  const before = [
    ...(last === undefined ? [] : [answerLine(view, at, last, scores.tally(seed, at - 1))]),
    ...(scores.has(seed) ? [] : [view.say('quiz.lost-score')]),
  ];
  return questionCard(view, questions, question, state, { now, before });
}
