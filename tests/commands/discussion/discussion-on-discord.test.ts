import { type APIMessage, ChannelType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRunner } from '../../../src/commands/discussion/schedule/runner.ts';
import type { Gateway } from '../../../src/discord/gateway/gateway.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { aFact, baseOf, byId, quote, smallBase } from '../../fixtures/base.ts';
import { buttonsOf } from '../../fixtures/controls.ts';
import { FORUM_ID, lacks } from '../../fixtures/discord-emulator/channels.ts';
import { DiscordEmulator } from '../../fixtures/discord-emulator/emulator.ts';
import {
  CHANNEL_ID,
  GUILD_ID,
  INVITED,
  type Situation,
  STUDENT,
  slashCommand,
  subcommandUse,
} from '../../fixtures/discord-emulator/interactions.ts';
import { memoryLog } from '../../fixtures/memory-log.ts';
import { emptyFolder } from '../../fixtures/packs/pack-folder.ts';
import { channelsOn, seminarBot } from '../../fixtures/seminar-bot.ts';

const OTHER = '500000000000000099';
const MANAGER: Situation = { permissions: PermissionFlagsBits.ManageGuild };
const QUESTION = 'Why does a harbour need a light?';
const EVERY_DAY = { channel: CHANNEL_ID, days: 'daily', time: '9:00', zone: 'Asia/Tokyo' };

