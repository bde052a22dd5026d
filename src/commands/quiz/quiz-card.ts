import { ComponentType } from 'discord-api-types/v10';
import { need } from '../../facts/fact-base.ts';
import { card } from '../../reply/card.ts';
import { button } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { factCard, factLine } from '../../reply/fact-card.ts';
import { factMenu } from '../../reply/fact-option.ts';
import { headline, languageNote } from '../../reply/headline.ts';
import { MAX_BUTTON_LABEL } from '../../reply/limits.ts';
import { nameInScript } from '../../reply/name-in-script.ts';
import { quoteBlock } from '../../reply/quote-text.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord, fitWhole, text } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import type { Question } from './quiz-question.ts';

/** The state of a quiz, stored in its custom ids. */
export interface QuizState {
  readonly seed: string;
  readonly topic: string;
  readonly rounds: number;
  /** The index of the question, from 0. */
  readonly at: number;
  /** The user who may continue. */
  readonly starter: string;
  /** How long answers count, in seconds; 0 without a limit. */
  readonly seconds: number;
}

/** The number of answers to a question, and of correct ones. */
export interface Tally {
  readonly right: number;
  readonly answered: number;
}

/** A user's standing. */
export interface Standing extends Tally {
  /** Whether this answer counts; a second one to the same question does not. */
  readonly counts: boolean;
}

/** The points of each participant by user id, the highest first. */
export type Score = readonly { readonly userId: string; readonly right: number }[];

/** Participants named in the score. */
const MAX_LEADERS = 5;

/** The choices of a question in the reader's language: authors in its script, headlines as translated where they fit a button. */
export function choicesIn({ base, say }: View, { kind, choices }: Question): readonly string[] {
  if (kind === 'who') return choices.map((name) => nameInScript(base, name, say.language));
  if (kind !== 'order') return choices;
  const facts = [...base.facts.values()];
  const translated = choices.map((choice) => {
    const fact = facts.find(({ claim }) => claim === choice);
    return fact === undefined ? choice : headline({ say }, fact);
  });
  return translated.some((one) => one.length > MAX_BUTTON_LABEL) ? choices : translated;
}

/** The correct choice of a question in the reader's language. */
export const rightChoice = (view: View, question: Question): string =>
  choicesIn(view, question)[question.right] ?? '';

/** A question for everyone: each answers privately by a button, and the user who started the quiz continues. */
export function questionCard(
  view: View,
  questions: readonly Question[],
  question: Question,
  state: QuizState,
  { now, before = [] }: { readonly now: number; readonly before?: readonly string[] },
): Reply {
  const { base, say } = view;
  const { seed, topic, rounds, at, starter, seconds } = state;
  const ends = seconds === 0 ? 0 : Math.ceil(now / 1000) + seconds;
  const { kind, fact, shown, token } = question;
  const isLast = at + 1 >= questions.length;
  const limit = ends === 0 ? [] : [say('quiz.until', { time: `<t:${ends}:R>` })];
  // A year or figure may be left out of an English headline.
  const noted = kind === 'who' || kind === 'order' ? fact : { ...fact, translations: undefined };
  const small = [say('quiz.how'), ...limit, ...languageNote(view, [noted])].join(' · ');
  const lines = [
    `### ${say('quiz.title', { at: at + 1, total: questions.length })}`,
    [
      `**${say(`quiz.ask.${kind}`)}**`,
      ...(shown === '' ? [] : [kind === 'who' ? quoteBlock({ exact: shown }) : literal(shown)]),
    ].join('\n'),
  ];
  return {
    ...card(
      [
        ...lines,
        {
          type: ComponentType.ActionRow,
          components: choicesIn(view, question).map((choice, chosen) =>
            button(choice, customId('quiz', seed, topic, rounds, at, token, chosen, ends)),
          ),
        },
        [...before, small].map((line) => `-# ${line}`).join('\n'),
      ],
      need(base.topics, fact.topics[0] ?? '').color,
    ),
    buttons: [
      button(
        say(isLast ? 'quiz.finish' : 'quiz.next'),
        customId('quiznext', seed, topic, rounds, at + 1, starter, seconds),
      ),
    ],
  };
}

/** The private reply to an answer: whether it is correct, and the fact with the quote in question. */
export function revealCard(view: View, question: Question, chosen: number, standing?: Standing): Reply {
  const { say } = view;
  const { fact, quote, right } = question;
  const answer = literal(rightChoice(view, question));
  const verdict = chosen === right ? say('quiz.right', { answer }) : say('quiz.wrong', { answer });
  const points =
    standing === undefined
      ? say('quiz.not-counted')
      : say(standing.counts ? 'quiz.points' : 'quiz.again', {
          right: standing.right,
          count: standing.answered,
        });
  const quotes = [quote, ...fact.quotes.filter((one) => one !== quote)];
  return {
    outcome: 'answer',
    ephemeral: true,
    components: [text(`**${verdict}**\n-# ${points}`), factCard(view, { ...fact, quotes })],
    buttons: [button(say('quiz.open'), customId('fact', tokenOf(fact.id)))],
  };
}

/** The public result of a question, shown with the next one. */
export function answerLine(view: View, at: number, question: Question, tally?: Tally): string {
  const { say } = view;
  const line = say('quiz.was', { at, answer: literal(rightChoice(view, question)) });
  if (tally === undefined || tally.answered === 0) return line;
  return `${line} · ${say('quiz.tally', { right: tally.right, count: tally.answered })}`;
}

/** The public end of a quiz: the score, or a note that it was lost, and the facts with their citations. */
export function scoreCard(view: View, questions: readonly Question[], score: Score | undefined): Reply {
  const { say } = view;
  const facts = questions.map(({ fact }) => fact);
  const heading = `### ${say('quiz.end')}`;
  const result = scoreLines(view, score, questions.length).join('\n');
  const { kept, left } = fitWhole(answerLines(view, questions), heading.length + result.length);
  const more = left === 0 ? [] : [`-# ${say('discuss.more-facts', { count: left })}`];
  return {
    ...card([heading, result, [...kept, ...more].join('\n')]),
    menus: factMenu(view, say('discuss.evidence'), facts),
    facts: facts.map(({ id }) => id),
  };
}

const answerLines = (view: View, questions: readonly Question[]): string[] =>
  questions.map(
    (question, at) =>
      `${at + 1}\\. **${literal(cutAtWord(rightChoice(view, question), 80))}** · ${factLine(view, question.fact)}`,
  );

function scoreLines({ say }: View, score: Score | undefined, total: number): string[] {
  if (score === undefined) return [say('quiz.lost')];
  if (score.length === 0) return [say('quiz.nobody')];
  const leaders = score
    .slice(0, MAX_LEADERS)
    .map(({ userId, right }) => `- <@${userId}> ${say('quiz.right-of', { right, count: total })}`);
  return [say('quiz.took-part', { count: score.length }), ...leaders, `-# ${say('quiz.forgotten')}`];
}
