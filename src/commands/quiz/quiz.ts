import { randomBytes } from 'node:crypto';
import { ApplicationCommandOptionType, PermissionFlagsBits } from 'discord-api-types/v10';
import { UserError } from '../../language/user-error.ts';
import { tokenOf } from '../../reply/token.ts';
import { type Command, forMessage, type Services, textOption, viewFor } from '../command.ts';
import { named, slashCommand } from '../command-data.ts';
import { suggestTopics } from '../suggestions.ts';
import { topicOf, topicOption } from '../topic-option.ts';
import { questionCard, revealCard } from './quiz-card.ts';
import { questionsOf } from './quiz-question.ts';
import { MAX_ROUNDS, nextRound, stateOf, USUAL_ROUNDS } from './quiz-rounds.ts';

const roundsOption = {
  type: ApplicationCommandOptionType.Integer as const,
  ...named('quiz.rounds'),
  min_value: 1,
  max_value: MAX_ROUNDS,
};

/**
 * `/quiz`: questions on facts. All state but the score is in custom ids, so that a quiz survives a restart. `newSeed`
 * determines the questions.
 */
export function quizCommand(
  services: Services,
  newSeed = () => randomBytes(6).toString('base64url'),
): Command {
  const { base, quizScores: scores } = services;
  return {
    data: slashCommand('quiz', topicOption, roundsOption),
    execute(invocation) {
      const topic = topicOf(base, textOption(invocation, 'topic'));
      const { rounds: wanted } = invocation.options;
      const rounds =
        typeof wanted === 'number' ? Math.min(MAX_ROUNDS, Math.max(1, Math.floor(wanted))) : USUAL_ROUNDS;
      const seed = newSeed();
      const questions = questionsOf(base, { seed, rounds, topic });
      const [first] = questions;
      if (first === undefined) throw new UserError('quiz.none');
      scores.start(seed);
      const starter = invocation.userId ?? '';
      const state = { seed, topic: topic ? tokenOf(topic.id) : '', rounds, at: 0, starter };
      return questionCard(viewFor(services, invocation), questions, first, state);
    },
    autocomplete: (invocation) =>
      suggestTopics(viewFor(services, invocation), textOption(invocation, 'topic') ?? ''),
    actions: {
      quiz(click) {
        const { quiz, state } = stateOf(base, click);
        const [, , , , token, chosen] = click.args;
        const question = questionsOf(base, quiz)[state.at];
        if (question === undefined || question.token !== token) throw new UserError('quiz.changed');
        const choice = Number(chosen);
        const { right } = question;
        const standing =
          click.userId === undefined
            ? undefined
            : scores.answer(state.seed, state.at, click.userId, choice === right);
        return { do: 'reply', reply: revealCard(viewFor(services, click), question, choice, standing) };
      },
      quiznext(click) {
        const { quiz, state } = stateOf(base, click);
        const mayModerate = (click.permissions & PermissionFlagsBits.ManageMessages) !== 0n;
        if (click.userId !== state.starter && !mayModerate) throw new UserError('quiz.not-yours');
        const view = viewFor(services, forMessage({ ...click, ownsMessage: true }));
        return { do: 'update', reply: nextRound(view, quiz, state, scores) };
      },
    },
  };
}
