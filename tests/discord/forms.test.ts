import {
  type APIInteraction,
  type APIMessage,
  type APIModalInteractionResponse,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
  TextInputStyle,
} from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Form, filledIn, type Submission } from '../../src/commands/command.ts';
import { connectGateway, type Gateway } from '../../src/discord/gateway/gateway.ts';
import { createRouter, type RouterOptions } from '../../src/discord/router/router.ts';
import { UnavailableError } from '../../src/errors.ts';
import { UserError } from '../../src/language/user-error.ts';
import { button } from '../../src/reply/controls.ts';
import { customId } from '../../src/reply/custom-id.ts';
import { field } from '../../src/reply/modal.ts';
import { buttonsOf } from '../fixtures/controls.ts';
import { DiscordEmulator, TOKEN } from '../fixtures/discord-emulator/emulator.ts';
import {
  type Entered,
  modalSubmit,
  type Situation,
  slashCommand,
} from '../fixtures/discord-emulator/interactions.ts';
import { fakeCommand, line, registryOf } from '../fixtures/fake-registry.ts';
import { memoryLog } from '../fixtures/memory-log.ts';

const options = [
  { label: 'For', value: 'for' },
  { label: 'Against', value: 'against' },
];
let submissions: Submission[] = [];
let refusal: unknown;
let wait: Promise<void> | undefined;

/** A form with every kind of field that a modal has, in two halves. */
const parts = {
  words: [
    field('Sentence', {
      type: ComponentType.TextInput,
      custom_id: 'sentence',
      style: TextInputStyle.Paragraph,
      max_length: 4000,
    }),
    field('Side', { type: ComponentType.RadioGroup, custom_id: 'side', options, required: false }),
    field('Sides', {
      type: ComponentType.CheckboxGroup,
      custom_id: 'sides',
      options,
      required: false,
      min_values: 0,
    }),
    field('Anonymous', { type: ComponentType.Checkbox, custom_id: 'anonymous' }),
    field('Kind', { type: ComponentType.StringSelect, custom_id: 'kind', options, required: false }),
  ],
  things: [
    { type: ComponentType.TextDisplay as const, content: 'Who sees it' },
    field('File', { type: ComponentType.FileUpload, custom_id: 'file', required: false }),
    field('Person', { type: ComponentType.UserSelect, custom_id: 'person', required: false }),
    field('Role', { type: ComponentType.RoleSelect, custom_id: 'role', required: false }),
    field('Channel', { type: ComponentType.ChannelSelect, custom_id: 'channel', required: false }),
  ],
};
const form: Form = {
  modal: async (_, [half]) => {
    await wait;
    return { title: 'Why is it so?', parts: half === 'things' ? parts.things : parts.words };
  },
  async submit(submission) {
    submissions.push(submission);
    await wait;
    if (refusal !== undefined) throw refusal;
    const reply = line(`You said ${filledIn(submission, 'sentence') ?? 'nothing'}`);
    return submission.args[0] === 'update' ? { do: 'update', reply } : { do: 'reply', reply };
  },
};
const why = fakeCommand('why', {
  execute: () => line('Say why', { buttons: [button('Say', customId('say', 'update'))] }),
  opens: ({ options: { query } }) =>
    query === undefined ? undefined : { action: 'why', args: [String(query)] },
  forms: { why: form },
  actions: { say: ({ args }) => ({ do: 'open', form: { action: 'why', args } }) },
});
const open = fakeCommand('open', { forms: { open: form }, publicActions: ['open'] });
const registry = registryOf(why, open);

