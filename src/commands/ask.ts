import { UserError } from '../errors.ts';
import { outcomeReply } from '../reply/outcome-reply.ts';
import { type Command, type Services, textOption } from './command.ts';
import { lookUp, suggest } from './look-up.ts';
import { queryOption } from './query-option.ts';

/** `/ask`: a question to the whole base. */
export const askCommand = ({ base, searcher }: Services): Command => ({
  data: {
    name: 'ask',
    description: 'Ask anything: an answer in the sources’ own words, or silence',
    options: [queryOption(true)],
  },
  execute(invocation) {
    const query = textOption(invocation, 'query');
    if (query === undefined)
      throw new UserError('Say what you want to know, for example: /ask when was the peace treaty due');
    return outcomeReply(base, lookUp(base, searcher, query));
  },
  autocomplete: (invocation) => suggest(base, searcher, textOption(invocation, 'query') ?? ''),
});
