import {
  type APIInteraction,
  type APIMessage,
  ChannelType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Click, InteractionContext, Invocation } from '../../../src/commands/interaction.ts';
import { readInteraction } from '../../../src/discord/router/read-interaction.ts';
import { button } from '../../../src/reply/controls.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import {
  buttonPress,
  CHANNEL_ID,
  GUILD_ID,
  INVITED,
  messageCommand,
  type Situation,
  STUDENT,
  selectChoice,
  slashCommand,
  subcommandUse,
  typing,
} from '../../fixtures/discord-emulator/interactions.ts';

const OTHER = '500000000000000099';
const { SendMessages, SendMessagesInThreads, UseExternalApps, ManageMessages, ViewChannel } =
  PermissionFlagsBits;
const changed = (interaction: object, parts: object) => ({ ...interaction, ...parts }) as never;

/** What is read of the one who uses it, and of what they do. */
function contextOf<T extends InteractionContext = InteractionContext>(raw: APIInteraction): T {
  const interaction = readInteraction(raw);
  if (interaction.kind === 'ping') throw new Error('A ping has no context');
  return interaction.context as T;
}
const invocationOf = (raw: APIInteraction) => contextOf<Invocation>(raw);
const clickOf = (raw: APIInteraction) => contextOf<Click>(raw);

describe('readInteraction() of a command', () => {
  it('reads command, options, locale and ids', () => {
    const raw = slashCommand('kurils', 'yalta', { permissions: ManageMessages });
    expect(readInteraction(raw)).toEqual({
      kind: 'command',
      context: {
        applicationId: '200000000000000002',
        commandId: '700000000000000007',
        interactionId: raw.id,
        command: 'kurils',
        options: { query: 'yalta' },
        focused: undefined,
        locale: 'en-US',
        userId: STUDENT,
        guildId: GUILD_ID,
        channelId: CHANNEL_ID,
        mayPost: true,
        permissions: ManageMessages,
        appPermissions: INVITED,
        roles: [],
      } satisfies Invocation,
    });
  });

  it('reads a subcommand with its own options', () => {
    expect(invocationOf(subcommandUse('deck', 'pin', { prompt: 'why' }))).toMatchObject({
      command: 'deck',
      subcommand: 'pin',
      options: { prompt: 'why' },
    });
  });

  it('reads which option is being typed', () => {
    expect(readInteraction(typing('timeline', { from: '2014', to: '20' }, 'to'))).toMatchObject({
      kind: 'typing',
      context: { options: { from: '2014', to: '20' }, focused: 'to' },
    });
  });

  it('reads the text of the message that a message command was used on', () => {
    expect(invocationOf(messageCommand('Check', 'Is it so?'))).toMatchObject({
      command: 'Check',
      options: {},
      message: 'Is it so?',
    });
  });

  it('reads no text where the message is not there', () => {
    const lost = messageCommand('Check', 'Is it so?');
    expect(invocationOf(changed(lost, { data: { ...lost.data, target_id: '1' } })).message).toBe('');
  });

  it('reads the user of a direct message, where there is no member', () => {
    const direct = slashCommand('kurils', undefined, { isDirect: true, userId: '42' });
    expect(invocationOf(direct)).toMatchObject({ userId: '42', guildId: undefined, permissions: 0n });
  });

  it('has no name for kinds of commands that the bot does not have, nor where there is no data', () => {
    const user = slashCommand('kurils');
    expect(invocationOf(changed(user, { data: { ...user.data, type: 2 } })).command).toBe('');
    expect(invocationOf(changed(user, { data: undefined })).command).toBe('');
  });
});

