import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type APIMessage,
  type APIModalInteractionResponse,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finishOpened } from '../../../../src/commands/discussion/commit/open-answers.ts';
import { createRunner } from '../../../../src/commands/discussion/schedule/runner.ts';
import { DAY_MS } from '../../../../src/dates/durations.ts';
import type { Gateway } from '../../../../src/discord/gateway/gateway.ts';
import type { Contrast } from '../../../../src/facts/contrast.ts';
import { openStore } from '../../../../src/store/open-store.ts';
import type { Store } from '../../../../src/store/store.ts';
import { byId } from '../../../fixtures/base.ts';
import { DiscordEmulator } from '../../../fixtures/discord-emulator/emulator.ts';
import {
  type Entered,
  GUILD_ID,
  modalSubmit,
  type Situation,
  slashCommand,
} from '../../../fixtures/discord-emulator/interactions.ts';
import { refusal } from '../../../fixtures/discord-emulator/rest.ts';
import { memoryLog } from '../../../fixtures/memory-log.ts';
import { emptyFolder } from '../../../fixtures/packs/pack-folder.ts';
import { promptBase } from '../../../fixtures/prompt-base.ts';
import { channelsOn, seminarBot } from '../../../fixtures/seminar-bot.ts';

const ROLE = '880000000000000008';
const INSTRUCTOR: Situation = {
  permissions: PermissionFlagsBits.ManageThreads,
  userId: '500000000000000050',
};
const TUTOR: Situation = { roles: [ROLE], userId: '500000000000000051' };
const student = (at: number): Situation => ({ userId: `51111111111111${String(at).padStart(4, '0')}` });
const MONDAY = Date.UTC(2026, 9, 5, 10);
const plain = promptBase(3);
const [first] = plain.prompts.values();
const contrast: Contrast = {
  ...{ id: 'c', type: 'differ', question: 'How was it?' },
  sides: [
    { label: 'Orlova', poll: 'One way', facts: ['f-1'] },
    { label: 'Berg', poll: 'Another way', facts: ['f-2'] },
  ],
};
const base = {
  ...plain,
  contrasts: byId([contrast]),
  prompts: byId(
    [...plain.prompts.values()].map((one, at) => {
      if (at === 0) return { ...one, poll: ['Theirs', 'Ours'] };
      return at === 1 ? { ...one, contrast: contrast.id } : one;
    }),
  ),
};

