import type { APIInteraction } from 'discord-api-types/v10';
import type { Afterwards, Answered, Start } from '../wire.ts';

/** What the page needs to begin. */
export const fetchStart = async (): Promise<Start> => read<Start>(await fetch('/start'));

/** Hands an interaction to the router. */
export const sendInteraction = (interaction: APIInteraction): Promise<Answered> =>
  post<Answered>('/interactions', interaction);

/** Waits for what follows an answer, whose message is there by now. */
export const fetchAfterwards = (interaction: APIInteraction, messageId?: string): Promise<Afterwards> =>
  post<Afterwards>('/afterwards', {
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
