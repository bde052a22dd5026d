import type { APIInteraction } from 'discord-api-types/v10';
import type { ShownAnswer, ShownFollowUp, Start } from '../wire.ts';

/** Fetches the initial data. */
export const fetchStart = async (): Promise<Start> => read<Start>(await fetch('/start'));

/** Sends an interaction to the router. */
export const sendInteraction = (interaction: APIInteraction): Promise<ShownAnswer> =>
  post<ShownAnswer>('/interactions', interaction);

/** Waits for the follow-up of an answer whose message is shown. */
export const fetchFollowUp = (interaction: APIInteraction, messageId?: string): Promise<ShownFollowUp> =>
  post<ShownFollowUp>('/follow-up', {
    token: interaction.token,
    channelId: interaction.channel?.id,
    messageId,
    locale: 'locale' in interaction ? interaction.locale : undefined,
  });

async function post<T>(path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return read<T>(await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
