import type { ChannelResult, Channels } from '../../../channels/channels.ts';
import type { Say } from '../../../language/language.ts';
import { messageOf } from '../../../reply/message.ts';
import type { PostedMessage } from '../../../reply/reply.ts';
import { cutAtWord, text } from '../../../reply/text.ts';

const MAX_NAME = 100;

/** A notice of the bot for staff. */
export interface Notice {
  readonly say: Say;
  readonly content: string;
  /** Distinguishes the notices on one occurrence. */
  readonly nonce: string;
  readonly since: number;
}

/**
 * Posts a notice in the server's staff channel. `nowhere` where there is none or the bot may not post there, so that
 * `/schedule list` alone tells; `later` where Discord cannot be reached.
 */
export async function postNotice(
  channels: Channels,
  staffChannelId: string | undefined,
  notice: Notice,
): Promise<'told' | 'nowhere' | 'later'> {
  if (staffChannelId === undefined) return 'nowhere';
  const said = await postIn(channels, staffChannelId, notice);
  if (said.ok) return 'told';
  return said.why === 'unreachable' ? 'later' : 'nowhere';
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
