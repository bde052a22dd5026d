import {
  type APIInteractionResponse,
  type APIMessage,
  InteractionResponseType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRunner } from '../../../../src/commands/discussion/schedule/runner.ts';
import type { Gateway } from '../../../../src/discord/gateway/gateway.ts';
import { openStore } from '../../../../src/store/open-store.ts';
import type { Store } from '../../../../src/store/store.ts';
import { smallBase } from '../../../fixtures/base.ts';
import { FORUM_ID } from '../../../fixtures/discord-emulator/channels.ts';
import { DiscordEmulator } from '../../../fixtures/discord-emulator/emulator.ts';
import {
  buttonPress,
  CHANNEL_ID,
  type Entered,
  GUILD_ID,
  modalSubmit,
  type Situation,
  slashCommand,
  subcommandUse,
} from '../../../fixtures/discord-emulator/interactions.ts';
import { memoryLog } from '../../../fixtures/memory-log.ts';
import { emptyFolder } from '../../../fixtures/packs/pack-folder.ts';
import { channelsOn, seminarBot } from '../../../fixtures/seminar-bot.ts';

const INSTRUCTOR: Situation = {
  userId: '500000000000000001',
  permissions: PermissionFlagsBits.ManageThreads,
};
const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 23, 9);
/** What the sides rest on. */
const FIRE = 'the light, and the keeper’s house with it, was lost';
const NEGLECT = 'the words of orlova-light-mattered';
/** Twelve people, of whom two join and are never ready: both on the same side. */
const PEOPLE = Array.from({ length: 12 }, (_, at) => `5000000000000002${String(at).padStart(2, '0')}`);
const ABSENT = [PEOPLE[3], PEOPLE[7]];

