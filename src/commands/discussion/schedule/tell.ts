import type { Acted, Channels } from '../../../channels/channels.ts';
import type { Say } from '../../../language/language.ts';
import { messageOf } from '../../../reply/message.ts';
import type { PostedMessage } from '../../../reply/reply.ts';
import { cutAtWord, text } from '../../../reply/text.ts';
import type { Schedule } from '../../../store/schedules.ts';

const MAX_NAME = 100;

/** A line in the bot's own voice, for everyone in a channel. */
export interface Notice {
  readonly say: Say;
  readonly content: string;
  /** Tells it from other notices on the same occurrence. */
  readonly nonce: string;
  readonly since: number;
}

/**
 * Tells the people of a schedule: in its channel, else in the server's channel for prompts. `nowhere` where the bot may
 * speak in neither, `later` where Discord cannot be reached.
 */
export async function tell(
  channels: Channels,
  { channelId }: Schedule,
  elsewhere: string | undefined,
  notice: Notice,
): Promise<'told' | 'nowhere' | 'later'> {
  const places = [channelId, ...(elsewhere === undefined || elsewhere === channelId ? [] : [elsewhere])];
  let outcome: 'nowhere' | 'later' = 'nowhere';
  for (const place of places) {
    const said = await sayIn(channels, place, notice);
    if (said.ok) return 'told';
    if (said.why === 'unreachable') outcome = 'later';
  }
  return outcome;
}

async function sayIn(
  channels: Channels,
  channelId: string,
  { say, content, nonce, since }: Notice,
): Promise<Acted<PostedMessage>> {
  const data = messageOf(
    { outcome: 'notice', ephemeral: false, components: [text(content)] },
    { say, isPrivate: false, mayPost: true },
  );
  const place = await channels.permissionsIn(channelId);
  if (!place.ok) return place;
  return place.value.kind === 'forum'
    ? channels.forumPost(channelId, cutAtWord(say('schedule.notice'), MAX_NAME), data, { since })
    : channels.post(channelId, data, { nonce });
}
