import { type APIInteraction, type APIMessage, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { AfterWork, Next } from '../router/deferral.ts';
import { openRequest } from './rest.ts';
import { deliver } from './retry.ts';

/** An interaction's token is good for 15 minutes: so long, a little less, its person may still get an answer. */
const LASTS_MS = 14 * 60_000;
const LONGEST_PAUSE = 30_000;

/** Carries out what follows an interaction's response, signed by the interaction's own token. */
export async function followUp(
  rest: REST,
  { application_id: application, token }: APIInteraction,
  work: AfterWork,
): Promise<void> {
  const original = Routes.webhookMessage(application, token);
  const lasting = { until: performance.now() + LASTS_MS, longest: LONGEST_PAUSE };
  const change = (route: typeof original, { data, files }: Sent) => {
    const request = openRequest(data, files);
    return deliver(() => rest.patch(route, request), lasting);
  };
  const remove = () =>
    deliver(() => rest.delete(original, { auth: false }), {
      ...lasting,
      done: RESTJSONErrorCodes.UnknownMessage,
    });
  if (work.do === 'delete') {
    await remove();
    return;
  }
  if (work.do === 'replace') {
    await remove();
    const request = openRequest(work.data, work.files);
    const add = () => rest.post(Routes.webhook(application, token), request);
    const message = (await deliver(add, { ...lasting, isOnce: true })) as APIMessage;
    const route = Routes.webhookMessage(application, token, message.id);
    await continued(message, work.next, (next) => change(route, next));
    return;
  }
  const there =
    work.do === 'edit' ? change(original, work) : deliver(() => rest.get(original, { auth: false }), lasting);
  await continued((await there) as APIMessage, work.next, (next) => change(original, next));
}

type Sent = Awaited<ReturnType<Next>>;

/** Does what is to be done with a message that is there, and makes it what it becomes by that. */
async function continued(
  { channel_id: channelId, id: messageId }: APIMessage,
  next: Next | undefined,
  change: (sent: Sent) => Promise<unknown>,
): Promise<void> {
  if (next !== undefined) await change(await next({ channelId, messageId }));
}
