import { type APIInteraction, InteractionResponseType } from 'discord-api-types/v10';
import type { AfterWork, Routed } from '../discord/router/deferral.ts';
import { type Say, sayFor } from '../language/language.ts';
import type { MessageData } from '../reply/message.ts';
import type { PostedMessage } from '../reply/reply.ts';
import { renderComponents } from './render/render-message.ts';
import { renderModal } from './render/render-modal.ts';
import type { Afterwards, Answered } from './wire.ts';

/** What the router answered, with what is to be seen of it drawn. */
export function answered(
  { response, files, after }: Routed,
  { locale }: { readonly locale: string },
): Answered {
  const say = sayFor(locale);
  return { response, html: drawn(response, say, files), after: after !== undefined };
}

function drawn(response: Routed['response'], say: Say, files: Routed['files']): string | undefined {
  switch (response.type) {
    case InteractionResponseType.ChannelMessageWithSource:
    case InteractionResponseType.UpdateMessage:
      return renderComponents(response.data?.components ?? [], { say, files }).text;
    case InteractionResponseType.Modal:
      return renderModal(response.data, say).text;
    default:
      return undefined;
  }
}

/**
 * What follows an answer, drawn in the language that its interaction was in. What is to be done with the message once
 * it is there is done first, so that the page has one change to show.
 */
export async function followed(work: AfterWork, locale: string, posted: PostedMessage): Promise<Afterwards> {
  if (work.do === 'delete') return { do: 'delete' };
  if (work.do === 'next') return drawnAs('edit', await work.next(posted), locale);
  return drawnAs(work.do, (await work.next?.(posted)) ?? work, locale);
}

const drawnAs = (
  how: 'edit' | 'replace',
  { data, files }: { readonly data: MessageData; readonly files?: Routed['files'] },
  locale: string,
): Afterwards => ({
  do: how,
  data,
  html: renderComponents(data.components, { say: sayFor(locale), files }).text,
});

/** Reads what the page posted as an interaction; undefined where it is none. */
export function readInteraction(body: Uint8Array): APIInteraction | undefined {
  const value = parsed(body);
  const { type, locale, token } = value ?? {};
  if (typeof type !== 'number' || typeof locale !== 'string' || typeof token !== 'string') return undefined;
  return value as unknown as APIInteraction;
}

/** Reads a JSON object; undefined where it is none. */
export function parsed(body: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
