import { UserError } from '../../language/user-error.ts';
import type { View } from '../../reply/reply.ts';
import { besideOutcome } from '../answers/answer-query.ts';
import { factNamed } from '../answers/fact.ts';
import { lookUp, suggest } from '../answers/look-up.ts';
import { outcomeReply } from '../answers/outcome-reply.ts';
import { type Command, forMessage, type Services, textOption, viewFor } from '../command.ts';
import { privateOption, slashCommand, stringOption } from '../command-data.ts';
import { factOf, updateOwn } from '../open.ts';
import { citationCard } from './citation-card.ts';
import { styleOf, styleOption, suggestStyles } from './style-option.ts';

/** What may be typed, of the base itself. */
const exampleOf = ({ base }: View): string => base.facts.keys().next().value ?? '';

/** `/cite`: how to cite a fact, in the usual styles or in one; and the action of the Cite buttons. */
export function citeCommand(services: Services): Command {
  const { base, searcher } = services;
  return {
    data: slashCommand(
      'cite',
      stringOption('option.fact', { required: true, autocomplete: true }),
      styleOption,
      privateOption,
    ),
    execute(invocation) {
      const query = textOption(invocation, 'fact');
      const view = viewFor(services, invocation);
      if (query === undefined) throw new UserError('cite.needs-fact', { example: exampleOf(view) });
      const style = styleOf(textOption(invocation, 'style'));
      const named = factNamed(base, query);
      if (named) return citationCard(view, named, style);
      const found = lookUp(base, searcher, query);
      // What the sources do not say cannot be cited: the nearest facts are only offered.
      return found.outcome === 'answer'
        ? citationCard(view, found.matches[0].fact, style)
        : outcomeReply(view, found, { query, ...besideOutcome(services, query, found) });
    },
    autocomplete(invocation) {
      const typed = textOption(invocation, invocation.focused ?? '') ?? '';
      return invocation.focused === 'style'
        ? suggestStyles(typed)
        : suggest(viewFor(services, invocation), searcher, typed);
    },
    actions: {
      cite(click) {
        const [token, style] = click.args;
        const fact = factOf(services, token);
        return { do: 'reply', reply: citationCard(viewFor(services, click), fact, styleOf(style)) };
      },
      citeas(click) {
        const fact = factOf(services, click.args[0]);
        return updateOwn(
          click,
          citationCard(viewFor(services, forMessage(click)), fact, styleOf(click.values[0])),
        );
      },
    },
  };
}
