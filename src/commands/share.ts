import { PermissionFlagsBits } from 'discord-api-types/v10';
import { UserError } from '../language/user-error.ts';
import { RecentMap } from '../memo/recent-map.ts';
import type { Action } from './command.ts';

/** Posts remembered at least. */
const POSTED = 5_000;

/**
 * The actions below every answer. `post` shows to the channel what was shown in private: the action in its custom id
 * gives that reply again, once for a message. `delete` takes a public answer away, for the user whom Discord says it
 * answers, for the one in its custom id where the bot posted it by itself, and for moderators.
 */
export function shareActions(
  actionOf: (name: string) => Action | undefined,
): Record<'post' | 'delete', Action> {
  const posted = new RecentMap<string, boolean>(POSTED);
  return {
    async post(click) {
      if (!click.mayPost) throw new UserError('post.refused');
      const [name = '', ...args] = click.args;
      const action = name === 'post' || name === 'delete' ? undefined : actionOf(name);
      if (action === undefined) throw new UserError('click.unknown');
      const key = `${click.messageId} ${click.args.join('|')}`;
      if (click.messageId !== undefined && posted.get(key)) throw new UserError('post.done');
      posted.set(key, true);
      try {
        const answer = await action({ ...click, args, values: [], ownsMessage: false });
        if (answer.do !== 'reply') throw new UserError('click.unknown');
        return answer;
      } catch (error) {
        posted.set(key, false);
        throw error;
      }
    },
    delete({ args, askedBy = args[0], userId, permissions }) {
      const isAsker = userId !== undefined && askedBy === userId;
      if (!isAsker && (permissions & PermissionFlagsBits.ManageMessages) === 0n)
        throw new UserError('delete.refused');
      return { do: 'delete' };
    },
  };
}
