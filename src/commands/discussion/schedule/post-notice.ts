import type { ChannelResult, Channels } from '../../../channels/channels.ts';
import type { Say } from '../../../language/language.ts';
import { messageOf } from '../../../reply/message.ts';
import type { PostedMessage } from '../../../reply/reply.ts';
import { cutAtWord, text } from '../../../reply/text.ts';
import type { Schedule } from '../../../store/schedules.ts';

const MAX_NAME = 100;

/** A public notice of the bot. */
export interface Notice {
  readonly say: Say;
  readonly content: string;
  /** Distinguishes the notices on one occurrence. */
  readonly nonce: string;
  readonly since: number;
}

/**
 * Posts a notice in a schedule's channel, else in the server's prompt channel. `nowhere` where the bot may post in
 * neither, `later` where Discord cannot be reached.
 */
export async function postNotice(
  channels: Channels,
  { channelId }: Schedule,
  fallbackChannelId: string | undefined,
  notice: Notice,
): Promise<'told' | 'nowhere' | 'later'> {
  const places = [
    channelId,
    ...(fallbackChannelId === undefined || fallbackChannelId === channelId ? [] : [fallbackChannelId]),
  ];
  let outcome: 'nowhere' | 'later' = 'nowhere';
  for (const info of places) {
    const said = await postIn(channels, info, notice);
    if (said.ok) return 'told';
    if (said.why === 'unreachable') outcome = 'later';
  }
  return outcome;
}

async function postIn(
  channels: Channels,
  channelId: string,
  { say, content, nonce, since }: Notice,
): Promise<ChannelResult<PostedMessage>> {
  const data = messageOf(
    { outcome: 'notice', ephemeral: false, components: [text(content)] },
    { say, isPrivate: false, mayPost: true },
  );
  const info = await channels.permissionsIn(channelId);
  if (!info.ok) return info;
  return info.value.kind === 'forum'
    ? channels.forumPost(channelId, cutAtWord(say('schedule.notice'), MAX_NAME), data, { since })
    : channels.post(channelId, data, { nonce });
}
