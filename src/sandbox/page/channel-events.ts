import type { ShownChannelEvent } from '../wire.ts';
import type { Channel } from './channel.ts';
import { nameMentions } from './composer/mentions.ts';
import { byId } from './dom.ts';
import { FORUM_ID } from './ids.ts';
import type { KeptMessages } from './kept-messages.ts';
import { withIds } from './message.ts';
import type { PageChannels } from './page-channels.ts';
import type { Person } from './people.ts';

/** Shows channel events: posts, edits and threads. `locale` is read at each (re)start. */
export function followChannelEvents(
  channel: Channel,
  places: PageChannels,
  kept: KeptMessages,
  now: { person(): Person; locale(): string },
): { restart(): void } {
  let stream: EventSource | undefined;
  const show = (event: ShownChannelEvent) => {
    if (event.do === 'thread') {
      // A thread on a message that this browser does not have would open blank.
      if (event.parentId !== FORUM_ID && channel.get(event.id) === undefined) return;
      channel.addThread(places.add(event));
      // A message may have mentioned the thread before.
      return nameMentions(byId('log'), places);
    }
    const { channelId, messageId, data, html } = event;
    if (event.do === 'change') return channel.change(messageId, withIds(data), html);
    channel.add({ id: messageId, channelId, data: withIds(data), html, seenBy: now.person() });
  };
  const restart = () => {
    stream?.close();
    stream = new EventSource(
      `/events?${new URLSearchParams({ locale: now.locale(), after: kept.lastEvent })}`,
    );
    stream.addEventListener('message', ({ data, lastEventId }) => {
      kept.lastEvent = lastEventId;
      show(JSON.parse(data) as ShownChannelEvent);
    });
  };
  restart();
  return { restart };
}
