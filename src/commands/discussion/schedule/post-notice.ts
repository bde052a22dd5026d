import type { Channels } from '../../../channels/channels.ts';
import { type Say, sayFor } from '../../../language/language.ts';
import { publicMessage } from '../../../reply/message.ts';
import { cutAtWord } from '../../../reply/text.ts';
import type { Store } from '../../../store/store.ts';
import { confirmation } from '../confirmation.ts';

/** Characters of the name of a forum post. */
const MAX_NAME = 100;

/** What a notice is about: its server, when it came about, and what distinguishes it from others. */
interface Occasion {
  readonly guildId: string;
  readonly nonce: string;
  readonly since: number;
}

/** What became of a notice: `nowhere` where the bot may not post it, so that `/schedule list` alone tells; `later` where Discord cannot be reached. */
type Told = 'told' | 'nowhere' | 'later';

/** Makes what tells the staff of a server something, in its staff channel and language. */
export const staffTeller =
  (store: Pick<Store, 'settings'>, channels: Channels) =>
  async ({ guildId, nonce, since }: Occasion, content: (say: Say) => string): Promise<Told> => {
    const { language, staffChannelId: channelId } = await store.settings(guildId);
    if (channelId === undefined) return 'nowhere';
    const say = sayFor(language ?? 'en');
    const data = publicMessage({ ...confirmation(content(say)), ephemeral: false }, { say });
    const info = await channels.permissionsIn(channelId);
    const said = !info.ok
      ? info
      : info.value.kind === 'forum'
        ? await channels.forumPost(channelId, cutAtWord(say('schedule.notice'), MAX_NAME), data, { since })
        : await channels.post(channelId, data, { nonce });
    if (said.ok) return 'told';
    return said.why === 'unreachable' ? 'later' : 'nowhere';
  };

/** The same for what is due: `guildOf` gives its server, and `mark` tells the notices about one thing apart. */
export function dueTeller<T extends { readonly nonce: string; readonly at: number }>(
  store: Pick<Store, 'settings'>,
  channels: Channels,
  guildOf: (due: T) => string,
) {
  const tell = staffTeller(store, channels);
  return (due: T, mark: string, content: (say: Say) => string): Promise<Told> =>
    tell({ guildId: guildOf(due), nonce: `${due.nonce}-${mark}`, since: due.at }, content);
}
