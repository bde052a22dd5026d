import { UserError } from '../../language/user-error.ts';
import { type Command, type Registry, type Services, textOption, viewFor } from '../command.ts';
import { privateOption, queryOption, slashCommand } from '../command-data.ts';
import { answerQuery } from './answer-query.ts';
import { suggest } from './look-up.ts';

/** `/ask`: a question to the whole base; its action asks again what a button says. */
export const askCommand = (services: Services, registry: () => Registry): Command => ({
  data: slashCommand('ask', queryOption(true), privateOption),
  execute(invocation) {
    const query = textOption(invocation, 'query');
    if (query === undefined) throw new UserError('ask.needs-query');
    return answerQuery(services, invocation, query, registry());
  },
  autocomplete: (invocation) =>
    suggest(viewFor(services, invocation), services.searcher, textOption(invocation, 'query') ?? ''),
  actions: {
    ask: (click) => ({
      do: 'reply',
      reply: answerQuery(services, click, click.args[0] ?? '', registry()),
    }),
  },
});
