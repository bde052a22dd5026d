import { type APIInteraction, type APIMessage, type RawFile, type REST, Routes } from 'discord.js';
import type { AfterWork, Files, Next } from './deferral.ts';

/** Carries out what follows an interaction's response, signed by the interaction's own token for 15 minutes. */
export async function followUp(
  rest: REST,
  { application_id: application, token }: APIInteraction,
  work: AfterWork,
): Promise<void> {
  const original = Routes.webhookMessage(application, token);
  const sent = ({ data, files }: Sent) => ({ body: data, auth: false, files: rawFiles(files) });
  if (work.do === 'delete') {
    await rest.delete(original, { auth: false });
    return;
  }
  if (work.do === 'next') {
    const message = (await rest.get(original, { auth: false })) as APIMessage;
    await continued(message, work.next, (next) => rest.patch(original, sent(next)));
    return;
  }
  if (work.do === 'edit') {
    const message = (await rest.patch(original, sent(work))) as APIMessage;
    await continued(message, work.next, (next) => rest.patch(original, sent(next)));
    return;
  }
  await rest.delete(original, { auth: false });
  const message = (await rest.post(Routes.webhook(application, token), sent(work))) as APIMessage;
  await continued(message, work.next, (next) =>
    rest.patch(Routes.webhookMessage(application, token, message.id), sent(next)),
  );
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

/** Files as discord.js sends them: multipart/form-data, in the order that the message's attachments count. */
export const rawFiles = (files: Files): RawFile[] =>
  (files ?? []).map(({ name, bytes, contentType }) => ({ name, data: Buffer.from(bytes), contentType }));
