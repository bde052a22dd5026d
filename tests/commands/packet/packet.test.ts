import { ChannelType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/commands/registry.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { idOf } from '../../fixtures/controls.ts';
import { overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { opened } from '../../fixtures/engines.ts';
import { commandOf, invocation, pressed, run, services } from '../../fixtures/invoke.ts';
import { emptyFolder } from '../../fixtures/packs/pack-folder.ts';
import { CHANNEL, GUILD, OTHER_GUILD, THREAD } from '../../fixtures/store-samples.ts';

const here = { guildId: GUILD, channelId: CHANNEL };
const NOVEMBER = Date.UTC(2026, 10, 20, 12);
const DAY = 24 * 3_600_000;

async function server() {
  const { store } = await opened({ dataDir: emptyFolder() });
  const post = (facts: readonly string[], parts: object = {}) =>
    store.recordPost({ guildId: GUILD, channelId: CHANNEL, at: NOVEMBER, facts, ...parts });
  return { post, handed: services({ store, now: () => NOVEMBER + DAY }) };
}

const fileOf = ({ files = [] }: Reply, name: string): string =>
  new TextDecoder().decode(files.find((file) => file.name === name)?.bytes);

describe('/packet', () => {
  it('gives what was posted in this channel as Markdown and BibTeX, for the asker', async () => {
    const { post, handed } = await server();
    await post(['harbour-opened']);
    await post(['orlova-light-mattered'], { prompt: 'why-a-light' });
    await post(['quays-of-granite'], { channelId: THREAD });
    const reply = await run('packet', {}, handed, here);
    expect(reply.ephemeral).toBe(true);
    expect(overLimits(reply)).toEqual([]);
    expect(textsOf(reply).join()).toContain('2 entries · 1 discussion question');
    const markdown = fileOf(reply, 'packet.md');
    expect(markdown).toContain('1. **Why does a harbour need a light?**');
    expect(markdown).toContain(
      '> the words of harbour-opened\n>\n> — **Vera Orlova**, 11 March 2014, *The Harbour and its Light*',
    );
    expect(markdown).toContain('id harbour-opened · posted 2026-11-20');
    expect(markdown).toContain('## References');
    expect(markdown).not.toContain('quays-of-granite');
    expect(fileOf(reply, 'packet.bib')).toContain('{orlova-2014,');
  });

  it('has each record once, and what a prompt rests on', async () => {
    const { post, handed } = await server();
    await post(['harbour-opened', 'harbour-opened']);
    await post(['harbour-opened'], { at: NOVEMBER + DAY });
    await post([], { prompt: 'why-a-light' });
    const markdown = fileOf(await run('packet', {}, handed, here), 'packet.md');
    expect(markdown.match(/id harbour-opened/g)).toHaveLength(1);
    expect(markdown).toContain('id orlova-light-mattered');
  });

  it('has what was posted in threads of the channel; in a thread, what was posted in that one', async () => {
    const { post, handed } = await server();
    await post(['harbour-opened']);
    await post(['quays-of-granite'], { channelId: THREAD, parentId: CHANNEL });
    const above = fileOf(await run('packet', {}, handed, here), 'packet.md');
    expect(above).toContain('id quays-of-granite');
    expect(above).toContain('id harbour-opened');
    const inThread = { ...here, channelId: THREAD, parentId: CHANNEL, channelType: ChannelType.PublicThread };
    const below = fileOf(await run('packet', {}, handed, inThread), 'packet.md');
    expect(below).toContain('id quays-of-granite');
    expect(below).not.toContain('id harbour-opened');
  });

  it('keeps to a topic and to a time', async () => {
    const { post, handed } = await server();
    await post(['harbour-opened']);
    await post(['orlova-light-mattered'], { at: NOVEMBER + 5 * DAY });
    const ofTopic = fileOf(await run('packet', { topic: 'lighthouse' }, handed, here), 'packet.md');
    expect(ofTopic).not.toContain('id harbour-opened');
    const since = fileOf(await run('packet', { since: '2026-11-24' }, handed, here), 'packet.md');
    expect(since).not.toContain('id harbour-opened');
    expect(since).toContain('id orlova-light-mattered');
    await expect(run('packet', { since: 'yesterday' }, handed, here)).rejects.toThrow(/is no date/);
  });

  it('counts facts that have been withdrawn, and never looks into another server', async () => {
    const { post, handed } = await server();
    await post(['harbour-opened', 'gone-one', 'gone-two']);
    await post(['quays-of-granite'], { guildId: OTHER_GUILD });
    const reply = await run('packet', {}, handed, here);
    expect(textsOf(reply).join()).toContain('2 entries that were posted are no longer');
    expect(fileOf(reply, 'packet.md')).not.toContain('quays');
  });

  it('can be posted, and is then the same', async () => {
    const { post, handed } = await server();
    await post(['harbour-opened']);
    const reply = await run('packet', { since: '2026-11' }, handed, here);
    const { action = '', args = [] } = reply.share ?? {};
    const posted = await pressed(['1', action, ...args].join('|'), here, handed);
    expect(posted).toEqual({ ...reply, ephemeral: false });
    expect(idOf(posted, 'x')).toBeUndefined();
  });

  it('shows quotes character by character, whatever Markdown makes of them', async () => {
    const { post, handed } = await server();
    await post(['toll-was-due']);
    const markdown = fileOf(await run('packet', {}, handed, here), 'packet.md');
    const [, quoted = ''] = /^> (.*)$/m.exec(markdown) ?? [];
    expect(quoted.replace(/\\([^\p{L}\p{N}\s])/gu, '$1')).toBe(
      handed.base.facts.get('toll-was-due')?.quotes[0]?.exact,
    );
  });

  it('suggests days', () => {
    const command = commandOf(createRegistry(services({ now: () => NOVEMBER })), 'packet');
    const choices = command.autocomplete?.({ ...invocation('packet', { since: '' }), focused: 'since' });
    expect(choices?.map(({ value }) => value)).toEqual([
      '2026-11-19',
      '2026-11-13',
      '2026-10-21',
      '2026-07-23',
    ]);
  });

  it('says where nothing was posted, where there is no store, and outside of servers', async () => {
    const { handed } = await server();
    expect(textsOf(await run('packet', {}, handed, here)).join()).toContain('has posted no entries');
    await expect(run('packet', {}, services(), here)).rejects.toThrow(/without a store/);
    await expect(run('packet', {}, handed, {})).rejects.toThrow(/servers/);
  });
});