describe('answers before anybody reads the others’', () => {
  let discord: DiscordEmulator;
  let store: Store;
  let bot: Gateway;
  let dataDir: string;
  let now = MONDAY;
  let memory: ReturnType<typeof memoryLog>;
  const channels = () => channelsOn(discord);

  beforeEach(async () => {
    now = MONDAY;
    memory = memoryLog('debug');
    discord = new DiscordEmulator();
    await discord.start();
    dataDir = emptyFolder();
    store = await openStore({ dataDir }, { now });
    await store.changeSettings(GUILD_ID, { instructorRoleId: ROLE });
    bot = await seminarBot(discord, { base, store, now: () => now }, { log: memory.log, deferAfter: 30_000 });
  });
  afterEach(async () => {
    await bot.stop();
    await store.close();
    await discord.stop();
    expect(discord.faults).toEqual([]);
    expect(memory.entries().filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  const textOf = (message: APIMessage | undefined) => JSON.stringify(message?.components ?? []);
  const use = (interaction: Parameters<DiscordEmulator['sees']>[0]) => discord.sees(interaction);
  const start = (options = {}, by = INSTRUCTOR) =>
    use(slashCommand('answers', { prompt: first?.id ?? '', anonymous: true, ...options }, by));
  async function modal(card: APIMessage, by: Situation): Promise<APIModalInteractionResponse['data']> {
    const answer = await discord.ask(discord.press(card, 'Answer', by));
    if (answer.type !== 9) throw new Error(JSON.stringify(answer));
    return answer.data;
  }
  const answer = async (card: APIMessage, by: Situation, entered: Entered) =>
    use(modalSubmit(await modal(card, by), entered, by, card));
  const open = async (card: APIMessage, by = INSTRUCTOR) =>
    use(discord.press(await use(discord.press(card, 'Open the answers', by)), 'Open the answers', by));
  const posted = () => discord.channels.messages.map(({ body }) => JSON.stringify(body)).join('\n');
  const tick = () => createRunner({ store, channels: channels(), base: () => base, now: () => now }).tick();
  const collections = async () => (await store.claimOpened(now, 0)).length;
  const kept = () =>
    readdirSync(dataDir)
      .map((name) => readFileSync(join(dataDir, name), 'latin1'))
      .join('\n');

  it('takes thirty, shows each member the others’ after their own, and is opened once', async () => {
    const card = await start();
    expect(textOf(card)).toMatch(/Answer first, then read the others.*Without your name/);
    expect(textOf(await use(discord.press(card, 'The others’ answers', student(1))))).toContain(
      'Answer first',
    );
    for (let at = 0; at < 30; at += 1) {
      const entered = {
        side: String(at % 2),
        words: `Because of reason ${at}.`,
        entry: at === 3 ? 'f-1' : '',
      };
      const shown = textOf(await answer(card, student(at), entered));
      expect(shown).toContain('Your answer is kept');
      if (at === 1) expect(shown).toMatch(/Theirs.*reason 0|reason 0.*Theirs/);
    }
    // An answer is changed, not given twice.
    expect(JSON.stringify(await modal(card, student(7)))).toContain('Because of reason 7.');
    await answer(card, student(7), { words: 'I think otherwise.' });
    expect(textOf(await use(discord.press(card, 'The others’ answers', student(2))))).toContain('reason');
    expect(posted()).toBe('');
    for (let at = 0; at < 30; at += 1) expect(kept()).not.toContain(student(at).userId);

    expect(textOf(await open(card))).toContain('The answers are open');
    const all = posted();
    for (let at = 0; at < 30; at += 1)
      expect(all.match(new RegExp(at === 7 ? 'I think otherwise' : `reason ${at}\\.`, 'g'))).toHaveLength(1);
    expect(all).not.toContain('reason 7.');
    expect(all).toContain('30 answers');
    expect(all).toContain('f-1');
    expect(textOf(await use(discord.press(card, 'Open the answers', INSTRUCTOR)))).toContain('were opened');
    expect(textOf(await use(discord.press(card, 'Answer', student(1))))).toContain('were opened');
    await tick();
    expect(posted()).toBe(all);
    await store.close();
    for (let at = 0; at < 30; at += 1) {
      expect(kept()).not.toContain(student(at).userId);
      expect(memory.text()).not.toContain(student(at).userId);
    }
    expect(memory.text()).not.toContain('reason');
    store = await openStore({ dataDir });
  });

  it('has the positions of the question’s contrast for sides, and no sides where there are none', async () => {
    expect(JSON.stringify(await modal(await start({ prompt: 'p-f-1' }), student(1)))).toMatch(
      /One way.*Another way/,
    );
    expect(JSON.stringify(await modal(await start({ prompt: 'p-f-2' }), student(1)))).not.toContain('"side"');
  });

  it('shows names where the instructor did not ask for anonymous answers, and says so', async () => {
    const card = await start({ anonymous: false });
    const form = await modal(card, student(1));
    expect(JSON.stringify(form)).toContain('With your name');
    await answer(card, student(1), { side: '0', words: 'So.' });
    await open(card);
    expect(posted()).toContain(`<@${student(1).userId}>`);
  });

  it('deletes at the end of its time what was not opened', async () => {
    const card = await start({ days: 2 });
    await answer(card, student(1), { side: '0', words: 'So.' });
    now += 2 * DAY_MS;
    expect(textOf(await use(discord.press(card, 'Answer', student(2))))).toContain('their time is over');
    await tick();
    expect(posted()).toBe('');
    await store.close();
    expect(kept()).not.toContain('So.');
    store = await openStore({ dataDir });
  });

  it('goes on after a kill between the posts and their deletion, without a second copy', async () => {
    const card = await start();
    for (let at = 0; at < 12; at += 1)
      await answer(card, student(at), { side: '0', words: `${`word ${at} `.repeat(60)}end ${at}.` });
    const [id = ''] = /openanswers\|([0-9a-f]+)/.exec(textOf(card))?.slice(1) ?? [];
    const found = await store.collection(GUILD_ID, id);
    if (found === undefined) throw new Error('No collection');
    await store.openAnswers(found);
    const killed = { ...store, finishCollection: () => Promise.reject(new Error('killed')) };
    await expect(
      finishOpened({
        store: killed,
        channels: channels(),
        partsOf: async (one) => ({ base, answers: await killed.answers(one), prompt: one.prompt }),
        now,
      }),
    ).rejects.toThrow('killed');
    const before = discord.channels.messages.length;
    expect(before).toBeGreaterThan(1);
    expect(await store.saveAnswer(found, 'x', { words: 'late' })).toBe(false);
    await tick();
    expect(await store.collection(GUILD_ID, id)).toBeDefined();
    now += 61_000;
    await tick();
    expect(discord.channels.messages).toHaveLength(before);
    expect(await store.answers(found)).toEqual([]);
    expect(await collections()).toBe(0);
  });

  it('says that answers are not posted yet where Discord refuses, and tries again', async () => {
    const card = await start();
    await answer(card, student(1), { side: '1', words: 'So.' });
    discord.channels.trouble = (request) =>
      request.startsWith('POST') ? refusal(403, 50013, 'Missing Permissions') : undefined;
    expect(textOf(await open(card))).toContain('not posted yet');
    discord.channels.trouble = () => undefined;
    now += 61_000;
    await tick();
    expect(posted()).toContain('So.');
  });

  it('gives back what was typed where an entry is unknown', async () => {
    const card = await start();
    const refused = await answer(card, student(1), { side: '1', words: 'Because.', entry: 'nothing-such' });
    expect(textOf(refused)).toMatch(/no entry.*Because/);
  });

  it('takes the last question of the channel where none is named, and says where there is none', async () => {
    expect(textOf(await use(slashCommand('answers', {}, INSTRUCTOR)))).toContain('No question was posted');
    await use(slashCommand('discuss', { thread: false }, INSTRUCTOR));
    expect(textOf(await use(slashCommand('answers', {}, INSTRUCTOR)))).toContain('Answer first');
  });

  it('begin below any question that was posted, and go into its thread', async () => {
    const card = await use(slashCommand('discuss', {}, student(1)));
    const threads = () => discord.channels.threads();
    await vi.waitFor(() => expect(threads()).toHaveLength(1));
    const form = await modal(card, student(1));
    const side = JSON.stringify(form).includes('"side"') ? { side: '0' } : {};
    await use(modalSubmit(form, { ...side, words: 'So.' }, student(1), card));
    expect(textOf(await use(discord.press(card, 'Answer', student(1))))).toMatch(/All so far.*So\./);
    const panel = await use(discord.press(card, 'Answer', INSTRUCTOR));
    expect(textOf(panel)).toMatch(/Answer first.*With your name/);
    expect(textOf(await open(panel))).toContain('The answers are open');
    const [{ id = '' } = {}] = threads();
    expect(discord.channels.messages.map((one) => one.channelId)).toEqual([id]);
    expect(posted()).toContain('So.');
    // Nothing begins anew below the same question.
    expect(textOf(await use(discord.press(card, 'Answer', student(2))))).toContain('were opened');
  });

  it('is started and opened by staff alone, the instructors’ role too', async () => {
    expect(textOf(await start({}, student(1)))).toContain('Only instructors');
    const card = await start({}, TUTOR);
    await answer(card, student(1), { side: '0', words: 'So.' });
    expect(textOf(await use(discord.press(card, 'Open the answers', student(1))))).toContain(
      'Only instructors',
    );
    expect(textOf(await open(card, TUTOR))).toContain('are open');
  });
});
