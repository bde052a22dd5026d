import { ButtonStyle } from 'discord-api-types/v10';
import { promptsZip } from '../../../exports/prompts-zip.ts';
import { sayFor } from '../../../language/language.ts';
import { UserError } from '../../../language/user-error.ts';
import { button } from '../../../reply/controls.ts';
import { type CustomId, customId, fitsCustomId } from '../../../reply/custom-id.ts';
import { literal } from '../../../reply/escape.ts';
import { notice } from '../../../reply/notice.ts';
import type { Choice, Reply, ReplyFile } from '../../../reply/reply.ts';
import { text } from '../../../reply/text.ts';
import { tokenOf } from '../../../reply/token.ts';
import type { OwnQuestion } from '../../../store/questions/own-questions.ts';
import { type Action, type Invocation, type Services, textOption } from '../../command.ts';
import { needInstructor, type Remembered, rememberedServer } from '../../in-server.ts';
import { ID_SEPARATOR, suggestEntries } from '../../quiz/quiz-set.ts';
import { fileComponent } from '../../sources/citation-file.ts';
import { choice, matching } from '../../suggestions.ts';
import { confirmation } from '../confirmation.ts';
import { storedQuestion } from './question-form.ts';
import { suggestionCard } from './suggestions.ts';

/** The form that `/deck add` or `/deck edit` opens. */
export function formOf({ base }: Services, invocation: Invocation): CustomId | undefined {
  const { subcommand: verb, commandId = '' } = invocation;
  if (verb === 'edit')
    return { action: 'question', args: ['edit', textOption(invocation, 'question') ?? '', commandId] };
  if (verb !== 'add') return undefined;
  const ids = (textOption(invocation, 'entries') ?? '').split(ID_SEPARATOR);
  const args = (tokens: string) => ['add', '', commandId, tokens];
  let tokens = '';
  for (const id of ids) {
    const fact = base.facts.get(id);
    if (fact !== undefined && fitsCustomId('question', ...args(tokens + tokenOf(fact.id))))
      tokens += tokenOf(fact.id);
  }
  return { action: 'question', args: args(tokens) };
}

/** What `/deck` does with a server's own questions; undefined for its other verbs. */
export async function changeQuestions(
  services: Services,
  { store, guildId }: Remembered,
  invocation: Invocation,
): Promise<Reply | undefined> {
  const say = sayFor(invocation.locale);
  switch (invocation.subcommand) {
    case 'suggestions':
      return suggestionCard(services, invocation);
    case 'export': {
      const questions = await store.questions(guildId, 'asked');
      if (questions.length === 0) return notice(say('own.none'));
      const file = questionsFile(questions);
      return {
        ...confirmation(''),
        components: [text(say('own.exported', { count: questions.length })), fileComponent(file)],
        files: [file],
      };
    }
    case 'remove': {
      const question = await storedQuestion(services, invocation, textOption(invocation, 'question') ?? '');
      return {
        ...confirmation(say('own.remove-ask', { question: literal(question.question) })),
        buttons: [button(say('schedule.remove-yes'), customId('ownremove', question.id), ButtonStyle.Danger)],
      };
    }
    default:
      return undefined;
  }
}

/** The confirmed removal of a question. */
export const removeAction =
  (services: Services): Action =>
  async (click) => {
    await needInstructor(services, click);
    const { store, guildId } = rememberedServer(services, click);
    if (!(await store.removeQuestion(guildId, click.args[0] ?? ''))) throw new UserError('own.gone');
    return { do: 'update', reply: confirmation(sayFor(click.locale)('own.removed')) };
  };

/** Questions as the files of a pack. */
export const questionsFile = (questions: readonly OwnQuestion[]): ReplyFile => ({
  name: 'prompts.zip',
  contentType: 'application/zip',
  bytes: promptsZip(questions),
});

/** Suggests what the options of these verbs take; undefined for other options. */
export async function suggestForQuestions(
  services: Services,
  { store, guildId }: Remembered,
  focused: string | undefined,
  typed: string,
): Promise<Choice[] | undefined> {
  if (focused === 'entries') return suggestEntries(services.base, typed);
  if (focused !== 'question') return undefined;
  const questions = await store.questions(guildId, 'asked');
  return matching(questions, typed, ({ title, question }) => [title, question]).map(({ id, title }) =>
    choice(title, id),
  );
}
