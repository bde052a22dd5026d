import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { incidentId, traceOf, UnavailableError } from '../../errors.ts';
import { sayFor } from '../../language/language.ts';
import { UserError } from '../../language/user-error.ts';
import type { Logger } from '../../log.ts';
import { type MessageData, messageOf, type RenderContext } from '../../reply/message.ts';
import { notice } from '../../reply/notice.ts';
import type { ClickAnswer, Reply } from '../../reply/reply.ts';
import type { RoutedResponse } from './deferral.ts';
import type { Answerable } from './read-interaction.ts';
import type { Visibility } from './visibility.ts';

/** Renders an answer as a response with its follow-up. */
export function renderAnswer(
  answer: ClickAnswer,
  interaction: Answerable,
  { isPrivate, locale: publicLocale }: Visibility,
): RoutedResponse {
  if (answer.do === 'delete') {
    return {
      response: { type: InteractionResponseType.DeferredMessageUpdate },
      after: Promise.resolve({ do: 'delete' }),
    };
  }
  const { userId, mayPost, locale } = interaction.context;
  const isUpdate = answer.do === 'update';
  const { files, owner = userId } = answer.reply;
  const context = {
    say: sayFor(locale),
    sayToAll: publicLocale === undefined ? undefined : sayFor(publicLocale),
    askerId: owner === '' ? undefined : owner,
    mayPost,
    isPrivate: isUpdate ? interaction.kind === 'click' && interaction.context.isOnPrivate : isPrivate,
  };
  const data = messageOf(answer.reply, context);
  const after = isUpdate && context.isPrivate ? undefined : followUpOf(answer.reply, data, context);
  if (!isUpdate)
    return { response: { type: InteractionResponseType.ChannelMessageWithSource, data }, files, after };
  // The visibility of an existing message cannot be changed.
  const flags = data.flags & ~MessageFlags.Ephemeral;
  // Without this field Discord keeps the earlier attachments.
  const changed = { attachments: [], ...data, flags };
  return { response: { type: InteractionResponseType.UpdateMessage, data: changed }, files, after };
}

/** The follow-up of a public message. */
function followUpOf(
  { next }: Reply,
  { flags }: MessageData,
  context: RenderContext,
): RoutedResponse['after'] {
  if (next === undefined || (flags & MessageFlags.Ephemeral) !== 0) return undefined;
  return Promise.resolve({
    do: 'next',
    async next(posted) {
      const reply = await next(posted);
      return reply && { data: messageOf(reply, context), files: reply.files };
    },
  });
}

/**
 * A private message for any error: the text of a UserError, a notice of a database outage, or an incident id that is
 * also logged.
 */
export function renderError(error: unknown, locale: string, log: Logger): RoutedResponse {
  const say = sayFor(locale);
  const data = messageOf(notice(wordsOf(error)), { say, isPrivate: true, mayPost: false });
  return { response: { type: InteractionResponseType.ChannelMessageWithSource, data } };

  function wordsOf(thrown: unknown): string {
    if (thrown instanceof UserError) return thrown.in(say);
    // The store has logged the outage already.
    if (thrown instanceof UnavailableError) return say('error.unavailable');
    const incident = incidentId();
    log.error({ err: traceOf(thrown), incident }, 'a command failed');
    return say('error.incident', { incident });
  }
}
