import { type APIInteraction, type APIMessage, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { MessageData } from '../../reply/message.ts';
import type { FollowUp, FollowUpAction, Update } from '../router/deferral.ts';
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
  const read = (route: typeof original) =>
    retry(() => rest.get(route, { auth: false }), lasting) as Promise<APIMessage>;
  const change = async (route: typeof original, { data, files, of }: Update) => {
    // Somebody may have clicked on the message, in which another replica may have changed it.
    if (of !== undefined && controlsOf(await read(route)) !== controlsOf(of)) return;
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
  const there = work.do === 'edit' ? change(original, work) : read(original);
  await continued((await there) as APIMessage, work.next, (next) => change(original, next));
}

/** The custom ids of a message, which hold what it shows. */
const controlsOf = ({ components }: Pick<APIMessage | MessageData, 'components'>): string =>
  (JSON.stringify(components).match(/"custom_id":"(?:[^"\\]|\\.)*"/g) ?? []).join();

/** Runs a message's follow-up and updates the message with the result. */
async function continued(
  { channel_id: channelId, id: messageId }: APIMessage,
  next: FollowUp | undefined,
  change: (update: Update) => Promise<unknown>,
): Promise<void> {
  const update = await next?.({ channelId, messageId });
  if (update !== undefined) await change(update);
}