describe('a form through the gateway', () => {
  const memory = memoryLog('info');
  let discord: DiscordEmulator;
  let bot: Gateway;

  async function start(parts: Partial<RouterOptions> = {}): Promise<void> {
    const router = createRouter({ registry, log: memory.log, coolDown: () => 0, ...parts });
    bot = await connectGateway({ token: TOKEN, router, log: memory.log, apiUrl: discord.apiUrl });
  }
  beforeEach(async () => {
    submissions = [];
    refusal = undefined;
    wait = undefined;
    discord = new DiscordEmulator();
    await discord.start();
  });
  afterEach(async () => {
    await bot.stop();
    await discord.stop();
    expect(discord.faults).toEqual([]);
  });

  async function modalOf(interaction: APIInteraction) {
    const answer = await discord.ask(interaction);
    expect(answer.type).toBe(InteractionResponseType.Modal);
    return (answer as APIModalInteractionResponse).data;
  }
  const submit = (
    modal: APIModalInteractionResponse['data'],
    entered: Entered,
    by: Situation = {},
    on?: APIMessage,
  ): Promise<APIMessage> => discord.sees(modalSubmit(modal, entered, by, on));
  const isPrivate = ({ flags }: APIMessage) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const labels = ({ components = [] }: APIMessage) =>
    buttonsOf(components).map((one) => ('label' in one ? one.label : undefined));

  it('opens from a command, and hands over what was entered into each kind of field', async () => {
    await start();
    const words = await modalOf(slashCommand('why', 'a'));
    expect(words).toMatchObject({ title: 'Why is it so?', custom_id: '1|why|a' });
    const answer = await submit(words, {
      sentence: 'because',
      side: 'against',
      sides: ['for', 'against'],
      anonymous: true,
      kind: 'for',
    });
    expect(isPrivate(answer)).toBe(true);
    expect(JSON.stringify(answer.components)).toContain('You said because');
    expect(submissions[0]).toMatchObject({
      args: ['a'],
      filled: {
        sentence: ['because'],
        side: ['against'],
        sides: ['for', 'against'],
        anonymous: ['true'],
        kind: ['for'],
      },
      isOnPrivate: false,
    });

    const things = await modalOf(slashCommand('why', 'things'));
    const file = { filename: 'draft.txt', size: 12, url: 'https://cdn.discordapp.com/draft.txt' };
    await submit(things, { file: [file], person: ['1'], role: ['2'], channel: ['3'] });
    expect(submissions[1]).toMatchObject({
      filled: { person: ['1'], role: ['2'], channel: ['3'] },
      files: { file: [{ name: 'draft.txt', size: 12, url: file.url }] },
    });
  });

  it('reads a field that was left empty as no value', async () => {
    await start();
    await submit(await modalOf(slashCommand('why', 'a')), { sentence: 'x' });
    expect(submissions[0]?.filled).toMatchObject({ side: [], sides: [], anonymous: [], kind: [] });
  });

  it('opens from a button, and changes that message', async () => {
    await start();
    const question = await discord.use(slashCommand('why'));
    if (question === undefined) throw new Error('No question');
    const modal = await modalOf(discord.press(question, 'Say'));
    const changed = await submit(modal, { sentence: 'because' }, {}, question);
    expect(changed.id).toBe(question.id);
    expect(JSON.stringify(changed.components)).toContain('You said because');
  });

  it('answers with a new message where a change was meant and a command opened the form', async () => {
    await start();
    const modal = await modalOf(slashCommand('why', 'update'));
    expect(JSON.stringify((await submit(modal, { sentence: 'so' })).components)).toContain('You said so');
  });

  it('answers everyone where its action is a public one', async () => {
    await start();
    const modal = { ...(await modalOf(slashCommand('why', 'a'))), custom_id: '1|open' };
    expect(isPrivate(await submit(modal, { sentence: 'because' }))).toBe(false);
  });

  it('answers late where a submission takes a while', async () => {
    await start({ deferAfter: 0 });
    const going = Promise.withResolvers<void>();
    const modal = { ...(await lateModal()), custom_id: '1|why|a' };
    wait = going.promise;
    const asked = modalSubmit(modal, { sentence: 'because' });
    expect(await discord.ask(asked)).toMatchObject({
      type: InteractionResponseType.DeferredChannelMessageWithSource,
    });
    going.resolve();
    await expect
      .poll(() => JSON.stringify(discord.messages.original(asked)?.components))
      .toContain('You said because');
    expect(submissions).toHaveLength(1);
  });

  /** The data of the form's modal, however late the router is. */
  const lateModal = async () => ({
    title: 'Why',
    custom_id: '1|why|a',
    components: [...(await form.modal({} as never, ['a'])).parts],
  });

  it('says so where the form itself comes too late to open', async () => {
    await start({ deferAfter: 0 });
    const going = Promise.withResolvers<void>();
    wait = going.promise;
    const asked = slashCommand('why', 'a');
    await discord.ask(asked);
    going.resolve();
    await expect
      .poll(() =>
        discord.messages.seenBy('500000000000000005').map(({ components }) => JSON.stringify(components)),
      )
      .toEqual([expect.stringContaining('took too long')]);
  });

  describe('that is refused', () => {
    it.each([
      ['an error of the person’s', () => new UserError('post.refused'), /post/],
      ['an outage of the store', () => new UnavailableError('down'), /database cannot be reached/],
      ['an accident', () => new Error('oh'), /Incident/],
    ])(
      'gives back what was typed on %s, and opens again with all that was entered',
      async (_, error, said) => {
        await start();
        refusal = error();
        const modal = await modalOf(slashCommand('why', 'a'));
        const entered = { sentence: 'because *it* is\nso', side: 'against', sides: ['for'], anonymous: true };
        const refused = await submit(modal, entered);
        expect(isPrivate(refused)).toBe(true);
        const text = JSON.stringify(refused.components);
        expect(text).toMatch(said);
        expect(text).toContain('Sentence\\\\:\\nbecause \\\\*it\\\\* is\\nso');

        refusal = undefined;
        const again = await modalOf(discord.press(refused, 'Open the form again'));
        expect(again.custom_id).toBe(modal.custom_id);
        const answer = await submit(again, {}, {}, refused);
        expect(JSON.stringify(answer.components)).toContain('You said because');
        expect(submissions[1]?.filled).toEqual(submissions[0]?.filled);
      },
    );

    it('gives long words back as a file', async () => {
      await start();
      refusal = new UserError('click.unknown');
      const sentence = 'why '.repeat(999);
      const refused = await submit(await modalOf(slashCommand('why', 'a')), { sentence });
      const [file] = discord.callbacks.at(-1)?.files ?? [];
      expect(new TextDecoder().decode(file?.bytes)).toContain(sentence);
      expect(refused.attachments).toHaveLength(1);
    });

    it('counts towards the cool-down, which loses nothing either', async () => {
      let uses = 0;
      await start({ coolDown: () => (uses++ < 1 ? 0 : 7) });
      const refused = await submit(await modalOf(slashCommand('why', 'a')), { sentence: 'because' });
      expect(JSON.stringify(refused.components)).toMatch(/Wait 7 s.*because/);
      expect(submissions).toEqual([]);
    });

    it('is answered where no form of that name is left', async () => {
      await start();
      const modal = { ...(await modalOf(slashCommand('why', 'a'))), custom_id: '1|gone' };
      const refused = await submit(modal, { sentence: 'because' });
      expect(JSON.stringify(refused.components)).toMatch(/another version.*because/);
      expect(labels(refused)).toEqual([]);
    });
  });
});