describe('readInteraction() of a place', () => {
  const inChannel = (channel: NonNullable<Situation['channel']>) =>
    contextOf(slashCommand('kurils', undefined, { channel }));

  it('says which kind of thread it is, and of which channel', () => {
    expect(inChannel({ id: '9', type: ChannelType.PublicThread, parent_id: '8' })).toMatchObject({
      channelId: '9',
      thread: 'public',
      parentId: '8',
    });
    expect(inChannel({ id: '9', type: ChannelType.PrivateThread, parent_id: '8' }).thread).toBe('private');
    expect(inChannel({ id: '9', type: ChannelType.AnnouncementThread, parent_id: '8' }).thread).toBe(
      'public',
    );
  });

  it('does not take a channel’s category for the channel of a thread', () => {
    const channel = inChannel({ id: '9', type: ChannelType.GuildText, parent_id: '8' });
    expect(channel).not.toHaveProperty('thread');
    expect(channel).not.toHaveProperty('parentId');
  });

  const mayPost = (situation: Situation) => contextOf(slashCommand('kurils', 'yalta', situation)).mayPost;
  const BY_PERSON = { '1': STUDENT };
  const BY_BOTH = { '0': GUILD_ID, '1': STUDENT };

  it('may post in a server where the app may send messages, in threads too', () => {
    expect(mayPost({ appPermissions: SendMessages })).toBe(true);
    expect(mayPost({ appPermissions: SendMessagesInThreads })).toBe(true);
    expect(mayPost({ appPermissions: ViewChannel })).toBe(false);
    expect(mayPost({ appPermissions: 0n })).toBe(false);
  });

  it('may post for a person who added the app where external apps may', () => {
    expect(mayPost({ owners: BY_PERSON, appPermissions: UseExternalApps })).toBe(true);
    expect(mayPost({ owners: BY_PERSON, appPermissions: SendMessages })).toBe(false);
  });

  it('goes by the server’s grant where both added it', () => {
    expect(mayPost({ owners: BY_BOTH, appPermissions: SendMessages })).toBe(true);
    expect(mayPost({ owners: BY_BOTH, appPermissions: UseExternalApps })).toBe(false);
  });

  it('may always post outside of servers', () => {
    expect(mayPost({ isDirect: true, appPermissions: 0n })).toBe(true);
    expect(mayPost({ isDirect: true, owners: BY_PERSON, appPermissions: 0n })).toBe(true);
  });

  it('leaves it to Discord where nothing is said of permissions', () => {
    expect(contextOf(changed(slashCommand('kurils'), { app_permissions: undefined })).mayPost).toBe(true);
  });

  it('takes what is no number for no permission', () => {
    for (const wrong of ['', 'all', '-1', '1e3', '0x800', '9'.repeat(30)]) {
      expect(contextOf(changed(slashCommand('kurils'), { app_permissions: wrong })).mayPost).toBe(false);
    }
  });

  it('reads all 64 bits of a permission', () => {
    const highest = 1n << 62n;
    expect(contextOf(slashCommand('kurils', 'yalta', { permissions: highest })).permissions).toBe(highest);
  });
});

describe('readInteraction() of what is malformed', () => {
  it.each([null, 7, {}])('takes %j for no id of a server or a channel', (id) => {
    const broken = changed(slashCommand('kurils', 'yalta'), { guild_id: id, channel: { id } });
    expect(contextOf(broken)).toMatchObject({ guildId: undefined, channelId: undefined });
  });

  it.each([
    { channel: null },
    { locale: 5 },
    { member: null, user: [] },
    { member: { user: null, roles: {}, permissions: 8 } },
    { authorizing_integration_owners: 'x' },
  ])('reads the command all the same where it says %j', (parts) => {
    expect(readInteraction(changed(slashCommand('kurils', 'yalta'), parts))).toMatchObject({
      kind: 'command',
      context: { command: 'kurils', options: { query: 'yalta' }, locale: 'en-US' },
    });
  });

  it.each([null, 7, 'x', [], {}, { type: 99 }])('takes %j for an interaction of no known kind', (raw) => {
    expect(readInteraction(raw)).toMatchObject({ kind: 'other', context: { locale: 'en-US' } });
  });

  it('leaves out options that are none', () => {
    const raw = slashCommand('kurils', 'yalta');
    const options = [null, 7, { name: 5 }, ...(raw.data.options ?? []), { name: 'from', value: {} }];
    expect(invocationOf(changed(raw, { data: { ...raw.data, options } })).options).toEqual({
      query: 'yalta',
    });
  });
});

describe('readInteraction() of a click', () => {
  const message = (flags: number, askedBy?: string) =>
    ({
      id: '1',
      flags,
      ...(askedBy && { interaction_metadata: { user: { id: askedBy } } }),
    }) as unknown as APIMessage;
  const id = customId('pick', 'a');
  const owns = (on: APIMessage, by: Situation = {}) => clickOf(buttonPress(id, on, by)).ownsMessage;

  it('reads the action and its arguments, and no values of a button', () => {
    expect(readInteraction(buttonPress(id))).toMatchObject({
      kind: 'click',
      context: { action: 'pick', args: ['a'], values: [], userId: STUDENT },
    });
  });

  it('reads what was chosen in a select', () => {
    expect(clickOf(selectChoice(id, 'value')).values).toEqual(['value']);
  });

  it('has no action for a custom id that is none of ours, nor where there is no data', () => {
    expect(clickOf(buttonPress('x')).action).toBe('');
    expect(clickOf(changed(buttonPress(id), { data: undefined })).action).toBe('');
  });

  it('has no action for a custom id that is not on its message: it was forged', () => {
    const components = [{ type: 1, components: [button('Pick', id)] }];
    const on = { id: '1', flags: 0, components } as unknown as APIMessage;
    expect(clickOf(buttonPress(id, on)).action).toBe('pick');
    expect(clickOf(buttonPress(customId('pick', 'b'), on)).action).toBe('');
  });

  it('says that a message is the clicker’s own when it answers them or nobody else sees it', () => {
    expect(owns(message(0, STUDENT))).toBe(true);
    expect(owns(message(0, STUDENT), { userId: OTHER })).toBe(false);
    expect(owns(message(MessageFlags.Ephemeral, OTHER))).toBe(true);
    expect(owns(message(0))).toBe(false);
  });

  it('says that a message is nobody’s where neither of both is known', () => {
    const { member: _member, ...nobody } = buttonPress(id, message(0));
    expect(clickOf(nobody as never).ownsMessage).toBe(false);
  });
});
