import { randomBytes } from 'node:crypto';
import { sayFor } from '../../../language/language.ts';
import { UserError } from '../../../language/user-error.ts';
import { literal } from '../../../reply/escape.ts';
import type { Reply, SubmissionAnswer } from '../../../reply/reply.ts';
import { text } from '../../../reply/text.ts';
import { factByToken, splitTokens } from '../../../reply/token.ts';
import type { OwnQuestion } from '../../../store/questions/own-questions.ts';
import {
  type Form,
  type InteractionContext,
  type Services,
  type Submission,
  viewFor,
} from '../../command.ts';
import { askerOf, needInstructor, rememberedServer } from '../../in-server.ts';
import { confirmation } from '../confirmation.ts';
import { discussionCard } from '../discussion-card.ts';
import { staffTeller } from '../schedule/post-notice.ts';
import { ownPrompt } from './own-base.ts';
import { questionModal, suggestionModal } from './question-modal.ts';
import { titleOf, typedQuestion } from './typed-question.ts';

/** Begins the id of a server's own question: no id of a pack has a colon. */
const OWN = 'own:';

/**
 * The form of a question: `add` and `edit` for staff, `edit` of a suggestion accepts it; `suggest` for members. Its
 * arguments: the verb, the question's id, the id of the command that opened it, and the tokens of entries to cite.
 */
export const questionForm = (services: Services): Form => ({
  async modal(context, [verb, id = '', commandId, tokens = '']) {
    const say = sayFor(context.locale);
    if (verb === 'suggest') {
      rememberedServer(services, context);
      return suggestionModal(say);
    }
    await needInstructor(services, { ...context, commandId });
    if (verb === 'edit') return questionModal(say, await storedQuestion(services, context, id));
    const facts = splitTokens(tokens).flatMap((token) => factByToken(services.base, token)?.id ?? []);
    return questionModal(say, { facts });
  },
  async submit(submission) {
    const [verb, id = '', commandId] = submission.args;
    if (verb === 'suggest') return { do: 'reply', reply: await suggest(services, submission) };
    await needInstructor(services, { ...submission, commandId });
    const before = verb === 'edit' ? await storedQuestion(services, submission, id) : undefined;
    return save(services, submission, before?.id ?? newId());
  },
});

const newId = (): string => OWN + randomBytes(5).toString('hex');

/**
 * A question that is asked or suggested in the server.
 * @throws UserError where it is not there any more.
 */
export async function storedQuestion(
  services: Services,
  context: InteractionContext,
  id: string,
): Promise<OwnQuestion> {
  const { store, guildId } = rememberedServer(services, context);
  const all = [
    ...(await store.questions(guildId, 'asked')),
    ...(await store.questions(guildId, 'suggested')),
  ];
  // Discord's client at times sends a suggestion's label.
  const found = all.find((one) => one.id === id) ?? all.find(({ title }) => title === id);
  if (found === undefined) throw new UserError('own.gone');
  return found;
}

async function save(services: Services, submission: Submission, id: string): Promise<SubmissionAnswer> {
  const { store, guildId } = rememberedServer(services, submission);
  const question = typedQuestion(services.base, id, submission);
  if (!(await store.saveQuestion(guildId, question, services.now()))) throw new UserError('own.full');
  return { do: 'reply', reply: savedCard(services, submission, question) };
}

/** A question as it will be posted, below a line that says that it is in the decks; its title where that says more. */
function savedCard(services: Services, context: InteractionContext, question: OwnQuestion): Reply {
  const view = viewFor(services, { locale: context.locale });
  const prompt = ownPrompt(services.base, question);
  if (prompt === undefined) throw new UserError('own.entries-gone');
  const request = { thread: true, poll: false };
  const card = discussionCard(view, { prompt, request, below: 'preview' });
  const positions = question.poll.map(literal).join(' · ');
  const isTitled = question.title !== titleOf(question.question);
  const above = [view.say('own.saved'), ...(isTitled ? [`**${literal(question.title)}**`] : [])];
  const below = positions === '' ? [] : [text(view.say('own.positions-are', { positions }))];
  return {
    ...confirmation(''),
    components: [text(above.join('\n')), ...card.components, ...below],
  };
}

async function suggest(services: Services, submission: Submission): Promise<Reply> {
  const { store, guildId } = rememberedServer(services, submission);
  const userId = askerOf(submission);
  const question = typedQuestion(services.base, newId(), submission);
  const at = services.now();
  if (!(await store.suggestQuestion(guildId, userId, question, at))) throw new UserError('suggest.many');
  const shown = { question: literal(question.question) };
  const tellStaff = staffTeller(store, services.channels);
  await tellStaff({ guildId, nonce: question.id, since: at }, (say) => say('suggest.notice', shown));
  return confirmation(sayFor(submission.locale)('suggest.done', shown));
}
