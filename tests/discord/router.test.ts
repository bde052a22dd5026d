import {
  type APIInteraction,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Invocation } from '../../src/commands/command.ts';
import { createRouter, readInvocation } from '../../src/discord/router.ts';
import { UserError } from '../../src/errors.ts';
import { notice } from '../../src/reply/notice.ts';
import { buttonPress, GUILD_ID, slashCommand, typing } from '../fixtures/discord-emulator/interactions.ts';
import { callbackFault } from '../fixtures/discord-emulator/spec.ts';
import { fakeCommand, registryOf } from '../fixtures/fake-registry.ts';
import { memoryLog } from '../fixtures/memory-log.ts';

const fails = (error: unknown) => () => {
  throw error;
};

/** Routes one interaction through `/kurils` as changed by `parts`; the response must be one that Discord takes. */
async function route(interaction: APIInteraction, parts: Parameters<typeof fakeCommand>[1] = {}) {
  const memory = memoryLog();
  const response = await createRouter(registryOf(fakeCommand('kurils', parts)), memory.log)(interaction);
  expect(callbackFault(response)).toBeUndefined();
  return { response, text: JSON.stringify(response), memory };
}

describe('createRouter()', () => {
  it('answers a ping with a pong', async () => {
    const ping = { type: InteractionType.Ping } as APIInteraction;
    expect((await route(ping)).response).toEqual({ type: InteractionResponseType.Pong });
  });

  it('sends a reply as Components V2 with no mentions allowed', async () => {
    expect((await route(slashCommand('kurils', '@everyone'))).response).toMatchObject({
      type: InteractionResponseType.ChannelMessageWithSource,
      data: { flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } },
    });
  });

  it('sends an ephemeral reply to the asker alone', async () => {
    const { response } = await route(slashCommand('kurils'), { execute: () => notice('only you') });
    expect(response).toMatchObject({ data: { flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral } });
  });

  it('waits for a command that takes its time', async () => {
    const { text } = await route(slashCommand('kurils'), { execute: async () => notice('later') });
    expect(text).toContain('later');
  });

  it("shows a UserError's words", async () => {
    const { text } = await route(slashCommand('kurils'), { execute: fails(new UserError('Say a year')) });
    expect(text).toContain('Say a year');
  });

  it('shows an incident id, and no detail, when a command fails', async () => {
    const { text, memory } = await route(slashCommand('kurils'), { execute: fails(new Error('detail')) });
    expect(text).toContain('Incident');
    expect(text).not.toContain('detail');
    expect(memory.text()).toContain('detail');
  });

  it('answers a command that is not in the registry, and a button that nobody made', async () => {
    expect((await route(slashCommand('stale'))).text).toContain('Incident');
    expect((await route(buttonPress())).text).toContain('Incident');
  });

  it('answers an interaction that carries no data', async () => {
    const broken = { ...slashCommand('kurils'), data: undefined } as unknown as APIInteraction;
    expect((await route(broken)).text).toContain('Incident');
  });

  it('suggests nothing when autocomplete is absent, unknown or fails', async () => {
    const empty = {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: [] },
    };
    expect((await route(typing('stale', 'a'))).response).toEqual(empty);
    const failed = await route(typing('kurils', 'a'), { autocomplete: fails(new Error('detail')) });
    expect(failed.response).toEqual(empty);
    expect(failed.memory.text()).toContain('autocomplete failed');
  });
});

describe('readInvocation()', () => {
  it('reads command, options, locale and ids of a slash command', () => {
    expect(readInvocation(slashCommand('kurils', 'yalta'))).toEqual({
      command: 'kurils',
      options: { query: 'yalta' },
      focused: undefined,
      locale: 'en-US',
      userId: '500000000000000005',
      guildId: GUILD_ID,
      channelId: '400000000000000004',
    } satisfies Invocation);
  });

  it('reads which option is being typed', () => {
    expect(readInvocation(typing('kurils', 'yal'))).toMatchObject({
      options: { query: 'yal' },
      focused: 'query',
    });
  });

  it('reads the user of a direct message, where there is no member', () => {
    const { member: _member, guild_id: _guild, ...rest } = slashCommand('kurils');
    const direct = { ...rest, user: { id: '42' } } as unknown as APIInteraction;
    expect(readInvocation(direct)).toMatchObject({ userId: '42', guildId: undefined });
  });

  it('gives nothing for a button', () => {
    expect(readInvocation(buttonPress())).toBeUndefined();
  });
});
