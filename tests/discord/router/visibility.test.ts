import { type APIInteraction, type APIMessage, ChannelType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/commands/command.ts';
import { createServerMemory } from '../../../src/commands/server/server-memory.ts';
import { createRouter } from '../../../src/discord/router/router.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import type { ClickAnswer } from '../../../src/reply/reply.ts';
import type { Settings, Store } from '../../../src/store/store.ts';
import {
  buttonPress,
  CHANNEL_ID,
  GUILD_ID,
  STUDENT,
  slashCommand,
} from '../../fixtures/discord-emulator/interactions.ts';
import { fakeCommand, line, registryOf, slashData } from '../../fixtures/fake-registry.ts';
import { memoryLog } from '../../fixtures/memory-log.ts';

const { Ephemeral } = MessageFlags;
const OPTION = { type: 5 as const, name: 'private', description: 'Only you' };
const data = { ...slashData('kurils'), options: [OPTION] };
const facts = ['harbour-opened'];

/** Answers in the language that it is told to. */
const speaking: Partial<Command> = {
  data,
  execute: ({ locale, publicLocale = locale }) => line(`in ${publicLocale}`, { facts }),
};

/** Routes an interaction in a server with these settings; gives the answer, and what was put on record. */
async function route(
  interaction: APIInteraction,
  settings: Partial<Settings> | Error = {},
  parts: Partial<Command> = speaking,
) {
  const posts: object[] = [];
  const store = {
    settings: async () => {
      if (settings instanceof Error) throw settings;
      return { visibility: 'public', gaps: false, ...settings };
    },
    recordPost: async (...some: object[]) => void posts.push(...some),
  } as unknown as Store;
  const registry = {
    ...registryOf(fakeCommand('kurils', parts)),
    memory: createServerMemory({ store, now: () => 7, onRecordFailed() {} }),
  };
  const { response } = await createRouter({ registry, log: memoryLog().log, coolDown: () => 0 })(interaction);
  await registry.memory.finish();
  const { flags = 0 } =
    ('data' in response && response.data && 'flags' in response.data && response.data) || {};
  return { isPrivate: (Number(flags) & Ephemeral) !== 0, text: JSON.stringify(response), posts };
}

const on = (flags: number, answer: ClickAnswer): [APIInteraction, Partial<Command>] => [
  buttonPress(customId('turn'), {
    id: '1',
    flags,
    interaction_metadata: { user: { id: STUDENT } },
  } as unknown as APIMessage),
  { actions: { turn: ({ locale, messageLocale = locale }) => ({ ...answer, seen: messageLocale }) } },
];

describe('what a server has chosen', () => {
  it('decides who sees an answer where the asker does not say', async () => {
    const settings = { visibility: 'private' } as const;
    expect(await route(slashCommand('kurils'), settings)).toMatchObject({ isPrivate: true });
    expect(await route(slashCommand('kurils', { private: false }), settings)).toMatchObject({
      isPrivate: false,
    });
    expect(await route(slashCommand('kurils', { private: true }))).toMatchObject({ isPrivate: true });
    expect(await route(slashCommand('kurils'))).toMatchObject({ isPrivate: false });
  });

  it('is taken for private where it cannot be read, but for what the asker says', async () => {
    const away = new Error('The database is away');
    expect(await route(slashCommand('kurils'), away)).toMatchObject({ isPrivate: true });
    expect(await route(slashCommand('kurils', { private: false }), away)).toMatchObject({ isPrivate: false });
  });

  it('hides no answer of a command that is for everyone by its nature', async () => {
    const forAll = { ...speaking, data: slashData('kurils') };
    expect(await route(slashCommand('kurils'), { visibility: 'private' }, forAll)).toMatchObject({
      isPrivate: false,
    });
  });

  it('decides the language of what everyone sees, and of nothing else', async () => {
    const settings = { language: 'ja' } as const;
    const open = await route(slashCommand('kurils', undefined, { locale: 'ru' }), settings);
    expect(open.text).toContain('in ja');
    expect(open.text).toContain('削除');
    const own = await route(slashCommand('kurils', { private: true }, { locale: 'ru' }), settings);
    expect(own.text).toContain('in ru');
    const muted = slashCommand('kurils', undefined, { locale: 'ru', appPermissions: 0n });
    expect((await route(muted, settings)).text).toContain('in ru');
    expect((await route(slashCommand('kurils', undefined, { isDirect: true }), settings)).text).toContain(
      'in en-US',
    );
  });
});

describe('the record of what a channel sees', () => {
  it('has the facts of public answers in servers', async () => {
    const { posts } = await route(slashCommand('kurils'));
    expect(posts).toEqual([{ guildId: GUILD_ID, channelId: CHANNEL_ID, at: 7, facts, prompt: undefined }]);
  });

  it('says of which channel a thread is; a channel’s parent is its category', async () => {
    const inThread = { id: '9', type: ChannelType.PublicThread, parent_id: CHANNEL_ID };
    const { posts } = await route(slashCommand('kurils', undefined, { channel: inThread }));
    expect(posts).toMatchObject([{ channelId: '9', parentId: CHANNEL_ID }]);
    const inChannel = { id: CHANNEL_ID, type: ChannelType.GuildText, parent_id: '8' };
    const above = await route(slashCommand('kurils', undefined, { channel: inChannel }));
    expect(above.posts).toMatchObject([{ channelId: CHANNEL_ID, parentId: undefined }]);
  });

  it('does not say of which channel a private thread is: others see the channel', async () => {
    const inThread = { id: '9', type: ChannelType.PrivateThread, parent_id: CHANNEL_ID };
    const { posts } = await route(slashCommand('kurils', undefined, { channel: inThread }));
    expect(posts).toMatchObject([{ channelId: '9', parentId: undefined }]);
  });

  it('has none of private answers, of answers without facts, and of conversations outside of servers', async () => {
    expect((await route(slashCommand('kurils', { private: true }))).posts).toEqual([]);
    expect((await route(slashCommand('kurils', undefined, { appPermissions: 0n }))).posts).toEqual([]);
    expect((await route(slashCommand('kurils'), {}, { data })).posts).toEqual([]);
    expect((await route(slashCommand('kurils', undefined, { isDirect: true }))).posts).toEqual([]);
  });

  it('has what a public message turns into, and what is posted, but no private page', async () => {
    const update: ClickAnswer = { do: 'update', reply: line('page two', { facts }) };
    const [click, parts] = on(0, update);
    expect((await route(click, {}, parts)).posts).toHaveLength(1);
    const [hidden, same] = on(Ephemeral, update);
    expect((await route(hidden, {}, same)).posts).toEqual([]);
    const [posting, posted] = on(0, { do: 'reply', reply: line('posted', { facts }) });
    expect((await route(posting, {}, { ...posted, publicActions: ['turn'] })).posts).toHaveLength(1);
    const [asking, told] = on(0, { do: 'reply', reply: line('told', { facts }) });
    expect((await route(asking, {}, told)).posts).toEqual([]);
  });
});
