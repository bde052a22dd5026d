import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type Say, sayFor } from '../language/language.ts';
import type { ChannelEvent, ChannelEvents } from './channel-events.ts';
import { renderComponents } from './render/render-message.ts';
import { renderPoll } from './render/render-poll.ts';
import type { ShownChannelEvent } from './wire.ts';

/** Interval of a heartbeat, in ms: shorter than the server's inactivity limit. */
const HEARTBEAT_MS = 10_000;

/** The events as a stream (HTML standard, server-sent events) that resumes after a disconnection. */
export const streamChannelEvents = (c: Context, events: ChannelEvents): Response =>
  streamSSE(c, async (stream) => {
    const say = sayFor(c.req.query('locale') ?? 'en-US');
    const last = c.req.header('last-event-id') ?? c.req.query('after') ?? '0';
    const end = events.follow(Number(last) || 0, (event, number) => {
      void stream.writeSSE({ id: String(number), data: JSON.stringify(rendered(event, say)) });
    });
    stream.onAbort(end);
    while (!stream.aborted) {
      await stream.write(':\n\n');
      await stream.sleep(HEARTBEAT_MS);
    }
  });

function rendered(event: ChannelEvent, say: Say): ShownChannelEvent {
  if (event.do === 'thread') return event;
  const { data, files, ...where } = event;
  return 'poll' in data
    ? { ...where, html: renderPoll(data, say, where.messageId).text }
    : { ...where, data, html: renderComponents(data.components, { say, files }).text };
}
