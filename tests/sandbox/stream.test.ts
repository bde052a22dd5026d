import { afterEach, describe, expect, it } from 'vitest';
import { pollOf } from '../../src/commands/discussion/poll.ts';
import { createSandboxChannels, type SandboxChannels } from '../../src/sandbox/channels.ts';
import { CHANNEL_ID } from '../../src/sandbox/page/ids.ts';
import type { ShownChannelEvent } from '../../src/sandbox/wire.ts';
import { smallBase } from '../fixtures/base.ts';
import { startSandbox } from '../fixtures/sandbox.ts';
import { viewOf } from '../fixtures/view.ts';

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
afterEach(() => sandbox.close());

/** The first events of the stream, as a page reads them. */
async function events(count: number, headers: Record<string, string> = {}) {
  const aborting = new AbortController();
  const response = await fetch(`${sandbox.url}/events?locale=ru`, { headers, signal: aborting.signal });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  let text = '';
  const found = () => [...text.matchAll(/^data: (.*)\nid: (\d+)$/gm)];
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (found().length >= count) break;
  }
  aborting.abort();
  return found().map(([, data = '', id = '']) => ({ id, happened: JSON.parse(data) as ShownChannelEvent }));
}

async function started(): Promise<SandboxChannels> {
  const channels = createSandboxChannels();
  sandbox = await startSandbox({ events: channels.events });
  return channels;
}

describe('what happens by itself', () => {
  it('is told of as it comes, and again from where somebody left off', async () => {
    const channels = await started();
    await channels.startThread(CHANNEL_ID, '9', 'First', 60);
    const coming = events(2);
    await channels.startThread(CHANNEL_ID, '10', 'Second', 60);
    const [first, second] = await coming;
    expect(first?.happened).toEqual({ do: 'thread', id: '9', parentId: CHANNEL_ID, name: 'First' });
    expect(await events(1, { 'last-event-id': first?.id ?? '' })).toEqual([second]);
  });

  it('comes drawn, a poll too', async () => {
    const channels = await started();
    const [contrast] = smallBase().contrasts.values();
    if (contrast !== undefined) await channels.post(CHANNEL_ID, pollOf(viewOf(), contrast));
    const [poll] = await events(1);
    const html = poll?.happened.do === 'message' ? poll.happened.html : '';
    expect(html).toMatch(/<legend>How was the light lost\?<\/legend>.*By fire.*By neglect.*Опрос/s);
  });
});
