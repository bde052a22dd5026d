import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/reply/message.ts';
import { notice } from '../../src/reply/notice.ts';
import { type ChannelEvent, createChannelEvents } from '../../src/sandbox/channel-events.ts';
import { createSandboxChannels } from '../../src/sandbox/channels.ts';
import { CHANNEL_ID, FORUM_ID } from '../../src/sandbox/page/ids.ts';
import { viewOf } from '../fixtures/view.ts';

const data = messageOf(notice('Hello.'), { say: viewOf().say, isPrivate: false, mayPost: true });

/** A channel, and what has happened in it so far. */
function watched() {
  const channels = createSandboxChannels();
  const seen: ChannelEvent[] = [];
  channels.events.follow(0, (event) => seen.push(event));
  return { channels, seen };
}

describe('the sandbox’s channels', () => {
  it('tell of posts, of changes and of threads', async () => {
    const { channels, seen } = watched();
    const posted = await channels.post(CHANNEL_ID, data);
    if (!posted.ok) throw new Error(posted.why);
    const { messageId } = posted.value;
    await channels.edit(CHANNEL_ID, messageId, data);
    const thread = { id: messageId, parentId: CHANNEL_ID, name: 'A question' };
    for (let twice = 0; twice < 2; twice += 1)
      expect(await channels.startThread(CHANNEL_ID, messageId, 'A question', 60)).toMatchObject({
        value: messageId,
      });
    expect(seen).toEqual([
      { do: 'message', channelId: CHANNEL_ID, messageId, data },
      { do: 'change', channelId: CHANNEL_ID, messageId, data },
      { do: 'thread', ...thread },
    ]);
  });

  it('post once under a nonce', async () => {
    const { channels, seen } = watched();
    const first = await channels.post(CHANNEL_ID, data, { nonce: 'n' });
    expect(await channels.post(CHANNEL_ID, data, { nonce: 'n' })).toEqual(first);
    expect(await channels.post(CHANNEL_ID, data, { nonce: 'm' })).not.toEqual(first);
    expect(seen).toHaveLength(2);
  });

  it('make a post of a forum, whose first message has its id', async () => {
    const { channels, seen } = watched();
    const posted = await channels.forumPost(FORUM_ID, 'A question', data);
    const id = posted.ok ? posted.value.channelId : '';
    expect(seen).toMatchObject([
      { do: 'thread', id, parentId: FORUM_ID },
      { do: 'message', channelId: id, messageId: id },
    ]);
  });

  it('know what they are', async () => {
    const { channels } = watched();
    const kind = async (id: string) => {
      const place = await channels.permissionsIn(id);
      return place.ok ? place.value.kind : place.why;
    };
    await channels.startThread(CHANNEL_ID, '9', 'A question', 60);
    expect(await Promise.all([CHANNEL_ID, FORUM_ID, '9', '8'].map(kind))).toEqual([
      ...['channel', 'forum', 'thread', 'unknown-channel'],
    ]);
  });
});

describe('createHappenings()', () => {
  const thread = (id: string): ChannelEvent => ({ do: 'thread', id, parentId: CHANNEL_ID, name: id });

  it('goes on after the last that somebody has seen, after a restart too', () => {
    const events = createChannelEvents(1000);
    for (const id of ['a', 'b', 'c']) events.add(thread(id));
    const follow = (after: number, from = events) => {
      const seen: string[] = [];
      const end = from.follow(after, (one) => 'id' in one && seen.push(one.id));
      return { seen, end };
    };
    const late = follow(1002);
    const ended = follow(1003);
    ended.end();
    events.add(thread('d'));
    expect([late.seen, ended.seen]).toEqual([['c', 'd'], []]);
    const restarted = createChannelEvents(5000);
    restarted.add(thread('e'));
    expect(follow(1004, restarted).seen).toEqual(['e']);
  });
});
