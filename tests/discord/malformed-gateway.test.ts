import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createRegistry } from '../../src/commands/registry.ts';
import { standalone } from '../../src/commands/services.ts';
import { loadFactBase } from '../../src/knowledge/load.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { botOnGateway } from '../fixtures/bot-on-gateway.ts';
import { brokenInteraction } from '../fixtures/broken-interaction.ts';
import {
  buttonPress,
  messageCommand,
  selectChoice,
  slashCommand,
  typing,
} from '../fixtures/discord-emulator/interactions.ts';
import { SEMINAR } from '../fixtures/packs/pack-folder.ts';

const loaded = loadFactBase(SEMINAR);
if (!loaded.ok) throw new Error('The seminar is broken');
const { base } = loaded;
const registry = createRegistry({ ...standalone(), base, searcher: createSearcher(base) });
const TYPED = 'xyzzyplugh';

/** Each is broken in one way, and has the id and token by which it can be answered. */
const BROKEN: readonly (readonly [string, object])[] = [
  ['whose data is null', { ...slashCommand('ask', TYPED), data: null }],
  ['without data', { ...slashCommand('ask', TYPED), data: undefined }],
  ['whose data is a text', { ...slashCommand('ask'), data: TYPED }],
  [
    'with options that are a text',
    { ...slashCommand('ask'), data: { type: 1, name: 'ask', options: TYPED } },
  ],
  [
    'with an option that is null',
    { ...slashCommand('ask'), data: { type: 1, name: 'ask', options: [null] } },
  ],
  [
    'with an option that is a text',
    { ...slashCommand('ask'), data: { type: 1, name: 'ask', options: [TYPED] } },
  ],
  [
    'whose query is an object',
    {
      ...slashCommand('ask'),
      data: { type: 1, name: 'ask', options: [{ type: 3, name: 'query', value: { [TYPED]: TYPED } }] },
    },
  ],
  [
    'of a kind of command that is not there',
    { ...slashCommand('ask', TYPED), data: { type: 99, name: 'ask' } },
  ],
  ['whose name is an object', { ...slashCommand('ask', TYPED), data: { type: 1, name: { [TYPED]: 1 } } }],
  ['from nobody', { ...slashCommand('ask', TYPED), member: null, user: null }],
  ['from a member without a user', { ...slashCommand('ask', TYPED), member: {} }],
  ['in a channel that is null', { ...slashCommand('ask', TYPED), channel: null }],
  ['in a channel that is a text', { ...slashCommand('ask', TYPED), channel: TYPED }],
  ['in a server that is a number', { ...slashCommand('ask', TYPED), guild_id: 7, guild: 7 }],
  ['in a language that is a number', { ...slashCommand('ask', TYPED), locale: 7 }],
  ['with permissions that are a text', { ...slashCommand('ask', TYPED), app_permissions: TYPED }],
  ['of a type that is not there', { ...slashCommand('ask', TYPED), type: 99 }],
  ['of a type that is a text', { ...slashCommand('ask', TYPED), type: TYPED }],
  ['typed with nothing', { ...typing('ask', TYPED), data: null }],
  [
    'typed in options that are a text',
    { ...typing('ask', TYPED), data: { type: 1, name: 'ask', options: TYPED } },
  ],
  ['that is a click on nothing', { ...buttonPress(TYPED), message: null }],
  ['that is a click without data', { ...buttonPress(TYPED), data: null }],
  ['that is a click whose id is an object', { ...buttonPress(), data: { custom_id: { [TYPED]: TYPED } } }],
  [
    'of a component that is not there',
    { ...buttonPress(), data: { component_type: 99, custom_id: `1|fact|${TYPED}` } },
  ],
  [
    'whose choice is a text',
    { ...selectChoice('1|open', 'x'), data: { component_type: 3, custom_id: '1|open', values: TYPED } },
  ],
  [
    'on a message that is not there',
    {
      ...messageCommand('Check against the sources', TYPED),
      data: { type: 3, name: 'Check against the sources', target_id: '1', resolved: null },
    },
  ],
];

describe('what comes over the gateway broken', { timeout: 60_000 }, () => {
  it('is answered all the same, without a word of it in the log', async (context) => {
    const { discord, text, logged } = await botOnGateway(context, () => {}, registry);
    for (const [, interaction] of BROKEN) discord.gateway.dispatch('INTERACTION_CREATE', interaction);
    const posted = () => discord.requests.filter((one) => one.endsWith('/callback')).length;
    await vi.waitFor(() => expect(posted()).toBe(BROKEN.length), { timeout: 20_000 });
    // discord.js's Client lives, and so does the bot.
    await discord.ask(slashCommand('ask', 'lock gate'));
    // Malformed fields are read as absent ones: no incident.
    expect(logged('a command failed')).toBe(false);
    expect(text()).not.toContain(TYPED);
  });

  it.each([null, 7, 'x', [], {}, { type: 2 }, { id: 1, token: 1 }])(
    'ends nothing where it is %j, which nothing can answer',
    async (interaction) => {
      const { onTestFinished } = await import('vitest');
      const { discord, warnings } = await botOnGateway({ onTestFinished }, () => {}, registry);
      discord.gateway.dispatch('INTERACTION_CREATE', interaction);
      await discord.ask(slashCommand('ask', 'lock gate'));
      expect(warnings()).toMatchObject([{ msg: expect.stringContaining('without an id or a token') }]);
    },
  );

  it('ends nothing and logs nothing where another event is not as Discord documents it', async (context) => {
    const { discord, text, warnings } = await botOnGateway(context, () => {}, registry);
    for (const event of ['GUILD_CREATE', 'CHANNEL_CREATE', 'GUILD_ROLE_UPDATE', 'MESSAGE_CREATE', 'X'])
      for (const data of [null, 7, TYPED, [TYPED], { guild_id: TYPED }])
        discord.gateway.dispatch(event, data);
    await discord.ask(slashCommand('ask', 'lock gate'));
    expect(warnings()).toEqual([]);
    expect(text()).not.toContain(TYPED);
  });

  it('ends nothing, whatever it is', async (context) => {
    const { discord } = await botOnGateway(context, () => {}, registry);
    for (const interaction of fc.sample(brokenInteraction, { numRuns: 300, seed: 9 })) {
      discord.gateway.dispatch('INTERACTION_CREATE', interaction);
    }
    await discord.ask(slashCommand('ask', 'lock gate'));
    expect(discord.callbacks).toHaveLength(1);
  });
});
