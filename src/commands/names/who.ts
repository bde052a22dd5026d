import { UserError } from '../../language/user-error.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { recordOf } from '../../reply/token.ts';
import { answerReply } from '../answers/answer-reply.ts';
import { type Command, type Services, textOption, viewFor } from '../command.ts';
import { privateOption, slashCommand, stringOption } from '../command-data.ts';
import { factOf } from '../open.ts';
import { clickPaged, stillThere } from '../paged-click.ts';
import { findNames, nearestNames, people, suggestNames } from './find-name.ts';
import { nameCard } from './name-card.ts';
import { nameChoice } from './name-choice.ts';

/** `/who`: a person or body, or any other name: its spellings and role, what it holds and where it is mentioned. */
export const whoCommand = (services: Services): Command => ({
  data: slashCommand(
    'who',
    stringOption('who.option', { required: true, autocomplete: true }),
    privateOption,
  ),
  execute(invocation) {
    const view = viewFor(services, invocation);
    const typed = textOption(invocation, 'name');
    if (typed !== undefined) return lookUpName(view, typed);
    const [example] = people(view.base);
    throw new UserError('who.needs-name', { example: example?.name ?? '' });
  },
  autocomplete: (invocation) =>
    suggestNames(viewFor(services, invocation), textOption(invocation, 'name') ?? ''),
  actions: {
    who(click) {
      const view = viewFor(services, click);
      // The select of a choice of names has no name in its custom id; that of a name's card has, and lists its facts.
      const [token = click.values[0]] = click.args;
      const name = stillThere(recordOf(view.base.names, token ?? ''));
      if (click.args.length === 0) return { do: 'reply', reply: nameCard(view, name) };
      return clickPaged(
        click,
        (page, context) => nameCard(viewFor(services, context), name, page),
        (chosen) => answerReply(view, factOf(services, chosen)),
      );
    },
  },
});

/** The card of the one name that a text means; else the names that it may mean. */
function lookUpName(view: View, typed: string): Reply {
  const [name, ...others] = findNames(view, typed);
  if (name !== undefined && others.length === 0) return nameCard(view, name);
  if (name !== undefined) return nameChoice(view, 'several', typed, [name, ...others]);
  const nearest = nearestNames(view.base, typed);
  return nearest.length > 0
    ? nameChoice(view, 'closest', typed, nearest)
    : nameChoice(view, 'none', typed, people(view.base));
}
