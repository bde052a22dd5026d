import { UserError } from '../../language/user-error.ts';
import { type Command, type Services, textOption, viewFor } from '../command.ts';
import { privateOption, queryOption, slashCommand } from '../command-data.ts';
import { noteGap } from '../server/open-gaps.ts';
import { lookUp, suggest } from './look-up.ts';
import { outcomeReply } from './outcome-reply.ts';

/** `/ask`: a question to the whole base; its action asks again what a button says. */
export const askCommand = (services: Services): Command => {
  const { base, searcher } = services;
  return {
    data: slashCommand('ask', queryOption(true), privateOption),
    execute(invocation) {
      const query = textOption(invocation, 'query');
      if (query === undefined) throw new UserError('ask.needs-query');
      const found = lookUp(base, searcher, query);
      noteGap(services, invocation, query, found);
      return outcomeReply(viewFor(services, invocation), found, query);
    },
    autocomplete: (invocation) =>
      suggest(viewFor(services, invocation), searcher, textOption(invocation, 'query') ?? ''),
    actions: {
      ask: (click) => ({
        do: 'reply',
        reply: outcomeReply(viewFor(services, click), lookUp(base, searcher, click.args[0] ?? '')),
      }),
    },
  };
};