describe('a structured controversy on Discord', () => {
  let discord: DiscordEmulator;
  let store: Store;
  let bot: Gateway;
  let now = START;
  let dataDir = '';
  const base = smallBase();
  const memory = memoryLog('debug');
  const channels = () => channelsOn(discord);

  const startBot = async () => {
    store = await openStore({ dataDir });
    bot = await seminarBot(discord, { base, store, now: () => now }, { log: memory.log });
  };
  const stopBot = async () => {
    await bot.stop();
    await store.close();
  };
  beforeEach(async () => {
    dataDir = emptyFolder();
    now = START;
    discord = new DiscordEmulator();
    await discord.start();
    await startBot();
    await store.changeSettings(GUILD_ID, { staffChannelId: FORUM_ID });
  });
  afterEach(async () => {
    await stopBot();
    await discord.stop();
    expect(discord.faults).toEqual([]);
  });

  const shown = (message: APIMessage | undefined): string =>
    JSON.stringify(discord.messages.get(message?.id ?? '')?.components);
  const isPrivate = (message: APIMessage | undefined): boolean =>
    ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const does = async (sub: string, options: Readonly<Record<string, string>> = {}): Promise<string> => {
    const message = await discord.use(subcommandUse('controversy', sub, options, INSTRUCTOR));
    expect(isPrivate(message)).toBe(true);
    return shown(message);
  };
  const tick = (using: Store = store, parts: { now?: number } = {}) =>
    createRunner({
      store: using,
      channels: channels(),
      base: () => base,
      now: () => parts.now ?? now,
    }).tick();
  const posts = () => discord.channels.messages.filter(({ channelId }) => channelId === CHANNEL_ID);
  const lastPost = (): APIMessage => {
    const message = discord.messages.get(posts().at(-1)?.id ?? '');
    if (message === undefined) throw new Error('Nothing was posted');
    return message;
  };
  const press = async (label: string, userId: string, message = lastPost()): Promise<APIMessage> => {
    const answer = await discord.use(discord.press(message, label, { userId }));
    if (answer === undefined) throw new Error(`No message came of ${label}`);
    return answer;
  };
  const cardOf = async (userId: string): Promise<string> => shown(await press('My side', userId));
  const sideIn = (card: string) => (card.includes('Your side: By fire') ? 0 : 1);
  /** The side that somebody is given: seen by them alone, with its own quotes and their citation, and always the same. */
  const joined = async (userId: string): Promise<number> => {
    const message = await press('My side', userId);
    expect(isPrivate(message)).toBe(true);
    const card = shown(message);
    const side = sideIn(card);
    expect([card.includes(FIRE), card.includes(NEGLECT)]).toEqual([side === 0, side === 1]);
    expect(card).toContain('Orlova');
    expect(sideIn(await cardOf(userId))).toBe(side);
    return side;
  };
  const ready = async (userId: string) => {
    const card = await press('My side', userId);
    expect(shown(await press('Ready', userId, card))).not.toContain('"label":"Ready"');
  };
  /** Opens the form of the joint statement; gives its response. */
  const write = (userId: string): Promise<APIInteractionResponse> =>
    discord.ask(discord.press(lastPost(), 'Joint statement', { userId }));
  const submit = async (
    userId: string,
    opened: APIInteractionResponse,
    entered: Entered,
  ): Promise<string> => {
    if (opened.type !== InteractionResponseType.Modal) throw new Error(`No form: ${JSON.stringify(opened)}`);
    return shown(await discord.use(modalSubmit(opened.data, entered, { userId }, lastPost())));
  };

  it('goes through its steps with twelve people, two of them absent, and a kill in the middle', async () => {
    const begun = await does('start', { contrast: 'when-the-light-went-out', minutes: '10 15 15 20' });
    expect(begun).toContain('first step comes');
    expect(await does('start', { contrast: 'when-the-light-went-out' })).toContain('is under way');
    await tick();
    await tick();
    expect(posts()).toHaveLength(1);
    expect(shown(lastPost())).toMatch(
      /Step 1 of 4: prepare.*How was the light lost\?|How was the light lost\?.*Step 1 of 4: prepare/,
    );

    // Sides are dealt in private, balanced, each with its quotes and citations.
    const sides: number[] = [];
    for (const userId of PEOPLE) sides.push(await joined(userId));
    expect(sides.filter((side) => side === 0)).toHaveLength(6);
    const absentSide = sides[3];
    expect(sides[7]).toBe(absentSide);
    for (const userId of PEOPLE.filter((one) => !ABSENT.includes(one))) await ready(userId);
    expect(await does('status')).toMatch(/6 ready, 0 not ready, 0 absent/);
    expect(await does('status')).toMatch(/4 ready, 2 not ready, 0 absent/);

    // The next step is posted, and the power goes before it is recorded.
    now += 10 * MINUTE;
    await tick({ ...store, completeStep: () => Promise.reject(new Error('killed')) });
    await stopBot();
    await startBot();
    await tick();
    expect(posts()).toHaveLength(2);
    now += 61_000;
    await tick();
    await tick();
    expect(posts()).toHaveLength(2);
    expect(shown(lastPost())).toContain('Step 2 of 4: argue');
    const ends = START + 25 * MINUTE;
    expect(shown(lastPost())).toContain(`<t:${ends / 1000}:t>`);
    expect((await store.controversyIn(GUILD_ID, CHANNEL_ID))?.nextAt).toBe(ends);
    const notices = discord.channels.messages.filter(({ channelId }) => channelId !== CHANNEL_ID);
    expect(notices).toHaveLength(1);
    expect(JSON.stringify(notices)).toContain('2 people have joined the controversy');

    // Dealt again among the ten: five on each side; the others keep theirs.
    expect(await does('deal')).toMatch(/5 ready, 0 not ready.*5 ready, 0 not ready/);
    expect(shown(lastPost())).toContain('dealt again');
    const announcement = discord.messages.get(posts()[1]?.id ?? '');
    const again: number[] = [];
    for (const userId of PEOPLE.filter((one) => !ABSENT.includes(one)))
      again.push(sideIn(shown(await press('My side', userId, announcement))));
    expect(again.filter((side) => side === 0)).toHaveLength(5);
    const before = PEOPLE.flatMap((one, at) => (ABSENT.includes(one) ? [] : [sides[at]]));
    expect(again.filter((side, at) => side !== before[at])).toHaveLength(1);
    // One of the absent comes late, to the side of theirs; a latecomer takes the smaller one.
    expect(sideIn(shown(await press('My side', PEOPLE[3] ?? '', announcement)))).toBe(absentSide);
    const late = shown(await press('My side', '500000000000000299', announcement));
    expect(sideIn(late)).toBe(absentSide === 0 ? 1 : 0);

    // Paused for an hour with a quarter of an hour less a minute left.
    expect(await does('pause')).toMatch(/paused, 14 min left/);
    now += 60 * MINUTE;
    await tick();
    expect(shown(lastPost())).toContain('clock stands still');
    expect(await does('pause')).toContain('It is paused');
    expect(await does('next')).toContain('It is paused');
    expect(await does('resume')).toContain('Step 2 of 4');
    expect(shown(lastPost())).toContain('goes on');
    now += 14 * MINUTE;
    await tick();
    expect(shown(lastPost())).toContain('Step 3 of 4: swap');
    const [first = ''] = PEOPLE;
    const swapped = await cardOf(first);
    expect(swapped).toContain(`For now you argue: ${again[0] === 0 ? 'By neglect' : 'By fire'}`);
    expect(swapped).toContain(again[0] === 0 ? NEGLECT : FIRE);

    // Everybody is done early.
    expect(await does('next')).toContain('in a few seconds');
    await tick();
    expect(shown(lastPost())).toContain('Step 4 of 4: agree');
    const stranger = await write('500000000000000300');
    expect(JSON.stringify(stranger)).toContain('Press My side first');

    const opened = await write(first);
    const meanwhile = await write(PEOPLE[1] ?? '');
    const text = `Orlova writes that “${FIRE}”; why, the sources leave open.`;
    const entries = 'lighthouse-burnt orlova-light-mattered';
    const wrongId = await submit(first, opened, { statement: text, entries: 'lighthouse-brunt' });
    expect(wrongId).toMatch(/There is no entry “lighthouse.*-brunt.*Did you mean lighthouse.*-burnt/);
    expect(wrongId).toContain('the sources leave open');
    const altered = text.replace('was lost', 'was saved');
    expect(await submit(first, opened, { statement: altered, entries })).toContain('Altered');
    const invented = `They say “the harbour was bombed at night by pirates”. ${text}`;
    expect(await submit(first, opened, { statement: invented, entries })).toContain('Not in the fact base');
    const saved = await submit(first, opened, { statement: text, entries });
    expect(saved).toContain('the sources leave open');
    expect(saved).toContain('lighthouse-burnt');
    const overtaken = await submit(PEOPLE[1] ?? '', meanwhile, { statement: 'Mine alone.', entries });
    expect(overtaken).toMatch(/another version meanwhile.*Mine alone\./);
    const revised = await write(PEOPLE[1] ?? '');
    expect(JSON.stringify(revised)).toContain('the sources leave open');
    await submit(PEOPLE[1] ?? '', revised, { statement: `${text} So say all of us.`, entries });
    const agreed = posts().at(-1);

    // The end: one packet, with all that it rested on; nothing is kept of who took part.
    now += 20 * MINUTE;
    await tick({ ...store, completeStep: () => Promise.reject(new Error('killed')) });
    now += 61_000;
    await tick();
    await tick();
    expect(posts().at(-2)).toBe(agreed);
    const packet = posts().at(-1);
    expect(JSON.stringify(packet?.body)).toContain('So say all of us.');
    const markdown = new TextDecoder().decode(packet?.files.find(({ name }) => name === 'packet.md')?.bytes);
    for (const part of [
      '## How was the light lost?',
      '**By fire**',
      '2. argue: 2026-11-23 09:10 UTC',
      'So say all of us.',
    ])
      expect(markdown).toContain(part);
    expect(markdown).toContain('Rests on: lighthouse-burnt, orlova-light-mattered');
    expect(markdown).toMatch(new RegExp(`> ${FIRE}[\\s\\S]*— \\*\\*Vera Orlova`));
    expect(await store.controversyIn(GUILD_ID, CHANNEL_ID)).toBeUndefined();
    expect(await does('status')).toContain('No controversy is under way');
    expect(shown(await press('My side', first, announcement))).toContain('is over');
    const [ofDay] = await store.postsSince(CHANNEL_ID, 0);
    expect(ofDay?.facts).toEqual(['lighthouse-burnt', 'orlova-light-mattered']);
    const told = `${memory.text()}${JSON.stringify(discord.channels.messages.map(({ body }) => body))}`;
    expect(PEOPLE.filter((userId) => told.includes(userId))).toEqual([]);
  }, 120_000);

  it('is cancelled once the instructor says so twice', async () => {
    await does('start', { contrast: 'when-the-light-went-out' });
    await tick();
    const announcement = lastPost();
    await press('My side', PEOPLE[0] ?? '');
    const asked = await discord.use(subcommandUse('controversy', 'cancel', {}, INSTRUCTOR));
    if (asked === undefined) throw new Error('Nothing was asked');
    expect(await store.controversyIn(GUILD_ID, CHANNEL_ID)).toBeDefined();
    expect(shown(await discord.use(discord.press(asked, 'Cancel it', INSTRUCTOR)))).toContain('is cancelled');
    expect(shown(lastPost())).toContain('is cancelled');
    expect(shown(await press('My side', PEOPLE[0] ?? '', announcement))).toContain('is over');
    now += 600 * MINUTE;
    await tick();
    expect(posts()).toHaveLength(2);
  });

  const VERBS = ['start', 'status', 'next', 'pause', 'resume', 'deal', 'cancel'];
  it.each(VERBS)('is for instructors alone, by permission or role: %s', async (verb) => {
    await store.changeSettings(GUILD_ID, { instructorRoleId: '77' });
    if (verb !== 'start') await does('start', { contrast: 'when-the-light-went-out' });
    if (verb === 'resume') await does('pause');
    await tick();
    const use = async (situation: Situation) => {
      const options: Record<string, string> = verb === 'start' ? { contrast: 'when-the-light-went-out' } : {};
      const message = await discord.use(subcommandUse('controversy', verb, options, situation));
      expect(isPrivate(message)).toBe(true);
      return shown(message);
    };
    const posted = discord.channels.messages.length;
    const before = await store.controversyIn(GUILD_ID, CHANNEL_ID);
    for (const situation of [{}, { roles: ['78'] }, { permissions: PermissionFlagsBits.ManageMessages }])
      expect(await use(situation)).toContain('Only instructors can use this');
    expect(await store.controversyIn(GUILD_ID, CHANNEL_ID)).toEqual(before);
    expect(discord.channels.messages).toHaveLength(posted);
    expect(await use({ roles: ['77'], permissions: 0n })).not.toContain('Only instructors');
  });

  it('is cancelled by no student, even one who knows the button', async () => {
    await does('start', { contrast: 'when-the-light-went-out' });
    await tick();
    const { id = '' } = (await store.controversyIn(GUILD_ID, CHANNEL_ID)) ?? {};
    const forged = buttonPress(`1|controversy|${id}|cancelled`, undefined, { userId: PEOPLE[0] ?? '' });
    expect(shown(await discord.use(forged))).toContain('Only instructors');
    expect(await store.controversyIn(GUILD_ID, CHANNEL_ID)).toBeDefined();
  });

  it('is refused where the sources do not differ, or the minutes are none', async () => {
    expect(await does('start', { contrast: 'a fight' })).toContain('No comparison is called “a fight”');
    const minutes = async (typed: string) =>
      does('start', { contrast: 'When-the-light-went-out', minutes: typed });
    for (const typed of ['ten', '0', '10 10', '99999', '1 2 3 4 5'])
      expect(await minutes(typed)).toContain(`“${typed}” is neither`);
    expect(await store.controversyIn(GUILD_ID, CHANNEL_ID)).toBeUndefined();
    expect(shown(await discord.use(slashCommand('controversy', {}, INSTRUCTOR)))).toContain('No controversy');
  });
});
