import {
  type APIInteraction,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createRouter, type RouterOptions } from '../../../src/discord/router/router.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { notice } from '../../../src/reply/notice.ts';
import {
  buttonPress,
  messageCommand,
  slashCommand,
  typing,
} from '../../fixtures/discord-emulator/interactions.ts';
import { callbackFault } from '../../fixtures/discord-emulator/spec.ts';
import { fakeCommand, line, registryOf } from '../../fixtures/fake-registry.ts';
import { memoryLog } from '../../fixtures/memory-log.ts';

const fails = (error: unknown) => () => {
  throw error;
};
const PRIVATE = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;

/** Routes one interaction through `/kurils` as changed by `parts`; the response must be one that Discord takes. */
async function route(
  interaction: APIInteraction,
  parts: Parameters<typeof fakeCommand>[1] = {},
  options: Partial<RouterOptions> = {},
) {
  const memory = memoryLog();
  const registry = registryOf(fakeCommand('kurils', parts));
  const routed = await createRouter({ registry, log: memory.log, coolDown: () => 0, ...options })(
    interaction,
  );
  expect(callbackFault(routed.response)).toBeUndefined();
  return { ...routed, text: JSON.stringify(routed.response), memory };
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
    expect(response).toMatchObject({ data: { flags: PRIVATE } });
  });

  it('sends any reply to the asker alone who asks for it', async () => {
    const { response } = await route(slashCommand('kurils', { private: true }));
    expect(response).toMatchObject({ data: { flags: PRIVATE } });
    const open = await route(slashCommand('kurils', { private: false }));
    expect(open.response).toMatchObject({ data: { flags: MessageFlags.IsComponentsV2 } });
  });

  it('waits for a command that takes its time', async () => {
    const { text } = await route(slashCommand('kurils'), { execute: async () => notice('later') });
    expect(text).toContain('later');
  });

  it('defers what takes longer than it may, and gives the answer after it', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { response, after } = await route(
      slashCommand('kurils'),
      { execute: () => promise.then(() => line('late')) },
      { deferAfter: 1 },
    );
    expect(response).toEqual({ type: InteractionResponseType.DeferredChannelMessageWithSource });
    resolve();
    expect(await after).toMatchObject({ do: 'edit', data: { components: [{ content: 'late' }, {}] } });
  });

  it("shows a UserError's words", async () => {
    const { text } = await route(slashCommand('kurils'), { execute: fails(new UserError('schedule.moved')) });
    expect(text).toContain('It has just moved on');
  });

  it('shows an incident id, and no detail, when a command fails', async () => {
    const { response, text, memory } = await route(slashCommand('kurils'), {
      execute: fails(new Error('detail')),
    });
    expect(text).toContain('Incident');
    expect(response).toMatchObject({ data: { flags: PRIVATE } });
    expect(text).not.toContain('detail');
    expect(memory.text()).toContain('detail');
  });

  it('tells the user of a command or button that is not there any more, and logs no incident', async () => {
    const stale = await route(slashCommand('stale'));
    expect(stale.text).toContain('not part of this program any more');
    const message = await route(messageCommand('Stale', 'words'));
    expect(message.text).toContain('not part of this program any more');
    for (const id of ['x', '', '0|fact|abc', customId('stale', 'abc'), customId('constructor')]) {
      const pressed = await route(buttonPress(id));
      expect(pressed.response).toMatchObject({ data: { flags: PRIVATE } });
      expect(pressed.text).toContain('from another version');
      expect(pressed.memory.entries()).toEqual([]);
    }
  });

  it('answers an interaction that carries no data', async () => {
    const broken = { ...slashCommand('kurils'), data: undefined } as unknown as APIInteraction;
    expect((await route(broken)).text).toContain('not part of this program');
    const click = { ...buttonPress(), data: undefined } as unknown as APIInteraction;
    expect((await route(click)).text).toContain('from another version');
  });

  it('hands a click to the action that its custom id names, and answers it in private', async () => {
    const { response } = await route(buttonPress(customId('open', 'a|b', 'c')), {
      actions: { open: ({ args }) => ({ do: 'reply', reply: line(args.join(' and ')) }) },
    });
    expect(response).toMatchObject({ data: { components: [{ content: 'a|b and c' }], flags: PRIVATE } });
  });

  it("shows a UserError's words to a click, and an incident to one whose action fails", async () => {
    const click = buttonPress(customId('open'));
    const gone = await route(click, { actions: { open: fails(new UserError('schedule.gone')) } });
    expect(gone.text).toContain('This schedule is gone');
    const failed = await route(click, { actions: { open: fails(new Error('detail')) } });
    expect(failed.text).toContain('Incident');
  });

  it('speaks the language of the user in its own notes', async () => {
    const replies = await Promise.all(
      ['en-GB', 'de', 'ja', 'ru'].map((locale) => route(slashCommand('stale', undefined, { locale }))),
    );
    for (const { response } of replies) expect(response).toMatchObject({ data: { flags: PRIVATE } });
    expect(replies[1]?.text).toBe(replies[0]?.text);
  });

  it('makes somebody wait who asks too quickly, in private, and does not run the command', async () => {
    const asked: unknown[] = [];
    const { response, text } = await route(
      slashCommand('kurils'),
      { execute: fails(new Error('was run')) },
      {
        coolDown: (userId) => {
          asked.push(userId);
          return 7;
        },
      },
    );
    expect(text).toContain('Wait 7 s');
    expect(response).toMatchObject({ data: { flags: PRIVATE } });
    expect(asked).toEqual(['500000000000000005']);
  });

  it('makes somebody wait who presses buttons with public answers too quickly, and nobody for private ones', async () => {
    const click = buttonPress(customId('open'));
    const actions = { open: () => ({ do: 'reply' as const, reply: line('opened') }) };
    const quickly = { coolDown: () => 7 };
    expect((await route(click, { actions, publicActions: ['open'] }, quickly)).text).toContain('Wait 7 s');
    expect((await route(click, { actions }, quickly)).text).toContain('opened');
  });

  it('lets somebody set up a server as quickly as they can', async () => {
    const { text } = await route(slashCommand('kurils', 'x'), { isSetup: true }, { coolDown: () => 7 });
    expect(text).toContain('kurils');
    expect(text).not.toContain('Wait');
  });

  it('suggests while somebody types quickly: that is no command', async () => {
    const { text } = await route(typing('kurils', 'yal'), {}, { coolDown: () => 7 });
    expect(text).toContain('query=yal');
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
