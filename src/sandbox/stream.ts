import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type Say, sayFor } from '../language/language.ts';
import type { Happening, Happenings } from './happenings.ts';
import { renderComponents } from './render/render-message.ts';
import { renderPoll } from './render/render-poll.ts';
import type { Happened } from './wire.ts';

/** Said while nothing happens, in ms: our server cuts connections on which nothing moves for longer. */
const BEAT_MS = 10_000;

/** What happens, as an event stream (HTML standard, server-sent events) that goes on where it was cut off. */
export const streamHappenings = (c: Context, happenings: Happenings): Response =>
  streamSSE(c, async (stream) => {
    const say = sayFor(c.req.query('locale') ?? 'en-US');
    const last = c.req.header('last-event-id') ?? c.req.query('after') ?? '0';
    const end = happenings.follow(Number(last) || 0, (happening, number) => {
      void stream.writeSSE({ id: String(number), data: JSON.stringify(drawn(happening, say)) });
    });
    stream.onAbort(end);
    while (!stream.aborted) {
      await stream.write(':\n\n');
      await stream.sleep(BEAT_MS);
    }
  });

function drawn(happening: Happening, say: Say): Happened {
  if (happening.do === 'thread') return happening;
  const { data, ...where } = happening;
  return 'poll' in data
    ? { ...where, html: renderPoll(data, say, where.messageId).text }
    : { ...where, data, html: renderComponents(data.components, { say }).text };
}
