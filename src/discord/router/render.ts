import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { incidentId, traceOf, UnavailableError } from '../../errors.ts';
import { type Say, sayFor } from '../../language/language.ts';
import { UserError } from '../../language/user-error.ts';
import type { Logger } from '../../log.ts';
import { type MessageData, messageOf, type RenderContext } from '../../reply/message.ts';
import { notice } from '../../reply/notice.ts';
import type { Reply, SubmissionAnswer } from '../../reply/reply.ts';
import { packMark } from '../../reply/token.ts';
import type { RoutedResponse } from './deferral.ts';
import type { Answerable } from './read-interaction.ts';
import type { Visibility } from './visibility.ts';

/** Renders an answer as a response with its follow-up; `pack` is the id of the pack that answers. */
export function renderAnswer(
  answer: SubmissionAnswer,
  interaction: Answerable,
  { isPrivate, locale: publicLocale }: Visibility,
  pack = '',
): RoutedResponse {
  if (answer.do === 'delete') {
    return {
      response: { type: InteractionResponseType.DeferredMessageUpdate },
      after: Promise.resolve({ do: 'delete' }),
    };
  }
  const { userId, mayPost, locale } = interaction.context;
  // A form that a command opened has no message to change.
  const isOnMessage = interaction.kind !== 'submission' || interaction.context.messageId !== undefined;
  const isUpdate = answer.do === 'update' && isOnMessage;
  const { files, owner = userId } = answer.reply;
  const context = {
    say: sayFor(locale),
    mark: packMark(pack),
    sayToAll: publicLocale === undefined ? undefined : sayFor(publicLocale),
    askerId: owner === '' ? undefined : owner,
    mayPost,
    isPrivate: isUpdate ? 'isOnPrivate' in interaction.context && interaction.context.isOnPrivate : isPrivate,
  };
  const data = messageOf(answer.reply, context);
  const after = followUpOf(answer.reply, data, context);
  if (!isUpdate)
    return { response: { type: InteractionResponseType.ChannelMessageWithSource, data }, files, after };
  // The visibility of an existing message cannot be changed.
  const flags = data.flags & ~MessageFlags.Ephemeral;
  // Without this field Discord keeps the earlier attachments.
  const changed = { attachments: [], ...data, flags };
  return { response: { type: InteractionResponseType.UpdateMessage, data: changed }, files, after };
}

/** The follow-up of a message: what completes it, or what is done once everyone sees it. */
function followUpOf(
  { next, later }: Reply,
  data: MessageData,
  context: RenderContext,
): RoutedResponse['after'] {
  const isPrivate = context.isPrivate || (data.flags & MessageFlags.Ephemeral) !== 0;
  if (later === undefined && (next === undefined || isPrivate)) return undefined;
  return Promise.resolve({
    do: 'next',
    async next(posted) {
      const reply = await (later ?? next?.(posted));
      return reply && { data: messageOf(reply, context), files: reply.files, of: later && data };
    },
  });
}

/**
 * A private message for any error: the text of a UserError, a notice of a database outage, or an incident id that is
 * also logged.
 */
export function renderError(error: unknown, locale: string, log: Logger): RoutedResponse {
  return renderNotice(notice(wordsOf(error, sayFor(locale), log)), locale);
}

/** A private message in the bot's own voice; `pack` is the id of the pack whose buttons it has. */
export function renderNotice(reply: Reply, locale: string, pack = ''): RoutedResponse {
  const data = messageOf(reply, {
    say: sayFor(locale),
    mark: packMark(pack),
    isPrivate: true,
    mayPost: false,
  });
  return { response: { type: InteractionResponseType.ChannelMessageWithSource, data }, files: reply.files };
}

/** What a person is told of an error; what nobody expected is logged. */
export function wordsOf(error: unknown, say: Say, log: Logger): string {
  if (error instanceof UserError) return error.in(say);
  // The store has logged the outage already.
  if (error instanceof UnavailableError) return say('error.unavailable');
  const incident = incidentId();
  log.error({ err: traceOf(error), incident }, 'a command failed');
  return say('error.incident', { incident });
}
