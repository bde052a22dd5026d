import { type APIInteraction, type APIMessage, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { FollowUp, FollowUpAction } from '../router/deferral.ts';
import { interactionRequest } from './rest.ts';
import { retry } from './retry.ts';

/**
 * A follow-up is retried for this long: a little less than the 15 minutes for which an interaction's token is valid.
 */
const TOKEN_LIFETIME_MS = 14 * 60_000;
const MAX_PAUSE_MS = 30_000;

/** Carries out a follow-up, authorised by the interaction's own token. */
export async function followUp(
  rest: REST,
  { application_id: application, token }: APIInteraction,
  work: FollowUpAction,
): Promise<void> {
  const original = Routes.webhookMessage(application, token);
  const lasting = { until: performance.now() + TOKEN_LIFETIME_MS, longest: MAX_PAUSE_MS };
  const change = (route: typeof original, { data, files }: Sent) => {
    const request = interactionRequest(data, files);
    return retry(() => rest.patch(route, request), lasting);
  };
  const remove = () =>
    retry(() => rest.delete(original, { auth: false }), {
      ...lasting,
      done: RESTJSONErrorCodes.UnknownMessage,
    });
  if (work.do === 'delete') {
    await remove();
    return;
  }
  if (work.do === 'replace') {
    await remove();
    const request = interactionRequest(work.data, work.files);
    const add = () => rest.post(Routes.webhook(application, token), request);
    const message = (await retry(add, { ...lasting, isOnce: true })) as APIMessage;
    const route = Routes.webhookMessage(application, token, message.id);
    await continued(message, work.next, (next) => change(route, next));
    return;
  }
  const there =
    work.do === 'edit' ? change(original, work) : retry(() => rest.get(original, { auth: false }), lasting);
  await continued((await there) as APIMessage, work.next, (next) => change(original, next));
}

type Sent = NonNullable<Awaited<ReturnType<FollowUp>>>;

/** Runs a message's follow-up and updates the message with the result. */
async function continued(
  { channel_id: channelId, id: messageId }: APIMessage,
  next: FollowUp | undefined,
  change: (sent: Sent) => Promise<unknown>,
): Promise<void> {
  const sent = await next?.({ channelId, messageId });
  if (sent !== undefined) await change(sent);
}
