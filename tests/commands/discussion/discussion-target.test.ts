import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  type DiscussionTarget,
  needPermissions,
} from '../../../src/commands/discussion/discussion-target.ts';
import { asker } from '../../fixtures/invoke.ts';

const { CreatePublicThreads, SendMessages, SendPolls, Administrator } = PermissionFlagsBits;
const ALL = ~0n & ~Administrator;
const target = (kind: DiscussionTarget['kind'], permissions = ALL): DiscussionTarget => ({
  kind,
  channelId: '4',
  permissions,
});
const member = (permissions: bigint) => asker({ permissions });
const plain = { thread: false, poll: false };

describe('needPermissions()', () => {
  it('wants of the bot what it is to do', () => {
    const asks = () =>
      needPermissions(member(ALL), target('channel', ALL & ~SendPolls), { ...plain, poll: true });
    expect(asks).toThrow('Footnote lacks');
  });

  it('wants of the member the right to open threads, to send polls and to post in forums', () => {
    const own = 'permission of your own';
    const asks = (kind: DiscussionTarget['kind'], permissions: bigint, parts: object) => () =>
      needPermissions(member(permissions), target(kind), { ...plain, ...parts });
    expect(asks('channel', ALL & ~CreatePublicThreads, { thread: true })).toThrow(own);
    expect(asks('channel', ALL & ~SendPolls, { poll: true })).toThrow(own);
    expect(asks('forum', ALL & ~SendMessages, {})).toThrow(own);
    expect(asks('channel', 0n, {})).not.toThrow();
    expect(asks('channel', Administrator, { thread: true, poll: true })).not.toThrow();
  });
});
