import { type APIMessage, ChannelType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Invocation } from '../../../src/commands/command.ts';
import {
  readAsker,
  readClick,
  readInvocation,
  wantsPrivate,
} from '../../../src/discord/router/read-interaction.ts';
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
  typing,
} from '../../fixtures/discord-emulator/interactions.ts';

const OTHER = '500000000000000099';
const { SendMessages, SendMessagesInThreads, UseExternalApps, ManageMessages, ViewChannel } =
  PermissionFlagsBits;
const changed = (interaction: object, parts: object) => ({ ...interaction, ...parts }) as never;

describe('readInvocation()', () => {
  it('reads command, options, locale and ids of a slash command', () => {
    expect(readInvocation(slashCommand('kurils', 'yalta', { permissions: ManageMessages }))).toEqual({
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
      channelType: ChannelType.GuildText,
      roles: [],
    } satisfies Invocation);
  });

  it('reads which option is being typed', () => {
    expect(readInvocation(typing('timeline', { from: '2014', to: '20' }, 'to'))).toMatchObject({
      options: { from: '2014', to: '20' },
      focused: 'to',
    });
  });

  it('reads the text of the message that a message command was used on', () => {
    expect(readInvocation(messageCommand('Check', 'Is it so?'))).toMatchObject({
      command: 'Check',
      options: {},
      message: 'Is it so?',
    });
  });

  it('reads no text where the message is not there', () => {
    const lost = messageCommand('Check', 'Is it so?');
    expect(readInvocation(changed(lost, { data: { ...lost.data, target_id: '1' } }))).toMatchObject({
      message: '',
    });
  });

  it('reads the user of a direct message, where there is no member', () => {
    const direct = slashCommand('kurils', undefined, { isDirect: true, userId: '42' });
    expect(readInvocation(direct)).toMatchObject({ userId: '42', guildId: undefined, permissions: 0n });
  });

  it('gives nothing for kinds of commands that we do not have, nor where there is no data', () => {
    const user = slashCommand('kurils');
    expect(readInvocation(changed(user, { data: { ...user.data, type: 2 } }))).toBeUndefined();
    expect(readInvocation(changed(user, { data: undefined }))).toBeUndefined();
  });
});

describe('readAsker()', () => {
  const mayPost = (situation: Situation) => readAsker(slashCommand('kurils', 'yalta', situation)).mayPost;
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
    expect(readAsker(changed(slashCommand('kurils'), { app_permissions: undefined })).mayPost).toBe(true);
  });

  it('takes what is no number for no permission', () => {
    for (const wrong of ['', 'all', '-1', '1e3', '0x800', '9'.repeat(30)]) {
      expect(readAsker(changed(slashCommand('kurils'), { app_permissions: wrong })).mayPost).toBe(false);
    }
  });

  it('reads all 64 bits of a permission', () => {
    const highest = 1n << 62n;
    expect(readAsker(slashCommand('kurils', 'yalta', { permissions: highest })).permissions).toBe(highest);
  });
});

describe('readAsker() of what is broken', () => {
  it.each([null, 7, {}])('takes %j for no id of a server or a channel: neither is remembered by it', (id) => {
    const broken = changed(slashCommand('kurils', 'yalta'), { guild_id: id, channel: { id } });
    expect(readAsker(broken)).toMatchObject({ guildId: undefined, channelId: undefined });
  });
});

describe('wantsPrivate()', () => {
  it('is what the option private says, for a command', () => {
    expect(wantsPrivate(slashCommand('kurils', { private: true }))).toBe(true);
    expect(wantsPrivate(slashCommand('kurils', { private: false }))).toBe(false);
    expect(wantsPrivate(slashCommand('kurils', { private: 'true' }))).toBe(false);
    expect(wantsPrivate(slashCommand('kurils', 'yalta'))).toBe(false);
  });

  it('holds for every click', () => {
    expect(wantsPrivate(buttonPress())).toBe(true);
  });

  it('does not fail on a command without data', () => {
    expect(wantsPrivate(changed(slashCommand('kurils'), { data: undefined }))).toBe(false);
  });
});

describe('readClick()', () => {
  const message = (flags: number, asker?: string) =>
    ({
      id: '1',
      flags,
      ...(asker && { interaction_metadata: { user: { id: asker } } }),
    }) as unknown as APIMessage;
  const id = customId('pick', 'a');
  const owns = (on: APIMessage, by: Situation = {}) => readClick(buttonPress(id, on, by))?.click.ownsMessage;

  it('reads the action and its arguments, and no values of a button', () => {
    expect(readClick(buttonPress(id))).toMatchObject({
      action: 'pick',
      click: { args: ['a'], values: [], userId: STUDENT },
    });
  });

  it('reads what was chosen in a select', () => {
    expect(readClick(selectChoice(id, 'value'))).toMatchObject({ click: { values: ['value'] } });
  });

  it('gives nothing for a custom id that is none of ours', () => {
    expect(readClick(buttonPress('x'))).toBeUndefined();
  });

  it('says that a message is the clicker’s own when it answers them or nobody else sees it', () => {
    expect(owns(message(0, STUDENT))).toBe(true);
    expect(owns(message(0, STUDENT), { userId: OTHER })).toBe(false);
    expect(owns(message(MessageFlags.Ephemeral, OTHER))).toBe(true);
    expect(owns(message(0))).toBe(false);
  });

  it('says that a message is nobody’s where neither of both is known', () => {
    const { member: _member, ...nobody } = buttonPress(id, message(0));
    expect(readClick(nobody as never as Parameters<typeof readClick>[0])?.click.ownsMessage).toBe(false);
  });
});
