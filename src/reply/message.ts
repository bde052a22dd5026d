import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Say } from '../language/language.ts';
import { button } from './controls.ts';
import { customId, fitsCustomId, markedWith } from './custom-id.ts';
import { MAX_BUTTONS } from './limits.ts';
import type { Reply, ReplyFile } from './reply.ts';
import { text } from './text.ts';

/** Where a reply is shown, and to whom. */
export interface RenderContext {
  readonly say: Say;
  /** The language of what everyone sees, where it is not the asker's. */
  readonly sayToAll?: Say | undefined;
  /** Who asked; without one nobody can delete, and no such button is shown. */
  readonly askerId?: string | undefined;
  /** The mark of the pack that the reply is made from; absent where that has no id. */
  readonly mark?: string | undefined;
  /** Whether the asker wants it private. */
  readonly isPrivate: boolean;
  /** Whether this place lets us show it to others. */
  readonly mayPost: boolean;
}

/** Discord's message data for a reply. */
export interface MessageData {
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: []; readonly roles?: string[] };
  readonly flags: MessageFlags;
  /** What there is to know of the files that go with it, by their place among them. */
  readonly attachments?: { readonly id: string; readonly filename: string; readonly description?: string }[];
}

/**
 * The one way from a reply to Discord's message data: mentions off but for roles that an instructor chose, Components V2, private where the reply, the
 * asker or the place wants it, and the last button: a private reply can be posted, a public one deleted.
 */
export function messageOf(reply: Reply, context: RenderContext): MessageData {
  const ephemeral = reply.ephemeral || context.isPrivate || !context.mayPost;
  const forced = ephemeral && !reply.ephemeral && !context.isPrivate;
  const last = ephemeral ? postButton(reply, context) : deleteButton(context);
  const buttons = [...(reply.buttons ?? []).slice(0, MAX_BUTTONS - last.length), ...last];
  const components = [
    ...reply.components,
    ...(forced ? [text(`-# ${context.say('place.private')}`)] : []),
    ...(reply.menus ?? []).map((menu) => ({ type: ComponentType.ActionRow as const, components: [menu] })),
    ...(buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow as const, components: buttons }]),
  ];
  return {
    components: markedWith(components, context.mark),
    allowed_mentions: {
      parse: [],
      ...(ephemeral || reply.pings === undefined ? {} : { roles: [...reply.pings] }),
    },
    flags: MessageFlags.IsComponentsV2 | (ephemeral ? MessageFlags.Ephemeral : 0),
    ...(reply.files === undefined ? {} : { attachments: reply.files.map(attachment) }),
  };
}

/** Message data that the bot posts of itself, in the language of `say`, for everyone in a channel. */
export const publicMessage = (
  reply: Reply,
  context: Pick<RenderContext, 'say' | 'mark' | 'askerId'>,
): MessageData => messageOf(reply, { ...context, isPrivate: false, mayPost: true });

const attachment = ({ name, description }: ReplyFile, at: number) => ({
  id: String(at),
  filename: name,
  ...(description === undefined ? {} : { description }),
});

function postButton({ share }: Reply, { say, mayPost }: RenderContext): APIButtonComponent[] {
  if (share === undefined || !mayPost || !fitsCustomId('post', share.action, ...share.args)) return [];
  return [button(say('button.post'), customId('post', share.action, ...share.args))];
}

const deleteButton = ({ say, sayToAll = say, askerId }: RenderContext): APIButtonComponent[] =>
  askerId === undefined ? [] : [button(sayToAll('button.delete'), customId('delete', askerId))];
