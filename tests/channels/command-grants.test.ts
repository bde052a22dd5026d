import { describe, expect, it } from 'vitest';
import { type CommandGrant, isGranted } from '../../src/channels/command-grants.ts';

const use = {
  applicationId: 'app',
  guildId: 'server',
  commandId: 'schedule',
  userId: 'ann',
  roles: ['tutor'],
};
const grant = (commandId: string, to: CommandGrant['to'], id: string, isAllowed = true): CommandGrant => ({
  ...{ commandId, to, id, isAllowed },
});

describe('isGranted()', () => {
  it.each<[string, CommandGrant[], boolean]>([
    ['nothing is said', [], false],
    ['the role may', [grant('schedule', 'role', 'tutor')], true],
    ['another role may', [grant('schedule', 'role', 'guest')], false],
    ['the member may', [grant('schedule', 'member', 'ann')], true],
    ['everybody may', [grant('schedule', 'role', 'server')], true],
    ['the role may use the bot', [grant('app', 'role', 'tutor')], true],
    [
      'the command says otherwise',
      [grant('app', 'role', 'tutor'), grant('schedule', 'role', 'tutor', false)],
      false,
    ],
    [
      'the member may not',
      [grant('schedule', 'role', 'tutor'), grant('schedule', 'member', 'ann', false)],
      false,
    ],
    [
      'everybody may, the role not',
      [grant('schedule', 'role', 'server'), grant('schedule', 'role', 'tutor', false)],
      false,
    ],
  ])('where %s', (_, grants, isAllowed) => {
    expect(isGranted(grants, use)).toBe(isAllowed);
  });
});
