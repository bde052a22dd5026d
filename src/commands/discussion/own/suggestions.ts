import { ButtonStyle } from 'discord-api-types/v10';
import { sayFor } from '../../../language/language.ts';
import { UserError } from '../../../language/user-error.ts';
import { button } from '../../../reply/controls.ts';
import { customId } from '../../../reply/custom-id.ts';
import { literal } from '../../../reply/escape.ts';
import { textField } from '../../../reply/modal.ts';
import { notice } from '../../../reply/notice.ts';
import type { Reply } from '../../../reply/reply.ts';
import { text } from '../../../reply/text.ts';
import {
  type Action,
  type Form,
  filledIn,
  type InteractionContext,
  type Services,
  viewFor,
} from '../../command.ts';
import { needInstructor, rememberedServer } from '../../in-server.ts';
import { confirmation } from '../confirmation.ts';
import { discussionCard } from '../discussion-card.ts';
import { ownPrompt } from './own-base.ts';
import { storedQuestion } from './question-form.ts';
import { oneLine } from './typed-question.ts';

/** Characters of the word with which a suggestion is declined. */
const MAX_WORD = 300;

/** The suggestions that wait, one at a time, from the index on; cyclically. */
export async function suggestionCard(
  services: Services,
  context: InteractionContext,
  at = 0,
): Promise<Reply> {
  const { store, guildId } = rememberedServer(services, context);
  const view = viewFor(services, { locale: context.locale });
  const { say } = view;
  const waiting = await store.questions(guildId, 'suggested');
  const one = waiting[at % Math.max(1, waiting.length)];
  if (one === undefined) return notice(say('suggest.none'));
  const prompt = ownPrompt(services.base, one);
  const shown =
    prompt === undefined
      ? [text(literal(one.question)), text(`-# ${say('own.entries-gone')}`)]
      : discussionCard(view, { prompt, request: { thread: true, poll: false }, below: 'preview' }).components;
  const next = customId('suggestion', 'next', (at + 1) % waiting.length);
  return {
    ...confirmation(''),
    components: [text(`-# ${say('suggest.waiting', { count: waiting.length })}`), ...shown],
    buttons: [
      ...(prompt === undefined
        ? []
        : [button(say('suggest.accept'), customId('suggestion', 'accept', one.id), ButtonStyle.Success)]),
      button(say('suggest.edit'), customId('suggestion', 'edit', one.id)),
      button(say('suggest.decline'), customId('suggestion', 'decline', one.id), ButtonStyle.Danger),
      ...(waiting.length > 1 ? [button(say('suggest.next'), next)] : []),
    ],
  };
}

/** What staff does with a suggestion. */
export const suggestionAction =
  (services: Services): Action =>
  async (click) => {
    await needInstructor(services, click);
    const [verb, id = ''] = click.args;
    if (verb === 'next')
      return { do: 'update', reply: await suggestionCard(services, click, Number.parseInt(id, 10) || 0) };
    if (verb === 'edit') return { do: 'open', form: { action: 'question', args: ['edit', id] } };
    if (verb === 'decline') return { do: 'open', form: { action: 'decline', args: [id] } };
    const { store, guildId } = rememberedServer(services, click);
    const question = (await store.questions(guildId, 'suggested')).find((one) => one.id === id);
    if (question === undefined) throw new UserError('suggest.decided');
    await store.saveQuestion(guildId, question, services.now());
    return { do: 'update', reply: await nextCard(services, click, sayFor(click.locale)('suggest.accepted')) };
  };

/** The form of the word with which a suggestion is declined. */
export const declineForm = (services: Services): Form => ({
  async modal(context, [id = '']) {
    await needInstructor(services, context);
    const { question } = await storedQuestion(services, context, id);
    const say = sayFor(context.locale);
    const word = textField(say('suggest.word'), 'word', { max_length: MAX_WORD });
    return { title: say('suggest.decline'), parts: [text(literal(question)), word] };
  },
  async submit(submission) {
    await needInstructor(services, submission);
    const { store, guildId } = rememberedServer(services, submission);
    const [id = ''] = submission.args;
    const word = oneLine(filledIn(submission, 'word') ?? '');
    if (word === '') throw new UserError('suggest.no-word');
    if (!(await store.declineQuestion(guildId, id, word, services.now())))
      throw new UserError('suggest.decided');
    const reply = await nextCard(services, submission, sayFor(submission.locale)('suggest.declined-one'));
    return { do: 'update', reply };
  },
});

/** What was done, and the next suggestion. */
async function nextCard(services: Services, context: InteractionContext, done: string): Promise<Reply> {
  const card = await suggestionCard(services, context);
  return { ...card, components: [text(done), ...card.components] };
}
