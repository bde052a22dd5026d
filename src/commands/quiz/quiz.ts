import { createHash, randomUUID } from 'node:crypto';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { UserError } from '../../language/user-error.ts';
import { RecentMap } from '../../memo/recent-map.ts';
import { notice } from '../../reply/notice.ts';
import type { Reply } from '../../reply/reply.ts';
import { container, text } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import {
  type Click,
  type Command,
  forMessage,
  type Invocation,
  type Services,
  textOption,
  viewFor,
} from '../command.ts';
import { slashCommand, stringOption } from '../command-data.ts';
import { choiceOption, wholeOption } from '../server-command-data.ts';
import { fileComponent } from '../sources/citation-file.ts';
import { suggestTopics } from '../suggestions.ts';
import { topicOf, topicOption } from '../topic-option.ts';
import { questionCard, revealCard } from './quiz-card.ts';
import { QUIZ_FORMATS, quizFile } from './quiz-files.ts';
import { chooseQuestions, type Quiz, type QuizWish, questionsOf } from './quiz-question.ts';
import { MAX_ROUNDS, nextRound, stateOf, USUAL_ROUNDS } from './quiz-rounds.ts';
import { factsOfSet, MAX_WEEKS, suggestEntries } from './quiz-set.ts';

/** Seconds for an answer. */
const [MIN_SECONDS, MAX_SECONDS] = [10, 600];
/** Questions of an exported set, and quizzes whose questions are held. */
const MAX_EXPORTED = 300;
const MAX_HELD = 200;

const fileOption = choiceOption(
  'quiz.file',
  QUIZ_FORMATS.map((value) => ({ value, text: `quiz.file.${value}` as const })),
);

/** Characters of a seed. */
const SEED_LENGTH = 8;
/** The same for an interaction that is sent again. */
const seedOf = ({ interactionId = randomUUID() }: Invocation): string =>
  createHash('sha256').update(interactionId).digest('base64url').slice(0, SEED_LENGTH);

/**
 * `/quiz`: questions on facts. Custom ids hold the state, the store the questions of a server's quiz, and memory alone
 * the score. `newSeed` determines the questions.
 */
export function quizCommand(services: Services, newSeed = seedOf): Command {
  const { base, quizScores: scores, store, now } = services;
  const held = new RecentMap<string, readonly string[]>(MAX_HELD);

  /** When a server was last asked each item. */
  const askedIn = async (guildId: string) => {
    const quizzes = await store.quizzes(guildId);
    return new Map(quizzes.flatMap(({ items, at }) => items.map((item) => [item, at] as const)));
  };
  /** The questions of a new quiz, kept for its server where there is a store. */
  const choose = async (guildId: string | undefined, wish: QuizWish): Promise<readonly string[]> => {
    const chosen = (asked?: ReadonlyMap<string, number>) =>
      chooseQuestions(base, { ...wish, asked }).map(({ item }) => item);
    if (guildId === undefined) return chosen();
    try {
      const items = chosen(await askedIn(guildId));
      await store.saveQuiz(guildId, { id: wish.seed, items, at: now() });
      return items;
    } catch (error) {
      // Another replica may have received the same interaction, and have chosen.
      const kept = await store.quizItems(guildId, wish.seed).catch(() => undefined);
      if (kept === undefined) services.onRecordFailed('a quiz', error);
      return kept ?? chosen();
    }
  };
  /** The quiz of a click, with the questions that were chosen for it. */
  const quizOf = async ({ guildId }: Click, quiz: Quiz): Promise<Quiz> => {
    const { seed } = quiz;
    const items =
      held.get(seed) ??
      (guildId === undefined ? undefined : await store.quizItems(guildId, seed).catch(() => undefined));
    if (items !== undefined) held.set(seed, items);
    return { ...quiz, items };
  };
  const exported = (invocation: Invocation, wish: QuizWish): Reply | undefined => {
    const format = QUIZ_FORMATS.find((one) => one === textOption(invocation, 'file'));
    if (format === undefined) return undefined;
    const view = viewFor(services, { locale: invocation.locale });
    const questions = chooseQuestions(base, { ...wish, rounds: MAX_EXPORTED });
    if (questions.length === 0) throw new UserError('quiz.none');
    const file = quizFile(view, questions, format);
    const about = view.say('quiz.exported', { count: questions.length });
    return {
      outcome: 'answer',
      ephemeral: true,
      components: [container([text(`${about}\n-# ${view.say(`quiz.how.${format}`)}`), fileComponent(file)])],
      files: [file],
    };
  };
  return {
    data: slashCommand(
      'quiz',
      topicOption,
      wholeOption('quiz.rounds', 1, MAX_ROUNDS),
      wholeOption('quiz.seconds', MIN_SECONDS, MAX_SECONDS),
      wholeOption('quiz.weeks', 1, MAX_WEEKS),
      stringOption('quiz.entries', { autocomplete: true, max_length: 1000 }),
      fileOption,
    ),
    async execute(invocation) {
      const topic = topicOf(base, textOption(invocation, 'topic'));
      const { rounds: wanted, seconds: limit } = invocation.options;
      const rounds =
        typeof wanted === 'number' ? Math.min(MAX_ROUNDS, Math.max(1, Math.floor(wanted))) : USUAL_ROUNDS;
      const seed = newSeed(invocation);
      const wish = { seed, rounds, topic, facts: await factsOfSet(services, invocation) };
      const file = exported(invocation, wish);
      if (file !== undefined) return file;
      const items = await choose(invocation.guildId, wish);
      held.set(seed, items);
      const questions = questionsOf(base, { seed, rounds, topic, items });
      const [first] = questions;
      if (first === undefined) throw new UserError('quiz.none');
      scores.start(seed);
      const starter = invocation.userId ?? '';
      const seconds = typeof limit === 'number' ? limit : 0;
      const state = { seed, topic: topic ? tokenOf(topic.id) : '', rounds, at: 0, starter, seconds };
      return questionCard(viewFor(services, invocation), questions, first, state, { now: now() });
    },
    autocomplete(invocation) {
      const typed = textOption(invocation, invocation.focused ?? '') ?? '';
      return invocation.focused === 'entries'
        ? suggestEntries(base, typed)
        : suggestTopics(viewFor(services, invocation), typed);
    },
    actions: {
      async quiz(click) {
        const { quiz, state } = stateOf(base, click);
        const [, , , , token, chosen, ends] = click.args;
        const question = questionsOf(base, await quizOf(click, quiz))[state.at];
        if (question === undefined || question.token !== token) throw new UserError('quiz.changed');
        const view = viewFor(services, click);
        if (Number(ends) > 0 && now() > Number(ends) * 1000)
          return { do: 'reply', reply: notice(view.say('quiz.too-late')) };
        const choice = Number(chosen);
        const { right } = question;
        const standing =
          click.userId === undefined
            ? undefined
            : scores.answer(state.seed, state.at, click.userId, choice === right);
        return { do: 'reply', reply: revealCard(view, question, choice, standing) };
      },
      async quiznext(click) {
        const { quiz, state } = stateOf(base, click);
        const mayModerate = (click.permissions & PermissionFlagsBits.ManageMessages) !== 0n;
        if (click.userId !== state.starter && !mayModerate) throw new UserError('quiz.not-yours');
        const view = viewFor(services, forMessage({ ...click, ownsMessage: true }));
        const whole = await quizOf(click, quiz);
        return { do: 'update', reply: nextRound(view, whole, state, { scores, now: now() }) };
      },
    },
  };
}
