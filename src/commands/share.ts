import { PermissionFlagsBits } from 'discord-api-types/v10';
import { UserError } from '../language/user-error.ts';
import type { Action } from './command.ts';

/**
 * The actions below every answer. `post` shows to the channel what was shown in private: the action in its custom id
 * gives that reply again. `delete` takes a public answer away, for the one who asked and for moderators.
 */
export const shareActions = (
  actionOf: (name: string) => Action | undefined,
): Record<'post' | 'delete', Action> => ({
  async post(click) {
    if (!click.mayPost) throw new UserError('post.refused');
    const [name = '', ...args] = click.args;
    const action = name === 'post' || name === 'delete' ? undefined : actionOf(name);
    if (action === undefined) throw new UserError('click.unknown');
    const answer = await action({ ...click, args, values: [], ownsMessage: false });
    if (answer.do !== 'reply') throw new UserError('click.unknown');
    return answer;
  },
  delete({ args, userId, permissions }) {
    const isAsker = userId !== undefined && args[0] === userId;
    if (!isAsker && (permissions & PermissionFlagsBits.ManageMessages) === 0n)
      throw new UserError('delete.refused');
    return { do: 'delete' };
  },
});
