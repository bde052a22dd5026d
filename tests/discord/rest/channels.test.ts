import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pollOf } from '../../../src/commands/discussion/poll.ts';
import { permissionsOf } from '../../../src/discord/rest/channel-permissions.ts';
import { createChannels } from '../../../src/discord/rest/channels.ts';
import { createRest } from '../../../src/discord/rest/rest.ts';
import { smallBase } from '../../fixtures/base.ts';
import { FORUM_ID, lacks } from '../../fixtures/discord-emulator/channels.ts';
import { DiscordEmulator, TOKEN } from '../../fixtures/discord-emulator/emulator.ts';
import { CHANNEL_ID, CLASS_ROLE, GUILD_ID, INVITED } from '../../fixtures/discord-emulator/interactions.ts';
import { refusal } from '../../fixtures/discord-emulator/rest.ts';
import { viewOf } from '../../fixtures/view.ts';

const [contrast] = smallBase().contrasts.values();
const poll = pollOf(viewOf(), contrast as NonNullable<typeof contrast>);

describe('createChannels()', () => {
  const discord = new DiscordEmulator();
  const channels = () => createChannels(createRest({ token: TOKEN, apiUrl: discord.apiUrl }));
  beforeEach(() => discord.start());
  afterEach(async () => {
    discord.channels.trouble = () => undefined;
    await discord.stop();
    expect(discord.faults).toEqual([]);
  });

  it('gives the first message back when a post is repeated', async () => {
    const post = () => channels().post(CHANNEL_ID, poll, { nonce: 'n-1' });
    const first = await post();
    expect(first).toMatchObject({ ok: true, value: { channelId: CHANNEL_ID } });
    expect(await post()).toEqual(first);
    expect(await channels().post(CHANNEL_ID, poll, { nonce: 'n-2' })).not.toEqual(first);
    expect(await channels().post(CHANNEL_ID, poll)).not.toEqual(first);
  });

  it('takes a thread that is there for the one that it was to open', async () => {
    const posted = await channels().post(CHANNEL_ID, poll);
    const messageId = posted.ok ? posted.value.messageId : '';
    const open = () => channels().startThread(CHANNEL_ID, messageId, 'A question', 10_080);
    expect(await open()).toEqual({ ok: true, value: messageId });
    expect(await open()).toEqual({ ok: true, value: messageId });
  });

  it('knows what a channel is and what the bot may do there', async () => {
    expect(await channels().permissionsIn(CHANNEL_ID)).toEqual({
      ok: true,
      value: {
        ...{ guildId: GUILD_ID, kind: 'channel', name: 'seminar' },
        ...{ permissions: INVITED, mentionable: [CLASS_ROLE] },
      },
    });
    expect(await channels().permissionsIn(FORUM_ID)).toMatchObject({ value: { kind: 'forum' } });
  });

  it('may mention every role but everybody’s where it is allowed to', async () => {
    discord.channels.permissions = INVITED | PermissionFlagsBits.MentionEveryone;
    expect(await channels().permissionsIn(CHANNEL_ID)).toMatchObject({
      value: { mentionable: ['42', CLASS_ROLE] },
    });
  });

  it.each([
    ['missing-permission', lacks],
    ['missing-permission', () => refusal(403, 50001, 'Missing Access')],
    ['unknown-channel', () => refusal(404, 10003, 'Unknown Channel')],
    ['refused', () => refusal(400, 50035, 'Invalid Form Body')],
    ['unreachable', () => refusal(401, 0, '401: Unauthorized')],
    ['unreachable', () => refusal(503, 0, 'Service Unavailable')],
  ])('says %s instead of throwing', async (why, trouble) => {
    discord.channels.trouble = trouble;
    expect(await channels().post(CHANNEL_ID, poll)).toEqual({ ok: false, why });
    expect(await channels().permissionsIn(CHANNEL_ID)).toEqual({ ok: false, why });
  });

  it('says that Discord cannot be reached', async () => {
    const nowhere = createChannels(createRest({ token: TOKEN, apiUrl: 'http://127.0.0.1:9/api' }));
    expect(await nowhere.post(CHANNEL_ID, poll)).toEqual({ ok: false, why: 'unreachable' });
  });
});

describe('permissionsOf()', () => {
  const { ViewChannel, SendMessages, Administrator } = PermissionFlagsBits;
  const guild = {
    id: '1',
    roles: [
      { id: '1', permissions: String(ViewChannel) },
      { id: '2', permissions: String(SendMessages) },
      { id: '3', permissions: String(Administrator) },
    ],
  } as never;
  const of = (roles: string[], ...overwrites: [string, OverwriteType, allow: bigint, deny: bigint][]) =>
    permissionsOf({
      guild,
      member: { roles } as never,
      userId: '9',
      overwrites: overwrites.map(([id, type, allow, deny]) => ({
        ...{ id, type },
        ...{ allow: String(allow), deny: String(deny) },
      })),
    });
  const { Role, Member } = OverwriteType;

  it('adds up the roles that a member has', () => {
    expect([of([]), of(['2'])]).toEqual([ViewChannel, ViewChannel | SendMessages]);
  });

  it('lets a channel take from everyone, give back to a role, and decide for the member', () => {
    expect(of(['2'], ['1', Role, 0n, SendMessages])).toBe(ViewChannel);
    expect(of(['2'], ['1', Role, 0n, SendMessages], ['2', Role, SendMessages, 0n])).toBe(
      ViewChannel | SendMessages,
    );
    expect(of(['2'], ['2', Role, SendMessages, 0n], ['9', Member, 0n, SendMessages])).toBe(ViewChannel);
    expect(of([], ['2', Role, SendMessages, 0n], ['8', Member, SendMessages, 0n])).toBe(ViewChannel);
  });

  it('lets nothing be taken from an administrator', () => {
    expect(of(['3'], ['1', Role, 0n, ~0n & ((1n << 50n) - 1n)]) & Administrator).toBe(Administrator);
  });
});
