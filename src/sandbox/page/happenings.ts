import type { Happened } from '../wire.ts';
import type { Channel } from './channel.ts';
import { nameMentions } from './composer/mentions.ts';
import { byId } from './dom.ts';
import { withIds } from './message.ts';
import type { Person } from './people.ts';
import type { Places } from './places.ts';

/** Shows what happens by itself: posts, their changes, and threads. `locale` is asked for whenever it begins anew. */
export function followHappenings(
  channel: Channel,
  places: Places,
  now: { person(): Person; locale(): string },
): { restart(): void } {
  let last = '0';
  let stream: EventSource | undefined;
  const show = (happened: Happened) => {
    if (happened.do === 'thread') {
      channel.addThread(places.add(happened));
      // A message may have told of it before.
      return nameMentions(byId('log'), places);
    }
    const { channelId, messageId, data, html } = happened;
    if (happened.do === 'change') return channel.change(messageId, withIds(data), html);
    channel.add({ id: messageId, channelId, data: withIds(data), html, seenBy: now.person() });
  };
  const restart = () => {
    stream?.close();
    stream = new EventSource(`/happenings?${new URLSearchParams({ locale: now.locale(), after: last })}`);
    stream.addEventListener('message', ({ data, lastEventId }) => {
      last = lastEventId;
      show(JSON.parse(data) as Happened);
    });
  };
  restart();
  return { restart };
}
