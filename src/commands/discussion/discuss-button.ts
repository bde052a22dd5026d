import { UserError } from '../../language/user-error.ts';
import { recordOf } from '../../reply/token.ts';
import { type Action, type Click, forMessage, type Services, viewFor } from '../command.ts';
import { factOf, updateOwn } from '../open.ts';
import { promptCard } from './prompt-card.ts';
import type { Origin } from './prompts-on.ts';

/** The action of the Discuss buttons: a prompt on a fact or topic, then the next one in its place. */
export const discussActions = (services: Services): Record<'discuss', Action> => ({
  discuss(click) {
    const [, , turnedTo] = click.args;
    const at = Math.max(0, Number.parseInt(turnedTo ?? '0', 10) || 0);
    const view = viewFor(services, turnedTo === undefined ? click : forMessage(click));
    const reply = promptCard(view, originOf(services, click), at);
    return turnedTo === undefined ? { do: 'reply', reply } : updateOwn(click, reply);
  },
});

function originOf(services: Services, click: Click): Origin {
  const [kind, token = ''] = click.args;
  if (kind === 'fact') return { kind, record: factOf(services, token) };
  const topic = recordOf(services.base.topics, token);
  if (topic === undefined) throw new UserError('record.gone');
  return { kind: 'topic', record: topic };
}
