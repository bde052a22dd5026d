import { type APIInteraction, type RawFile, type REST, Routes } from 'discord.js';
import type { AfterWork, Files } from './deferral.ts';

/** Carries out what follows an interaction's response, signed by the interaction's own token for 15 minutes. */
export async function followUp(
  rest: REST,
  { application_id: application, token }: APIInteraction,
  work: AfterWork,
): Promise<void> {
  const original = Routes.webhookMessage(application, token);
  if (work.do === 'edit') {
    await rest.patch(original, { body: work.data, auth: false, files: rawFiles(work.files) });
    return;
  }
  await rest.delete(original, { auth: false });
  if (work.do === 'replace')
    await rest.post(Routes.webhook(application, token), {
      body: work.data,
      auth: false,
      files: rawFiles(work.files),
    });
}

/** Files as discord.js sends them: multipart/form-data, in the order that the message's attachments count. */
export const rawFiles = (files: Files): RawFile[] =>
  (files ?? []).map(({ name, bytes, contentType }) => ({ name, data: Buffer.from(bytes), contentType }));