/** A whole bot on the emulated Discord, by discord.js's own client, with a store and channels. */
describe('a discussion on Discord', () => {
  let discord: DiscordEmulator;
  let store: Store;
  let bot: Gateway;
  const memory = memoryLog('info');

  async function start(base = smallBase(), deferAfter = 1_000): Promise<void> {
    bot = await seminarBot(discord, { base, store }, { log: memory.log, deferAfter });
  }
  beforeEach(async () => {
    discord = new DiscordEmulator();
    await discord.start();
    store = await openStore({ dataDir: emptyFolder() });
  });
  afterEach(async () => {
    await bot.stop();
    await store.close();
    await discord.stop();
    expect(discord.faults).toEqual([]);
  });

  const use = (interaction: Parameters<DiscordEmulator['sees']>[0]) => discord.sees(interaction);
  const now = ({ id }: APIMessage): string => JSON.stringify(discord.messages.get(id)?.components);
  const isPrivate = ({ flags }: APIMessage) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const discuss = (options = {}, situation: Situation = {}) => slashCommand('discuss', options, situation);
  const labels = ({ id }: APIMessage) =>
    buttonsOf(discord.messages.get(id)?.components ?? []).map((one) => ('label' in one ? one.label : ''));

  it('is posted for everyone, with a thread that has the question’s name', async () => {
    await start();
    const message = await use(discuss());
    expect(isPrivate(message)).toBe(false);
    await vi.waitFor(() =>
      expect(labels(message)).toEqual(['Answer', 'Another one', 'Evidence', 'Compare', 'Delete']),
    );
    await vi.waitFor(() =>
      expect(discord.channels.threads()).toMatchObject([
        { id: message.id, name: QUESTION, parent_id: CHANNEL_ID },
      ]),
    );
    expect(now(message)).toContain('By fire');
    await vi.waitFor(async () =>
      expect(await store.postsSince(CHANNEL_ID, 0)).toMatchObject([
        { channelId: CHANNEL_ID, prompt: 'why-a-light' },
        { channelId: message.id, parentId: CHANNEL_ID, prompt: 'why-a-light' },
      ]),
    );
  });

  it('has a poll in its thread where one is wanted', async () => {
    await start();
    const message = await use(discuss({ poll: true }));
    await vi.waitFor(() => expect(discord.channels.messages).toHaveLength(1));
    expect(discord.channels.messages).toMatchObject([
      {
        channelId: message.id,
        body: {
          poll: {
            question: { text: 'How was the light lost?' },
            answers: [{ poll_media: { text: 'By fire' } }, { poll_media: { text: 'By neglect' } }],
          },
        },
      },
    ]);
  });

  it('has no thread where none is wanted', async () => {
    await start();
    await use(discuss({ thread: false }));
    await bot.stop();
    expect(discord.channels.threads()).toEqual([]);
  });

  it('gets its thread and poll where the answer was deferred, too', async () => {
    const { uses } = store;
    store = {
      ...store,
      async uses(...given) {
        await new Promise((go) => setTimeout(go, 150));
        return uses(...given);
      },
    };
    await start(smallBase(), 20);
    const message = await use(discuss({ poll: true }));
    await vi.waitFor(() => expect(discord.channels.messages).toHaveLength(1));
    expect(discord.channels.threads()).toMatchObject([{ id: message.id }]);
  });

  it.each([
    ['Create Public Threads', PermissionFlagsBits.CreatePublicThreads, {}],
    ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads, {}],
    ['Send Messages', PermissionFlagsBits.SendMessages, { thread: false }],
    ['Create Polls', PermissionFlagsBits.SendPolls, { poll: true }],
  ])('is not posted where %s is missing: the asker alone is told', async (name, bit, options) => {
    await start();
    const message = await use(discuss(options, { appPermissions: INVITED & ~bit }));
    expect(isPrivate(message)).toBe(true);
    expect(now(message)).toContain(`lacks these permissions here\\\\: ${name}.`);
    expect(await store.uses(GUILD_ID, 'members')).toEqual([]);
    expect(discord.requests.filter((one) => one.includes('/channels/'))).toEqual([]);
  });

  it('says under the post that its thread failed, and opens it when somebody tries again', async () => {
    await start();
    discord.channels.trouble = (request) => (request.endsWith('/threads') ? lacks() : undefined);
    const message = await use(discuss());
    await vi.waitFor(() => expect(labels(message)).toContain('Try again'));
    expect(now(message)).toContain('The thread could not be opened: Footnote lacks a permission');
    discord.channels.trouble = () => undefined;
    await discord.use(discord.press(message, 'Try again', { userId: OTHER }));
    await vi.waitFor(() =>
      expect(labels(message)).toEqual(['Answer', 'Another one', 'Evidence', 'Compare', 'Delete']),
    );
    await vi.waitFor(() => expect(discord.channels.threads()).toHaveLength(1));
    // It is still the asker's, not of the one who pressed.
    expect(now(message)).toContain(`delete|${STUDENT}`);
    expect(now(message)).not.toContain(OTHER);
  });

  it('is not edited once its thread is open, so that Discord does not mark it', async () => {
    await start();
    await use(discuss({ poll: true }));
    await vi.waitFor(() => expect(discord.channels.messages).toHaveLength(1));
    await bot.stop();
    expect(discord.requests.filter((one) => one.startsWith('PATCH'))).toEqual([]);
  });

  it('does not come again in a server until the deck is used up', async () => {
    const facts = Array.from({ length: 6 }, (_, at) => aFact(`f-${at}`, { quotes: [quote(`words ${at}`)] }));
    const prompts = facts.map(({ id }) => ({
      ...{ id: `p-${id}`, kind: 'opening' as const, facts: [id] },
      question: `What of ${id}?`,
    }));
    await start(baseOf(facts, { prompts: byId(prompts) }));
    const seen: string[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const message = await use(discuss({ thread: false }));
      seen.push(/What of f-\d/.exec(now(message))?.[0] ?? '');
    }
    expect(new Set(seen.slice(0, 6)).size).toBe(6);
    expect(new Set(seen.slice(6)).size).toBe(6);
  });

  it('is changed for another by the asker alone', async () => {
    await start();
    const message = await use(discuss({ thread: false }));
    const refused = await use(discord.press(message, 'Another one', { userId: OTHER }));
    expect(isPrivate(refused)).toBe(true);
    expect(now(refused)).toContain('Only the one who asked');
    expect((await use(discord.press(message, 'Another one'))).id).toBe(message.id);
  });

  it('stays where it has a thread: another one is a message and a thread of its own', async () => {
    await start();
    const message = await use(discuss());
    await vi.waitFor(() => expect(labels(message)).toHaveLength(5));
    const another = await use(discord.press(message, 'Another one'));
    expect([another.id === message.id, isPrivate(another)]).toEqual([false, false]);
    await vi.waitFor(() => expect(discord.channels.threads()).toHaveLength(2));
  });

  it('shows every fact that it cites to whoever asks for the evidence, and to nobody else', async () => {
    await start();
    const message = await use(discuss({ thread: false }));
    const evidence = await use(discord.press(message, 'Evidence', { userId: OTHER }));
    expect(isPrivate(evidence)).toBe(true);
    expect(now(evidence)).toContain('The lighthouse burnt down');
    expect(now(evidence)).toContain('the light mattered more');
  });

  it('becomes a post of its own in a forum, with a tag where the forum wants one', async () => {
    await start();
    discord.channels.wantsTag = true;
    const channel = { id: '400000000000000077', type: ChannelType.PublicThread, parent_id: FORUM_ID };
    const message = await use(discuss({}, { channel }));
    await vi.waitFor(() => expect(now(message)).toContain('Posted: <#'));
    expect(isPrivate(message)).toBe(true);
    expect(discord.channels.threads()).toMatchObject([
      { name: QUESTION, parent_id: FORUM_ID, applied_tags: ['2'] },
    ]);
  });

  it('needs no thread within a thread', async () => {
    await start();
    const channel = { id: '400000000000000078', type: ChannelType.PublicThread, parent_id: CHANNEL_ID };
    await use(discuss({ poll: true }, { channel }));
    // The emulator does not know this thread, and so the poll fails: under the card, not in silence.
    await bot.stop();
    expect(JSON.stringify(discord.messages.newest()?.components)).toContain('The poll could not be made');
    expect(discord.channels.threads()).toEqual([]);
  });

  describe('by schedule', () => {
    const schedule = (sub: string, options = {}) => subcommandUse('schedule', sub, options, MANAGER);
    const runner = (time: number) =>
      createRunner({ store, channels: channelsOn(discord), base: () => smallBase(), now: () => time });

    it('is planned, shown with its next times, and comes with its thread', async () => {
      await start();
      const planned = await use(schedule('add', EVERY_DAY));
      expect(isPrivate(planned)).toBe(true);
      expect(now(planned).match(/<t:\d+:F> · \w+/g)).toHaveLength(3);
      const [{ nextAt = 0 } = {}] = await store.schedules(GUILD_ID);
      await runner(nextAt).tick();
      const [post] = discord.channels.messages;
      expect(JSON.stringify(post?.body)).toContain(QUESTION);
      expect(post?.nonce).toHaveLength(22);
      expect(discord.channels.threads()).toMatchObject([{ id: post?.id, name: QUESTION }]);
      await runner(nextAt).tick();
      expect(discord.channels.messages).toHaveLength(1);
    });

    it('comes once where an attempt died between post and record', async () => {
      await start();
      await use(schedule('add', EVERY_DAY));
      const [{ nextAt = 0 } = {}] = await store.schedules(GUILD_ID);
      const parts = { channels: channelsOn(discord), base: () => smallBase() };
      const dying = { ...store, complete: () => Promise.reject(new Error('killed')) };
      await createRunner({ ...parts, store: dying, now: () => nextAt }).tick();
      expect(await store.postsSince(CHANNEL_ID, 0)).toEqual([]);
      await createRunner({ ...parts, store, now: () => nextAt + 61_000 }).tick();
      expect(discord.channels.messages).toHaveLength(1);
      expect(discord.channels.threads()).toHaveLength(1);
      expect(await store.postsSince(CHANNEL_ID, 0)).toHaveLength(1);
    });

    it('comes once into a forum too, which knows no nonce', async () => {
      await start();
      const channels = channelsOn(discord);
      const post = (since: number) => channels.forumPost(FORUM_ID, QUESTION, aCard, { since });
      const first = await post(Date.now() - 1000);
      expect(await post(Date.now() - 1000)).toEqual(first);
      expect(await post(Date.now() + 1000)).not.toEqual(first);
    });

    it('is not planned where the bot may not post: what is missing is named', async () => {
      await start();
      discord.channels.permissions = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
      const message = await use(schedule('add', EVERY_DAY));
      expect(now(message)).toContain('Create Public Threads, Send Messages in Threads');
      expect(await store.schedules(GUILD_ID)).toEqual([]);
    });

    it('has a poll where one is wanted, and the right to make one', async () => {
      await start();
      const polled = { ...EVERY_DAY, poll: true };
      discord.channels.permissions = INVITED & ~PermissionFlagsBits.SendPolls;
      expect(now(await use(schedule('add', polled)))).toContain('Create Polls');
      discord.channels.permissions = INVITED;
      expect(now(await use(schedule('add', polled)))).toContain('with a poll');
      const [{ nextAt = 0 } = {}] = await store.schedules(GUILD_ID);
      await runner(nextAt).tick();
      const [post, poll] = discord.channels.messages;
      expect(poll).toMatchObject({ channelId: post?.id, body: { poll: { answers: [{}, {}] } } });
    });

    it('is shown in private as it will come', async () => {
      await start();
      await use(schedule('add', EVERY_DAY));
      const preview = await use(schedule('preview'));
      expect(isPrivate(preview)).toBe(true);
      expect(now(preview)).toContain(QUESTION);
      expect(now(preview)).toMatch(/This is how it will come: <t:\d+:F> <#/);
      expect(discord.channels.messages).toEqual([]);
      await store.exclude(GUILD_ID, 'why-a-light');
      expect(now(await use(schedule('preview')))).toContain('There is no question');
    });

    it('says which question comes next, and posts that', async () => {
      await start(twoQuestions());
      await use(schedule('add', { ...EVERY_DAY, name: 'Weekly' }));
      await use(subcommandUse('deck', 'pin', { prompt: 'second' }, MANAGER));
      const listed = now(await use(schedule('list')));
      expect(listed).toMatch(/\*\*Weekly\*\* · <#\d+>.*Next: <t:\d+:F>\..*And then\?/);
      const [{ nextAt = 0 } = {}] = await store.schedules(GUILD_ID);
      await createRunner({
        store,
        channels: channelsOn(discord),
        base: twoQuestions,
        now: () => nextAt,
      }).tick();
      expect(JSON.stringify(discord.channels.messages[0]?.body)).toContain('And then?');
    });

    it('has a name of its own, and is edited by it', async () => {
      await start();
      await use(schedule('add', EVERY_DAY));
      const twin = { ...EVERY_DAY, name: 'Seminar A' };
      expect(now(await use(schedule('add', twin)))).toContain('posts the same');
      await use(schedule('add', { ...twin, time: '11:00' }));
      expect(now(await use(schedule('add', { ...twin, time: '12:00', name: 'seminar a' })))).toContain(
        'choose another',
      );
      expect((await store.schedules(GUILD_ID)).map(({ name }) => name).sort()).toEqual([
        '#seminar · Monday, Tuesday, Wednesday, Thursday,…',
        'Seminar A',
      ]);
      expect(now(await use(schedule('edit', { time: '2pm' })))).toContain('has several');
      const edited = now(await use(schedule('edit', { schedule: 'Seminar A', time: '2pm', days: '月水金' })));
      expect(edited).toMatch(/Schedule changed.*Seminar A.*Monday, Wednesday, Friday 14:00/);
      expect(now(await use(schedule('edit', { schedule: 'Seminar B', time: '2pm' })))).toContain('is called');
      expect(now(await use(schedule('edit', { schedule: 'Seminar A' })))).toContain('Say what to change');
    });

    it('is only for instructors', async () => {
      await start();
      for (const verb of ['add', 'list', 'preview', 'edit', 'skip', 'pause', 'resume', 'remove']) {
        const refused = await use(subcommandUse('schedule', verb, EVERY_DAY));
        expect(now(refused), verb).toContain('Only instructors');
      }
      const roles = ['600000000000000001'];
      await use(slashCommand('settings', { instructors: roles[0] as string }, MANAGER));
      expect(now(await use(subcommandUse('schedule', 'add', EVERY_DAY, { roles })))).toContain('Scheduled');
      expect(now(await use(slashCommand('gaps', {}, { roles })))).not.toContain('Only');
      expect(now(await use(slashCommand('gaps')))).toContain('Only instructors');
      expect(now(await use(slashCommand('settings', {}, { roles })))).toContain('Manage Server');
    });

    it('is for whom the server’s Integrations page grants the command, too', async () => {
      await start();
      const [roles, denied] = [['600000000000000001'], '600000000000000002'];
      discord.channels.commandPermissions = [
        {
          ...{ id: '700000000000000007', application_id: '200000000000000002', guild_id: GUILD_ID },
          permissions: [
            { id: roles[0], type: 1, permission: true },
            { id: denied, type: 1, permission: false },
          ],
        },
      ];
      const asked = await use(subcommandUse('schedule', 'add', EVERY_DAY, { roles }));
      expect(now(asked)).toContain('Scheduled');
      const ask = await use(subcommandUse('schedule', 'remove', {}, { roles }));
      expect(now(await use(discord.press(ask, 'Remove', { roles })))).toContain('is removed');
      for (const others of [[], [denied]])
        expect(now(await use(subcommandUse('schedule', 'list', {}, { roles: others })))).toContain(
          'Only instructors',
        );
    });

    it('is paused, resumed, skipped, and removed once that is confirmed', async () => {
      await start();
      await use(schedule('add', EVERY_DAY));
      const [{ nextAt = 0 } = {}] = await store.schedules(GUILD_ID);
      const stamp = (at: number) => `<t:${at / 1000}:F>`;
      expect(now(await use(schedule('resume')))).toContain('No schedule is paused');
      expect(now(await use(schedule('skip')))).toContain(
        `Left out: ${stamp(nextAt)}. Next: ${stamp(nextAt + 86_400_000)}.`,
      );
      await use(schedule('pause'));
      expect(now(await use(schedule('list')))).toContain('Paused: /schedule resume goes on.');
      expect(now(await use(schedule('skip')))).toContain('No schedule is running');
      await use(schedule('resume'));
      // What was left out stays so.
      expect(await store.schedules(GUILD_ID)).toMatchObject([{ nextAt: nextAt + 86_400_000 }]);
      const asked = await use(schedule('remove'));
      expect(await store.schedules(GUILD_ID)).toHaveLength(1);
      await use(discord.press(asked, 'Remove', MANAGER));
      expect(now(await use(schedule('list')))).toContain('Nothing is scheduled');
    });

    it('asks which one where there are several', async () => {
      await start();
      await use(schedule('add', EVERY_DAY));
      await use(schedule('add', { ...EVERY_DAY, time: '10:00' }));
      const asked = await use(schedule('remove'));
      const which = await use(discord.choose(asked, 1, MANAGER));
      await use(discord.press(which, 'Remove', MANAGER));
      expect((await store.schedules(GUILD_ID)).map(({ time }) => time)).toEqual(['09:00']);
    });

    it.each([
      [{ days: 'someday' }, 'names no days'],
      [{ time: '25:00' }, 'is no time of day'],
      [{ zone: 'Nowhere' }, 'is no time zone'],
      [{ from: '2026-02-30' }, 'is no day'],
      [{ to: '2020-01-01' }, 'No day is left'],
      [{ skip: '2026-12-24, xmas' }, '“xmas” is no day'],
      [{ topic: 'weather' }, 'There is no topic'],
      [{ topic: 'harbour', kind: 'role' }, 'There is no question'],
      [{ channel: '400000000000000099' }, 'That channel is gone'],
    ])('is not planned by what cannot be read: %j', async (options, words) => {
      await start();
      expect(now(await use(schedule('add', { ...EVERY_DAY, ...options })))).toContain(words);
      expect(await store.schedules(GUILD_ID)).toEqual([]);
    });
  });

  describe('and its deck', () => {
    const deck = (sub: string, options = {}, situation: Situation = {}) =>
      subcommandUse('deck', sub, options, { permissions: PermissionFlagsBits.ManageThreads, ...situation });

    it('is seen, pinned, excluded and included by instructors', async () => {
      await start();
      expect(now(await use(deck('preview')))).toContain('1 of 1 left');
      await use(deck('exclude', { prompt: 'why-a-light' }));
      expect(now(await use(discuss()))).toContain('There is no question');
      await use(deck('include', { prompt: QUESTION }));
      expect(now(await use(deck('pin', { prompt: 'why-a-light' })))).toContain('no schedule that runs');
      expect(await store.pins(GUILD_ID)).toEqual(['why-a-light']);
      await use(subcommandUse('schedule', 'add', EVERY_DAY, MANAGER));
      expect(now(await use(deck('pin', { prompt: 'why-a-light' })))).toMatch(/Pinned for <t:\d+:F> in <#/);
      expect(now(await use(deck('unpin', { prompt: 'why-a-light' })))).toContain('No longer pinned');
      expect(now(await use(deck('pin', { prompt: 'nothing' })))).toContain('no such question');
    });

    it('says of a pin what it comes in place of, and what was pinned before it', async () => {
      await start(twoQuestions());
      await use(subcommandUse('schedule', 'add', EVERY_DAY, MANAGER));
      const preview = now(await use(deck('preview')));
      const isLightNext = preview.indexOf('Why does a harbour') < preview.indexOf('And then?');
      const [next, later] = isLightNext ? ['why-a-light', 'second'] : ['second', 'why-a-light'];
      const questionOf = (id: string | undefined) => (id === 'second' ? 'And then?' : QUESTION);
      const pinned = now(await use(deck('pin', { prompt: later as string })));
      expect(pinned).toContain(`In place of: ${questionOf(next)}`);
      expect(pinned).not.toContain('Pinned before it');
      const queued = now(await use(deck('pin', { prompt: next as string })));
      expect(queued).toContain(`Pinned before it: ${questionOf(later)}`);
      expect(queued).not.toContain('In place of');
    });

    it('is emptied by the class alone: members neither use it up nor take its pins', async () => {
      await start(twoQuestions());
      await store.pin(GUILD_ID, 'second', 1);
      for (let turn = 0; turn < 4; turn += 1) {
        expect(now(await use(discuss({ thread: false })))).toContain(QUESTION);
      }
      expect(now(await use(deck('preview')))).toContain('2 of 2 left');
      expect(await store.pins(GUILD_ID)).toEqual(['second']);
      await use(discuss({ thread: false }, MANAGER));
      const preview = now(await use(deck('preview')));
      expect(preview).toContain('1 of 2 left');
      expect(preview).toMatch(/\*\*Used\*\*.*Why does a harbour need a light.*<#\d+> <t:\d+:D>/);
    });

    it('is reset once that is confirmed', async () => {
      await start();
      expect(now(await use(deck('reset')))).toContain('No question of this deck was used');
      await use(discuss({ thread: false }, MANAGER));
      const asked = await use(deck('reset', { topic: 'lighthouse' }));
      expect(now(asked)).toContain('Let 1 used question come again?');
      expect(await store.uses(GUILD_ID, 'class')).toHaveLength(1);
      await use(discord.press(asked, 'Reset', MANAGER));
      expect(await store.uses(GUILD_ID, 'class')).toEqual([]);
    });

    it('is for instructors alone: by permission, or by the role that the server chose', async () => {
      await start();
      const student = { permissions: 0n };
      for (const verb of ['preview', 'pin', 'unpin', 'exclude', 'include', 'reset'])
        expect(now(await use(deck(verb, { prompt: 'why-a-light' }, student))), verb).toContain(
          'Only instructors',
        );
      const roles = ['600000000000000001'];
      await use(slashCommand('settings', { instructors: roles[0] as string }, MANAGER));
      expect(now(await use(deck('preview', {}, { ...student, roles })))).toContain('1 of 1 left');
    });
  });
});

/** The small base with another question on the same contrast. */
function twoQuestions() {
  const base = smallBase();
  const [first] = base.prompts.values();
  if (first === undefined) throw new Error('The small base has no prompt');
  return {
    ...base,
    prompts: new Map([...base.prompts, ['second', { ...first, id: 'second', question: 'And then?' }]]),
  };
}

const aCard = {
  components: [{ type: 10 as const, content: QUESTION }],
  allowed_mentions: { parse: [] as [] },
  flags: MessageFlags.IsComponentsV2,
};
