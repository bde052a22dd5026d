import {
  type APIMessage,
  type APIModalInteractionResponse,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRunner } from '../../../../src/commands/discussion/schedule/runner.ts';
import type { Gateway } from '../../../../src/discord/gateway/gateway.ts';
import { openStore } from '../../../../src/store/open-store.ts';
import type { Store } from '../../../../src/store/store.ts';
import { DiscordEmulator } from '../../../fixtures/discord-emulator/emulator.ts';
import {
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
import { promptBase } from '../../../fixtures/prompt-base.ts';
import { channelsOn, seminarBot } from '../../../fixtures/seminar-bot.ts';

const ROLE = '880000000000000008';
const INSTRUCTOR: Situation = {
  permissions: PermissionFlagsBits.ManageThreads,
  userId: '500000000000000050',
};
const TUTOR: Situation = { roles: [ROLE], userId: '500000000000000051' };
const STUDENT: Situation = { userId: '500000000000000052' };
const MONDAY = Date.UTC(2026, 9, 5, 10);
const base = promptBase(3);
const ENTERED = {
  question: 'Whose harbour was it\u0000, and why?',
  title: 'Harbours',
  kind: 'compare',
  entries: 'f-0\nthe claim of F-1.\nf-2',
  poll: 'Theirs\nOurs',
};

describe('a server’s own questions', () => {
  let discord: DiscordEmulator;
  let store: Store;
  let bot: Gateway;
  let now = MONDAY;
  const memory = memoryLog('info');
  const channels = () => channelsOn(discord);

  beforeEach(async () => {
    now = MONDAY - 3_600_000;
    discord = new DiscordEmulator();
    await discord.start();
    store = await openStore({ dataDir: emptyFolder() }, { now });
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

  type Interaction = Parameters<DiscordEmulator['ask']>[0];
  async function open(interaction: Interaction): Promise<APIModalInteractionResponse['data']> {
    const answer = await discord.ask(interaction);
    if (answer.type !== 9) throw new Error(`No modal: ${JSON.stringify(answer)}`);
    return answer.data;
  }
  const textOf = (message: APIMessage | undefined) => JSON.stringify(message?.components ?? []);
  async function submit(interaction: Interaction, entered: Entered, by: Situation, on?: APIMessage) {
    return discord.use(modalSubmit(await open(interaction), entered, by, on));
  }
  const deck = (sub: string, options = {}, by = INSTRUCTOR) => subcommandUse('deck', sub, options, by);
  const add = (entered: Entered = ENTERED, by = INSTRUCTOR) => submit(deck('add', {}, by), entered, by);
  const asked = () => store.questions(GUILD_ID, 'asked');

  it('are added by a form, shown in decks, pinned, posted with their poll, and exported', async () => {
    const saved = await add({ ...ENTERED, entries: 'f-0\nf-1, f-2' });
    expect(textOf(saved)).toMatch(/In the decks now.*Harbours.*Whose harbour was it, and why/);
    const [question] = await asked();
    expect(question).toMatchObject({ id: expect.stringMatching(/^own:/), facts: ['f-0', 'f-1', 'f-2'] });

    expect(textOf(await discord.use(deck('preview')))).toContain('Whose harbour was it, and why?');
    await discord.use(deck('pin', { prompt: question?.id ?? '' }));
    const plan = { channel: CHANNEL_ID, days: 'Mondays', time: '10am', zone: 'UTC', poll: true };
    await discord.use(subcommandUse('schedule', 'add', plan, INSTRUCTOR));
    expect(textOf(await discord.use(subcommandUse('schedule', 'list', {}, INSTRUCTOR)))).toContain(
      'Whose harbour',
    );
    now = MONDAY;
    await createRunner({ store, channels: channels(), base: () => base, now: () => now }).tick();
    const [post, poll] = discord.channels.messages.map(({ body }) => JSON.stringify(body));
    expect(post).toContain('Whose harbour was it, and why?');
    expect(poll).toMatch(/Theirs.*Ours/);

    await discord.use(deck('export'));
    const bytes = discord.callbacks.at(-1)?.files[0]?.bytes ?? new Uint8Array();
    const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]);
    expect(files).toEqual([
      [
        'prompts/harbours.yaml',
        expect.stringMatching(
          /kind: compare\nquestion: "Whose harbour was it, and why\?"\nfacts: \[f-0, f-1, f-2\]\npoll: \["Theirs", "Ours"\]\n$/,
        ),
      ],
    ]);
    const packet = await discord.use(slashCommand('packet', {}, INSTRUCTOR));
    expect(textOf(packet)).toContain('attachment://prompts.zip');
  });

  it('are edited as they were entered, and removed once that was asked', async () => {
    await add();
    const [{ id } = { id: '' }] = await asked();
    const edit = await open(deck('edit', { question: id }));
    expect(JSON.stringify(edit)).toContain('Theirs\\nOurs');
    await discord.use(modalSubmit(edit, { question: 'Another?', poll: '' }, INSTRUCTOR));
    expect(await asked()).toMatchObject([
      { id, question: 'Another?', poll: [], facts: ['f-0', 'f-1', 'f-2'] },
    ]);

    const remove = await discord.use(deck('remove', { question: 'Harbours' }));
    expect(textOf(remove)).toContain('Remove this question for good?');
    expect(await asked()).toHaveLength(1);
    if (remove) await discord.use(discord.press(remove, 'Remove', INSTRUCTOR));
    expect(await asked()).toEqual([]);
    expect(textOf(await discord.use(deck('export')))).toContain('no questions of its own');
  });

  it('hold what `/deck add entries:` names', async () => {
    const modal = await open(deck('add', { entries: 'f-2, f-0' }));
    expect(JSON.stringify(modal)).toContain('f-2\\nf-0');
  });

  it.each([
    ['no entry', { entries: 'f-9' }, 'There is no entry “f\\\\-9”'],
    ['one side', { poll: 'Theirs' }, 'A poll has two to 10'],
    ['a long side', { poll: `Theirs\n${'x'.repeat(56)}` }, 'longer than 55'],
    ['nothing but blanks', { question: ' \u200b ' }, 'Write the question'],
  ])('are refused with %s, and nothing typed is lost', async (_, wrong, said) => {
    const refused = await add({ ...ENTERED, ...wrong });
    expect(textOf(refused)).toContain(said);
    expect(textOf(refused)).toContain('Harbours');
    expect(await asked()).toEqual([]);
    if (refused === undefined) throw new Error('Not refused');
    const again = await open(discord.press(refused, 'Open the form again', INSTRUCTOR));
    await discord.use(modalSubmit(again, ENTERED, INSTRUCTOR, refused));
    expect(await asked()).toHaveLength(1);
  });

  describe('that members suggest', () => {
    const suggest = (question: string, by = STUDENT) => {
      now += 1;
      return submit(slashCommand('suggest', {}, by), { question, kind: 'opening', entries: 'f-0' }, by);
    };

    it('wait for staff, who accepts, edits or declines them with a word', async () => {
      await store.changeSettings(GUILD_ID, { staffChannelId: CHANNEL_ID });
      expect(JSON.stringify(await open(slashCommand('suggest', {}, STUDENT)))).toContain('without your name');
      for (const name of ['First?', 'Second?', 'Third?']) await suggest(name);
      expect(textOf(await suggest('Fourth?'))).toMatch(/Three suggestions.*Fourth/);
      expect(discord.channels.messages.map(({ channelId }) => channelId)).toEqual(Array(3).fill(CHANNEL_ID));
      expect(await asked()).toEqual([]);

      const card = await discord.use(deck('suggestions'));
      if (card === undefined) throw new Error('No card');
      expect(textOf(card)).toMatch(/3 suggestions wait.*First/);
      await discord.use(discord.press(card, 'Accept', INSTRUCTOR));
      await submit(
        discord.press(card, 'Edit and accept', INSTRUCTOR),
        { question: 'Second, mended?' },
        INSTRUCTOR,
        card,
      );
      const fresh = await discord.use(deck('suggestions'));
      if (fresh === undefined) throw new Error('No card');
      const word = { word: 'We had it last week.' };
      now += 1;
      await submit(discord.press(fresh, 'Decline', INSTRUCTOR), word, INSTRUCTOR, fresh);
      expect((await asked()).map(({ question }) => question).sort()).toEqual(['First?', 'Second, mended?']);
      const mine = textOf(await discord.use(slashCommand('suggest', { mine: true }, STUDENT)));
      expect(mine).toMatch(/Declined: We had it last week.*Accepted/);
      expect(textOf(await discord.use(slashCommand('suggest', { mine: true }, TUTOR)))).not.toContain(
        'First',
      );
    });

    it('tell nobody but `/deck suggestions` where there is no staff channel', async () => {
      await suggest('First?');
      expect(discord.channels.messages).toEqual([]);
      expect(textOf(await discord.use(deck('suggestions')))).toContain('First?');
    });
  });

  describe('are staff’s', () => {
    const verbs = [
      ['add', {}],
      ['edit', { question: 'Harbours' }],
      ['remove', { question: 'Harbours' }],
      ['suggestions', {}],
      ['export', {}],
    ] as const;
    it.each(verbs)('/deck %s, for the instructors’ role and not for a member', async (verb, options) => {
      await add();
      const refused = await discord.use(deck(verb, options, STUDENT));
      expect(textOf(refused)).toContain('Only instructors can use this');
      const answer = await discord.ask(deck(verb, options, TUTOR));
      expect(JSON.stringify(answer)).not.toContain('Only instructors');
    });

    it('to the submission of a form and to buttons too', async () => {
      const modal = await open(deck('add'));
      expect(textOf(await discord.use(modalSubmit(modal, ENTERED, STUDENT)))).toContain('Only instructors');
      expect(await asked()).toEqual([]);
    });
  });
});
