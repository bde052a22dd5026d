import { type APIInteraction, InteractionResponseType } from 'discord-api-types/v10';
import type { FollowUpAction, RoutedResponse } from '../discord/router/deferral.ts';
import { type Say, sayFor } from '../language/language.ts';
import type { MessageData } from '../reply/message.ts';
import type { PostedMessage } from '../reply/reply.ts';
import { renderComponents } from './render/render-message.ts';
import { renderModal } from './render/render-modal.ts';
import type { ShownAnswer, ShownFollowUp } from './wire.ts';

/** Renders the router's response for the page. */
export function showAnswer(
  { response, files, after }: RoutedResponse,
  { locale }: { readonly locale: string },
): ShownAnswer {
  const say = sayFor(locale);
  return { response, html: rendered(response, say, files), after: after !== undefined };
}

function rendered(
  response: RoutedResponse['response'],
  say: Say,
  files: RoutedResponse['files'],
): string | undefined {
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
 * Runs a follow-up and renders its result in the interaction's language. A nested follow-up runs first, so that the
 * page shows one change.
 */
export async function showFollowUp(
  work: FollowUpAction,
  locale: string,
  posted: PostedMessage,
): Promise<ShownFollowUp> {
  if (work.do === 'delete') return { do: 'delete' };
  if (work.do === 'next') {
    const sent = await work.next(posted);
    return sent === undefined ? { do: 'nothing' } : renderedAs('edit', sent, locale);
  }
  return renderedAs(work.do, (await work.next?.(posted)) ?? work, locale);
}

const renderedAs = (
  how: 'edit' | 'replace',
  { data, files }: { readonly data: MessageData; readonly files?: RoutedResponse['files'] },
  locale: string,
): ShownFollowUp => ({
  do: how,
  data,
  html: renderComponents(data.components, { say: sayFor(locale), files }).text,
});

/** Parses an interaction posted by the page; undefined for any other body. */
export function readInteraction(body: Uint8Array): APIInteraction | undefined {
  const value = parsed(body);
  const { type, locale, token } = value ?? {};
  if (typeof type !== 'number' || typeof locale !== 'string' || typeof token !== 'string') return undefined;
  return value as unknown as APIInteraction;
}

/** Parses a JSON object; undefined for any other body. */
export function parsed(body: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
