import { findFact } from '../../facts/fact-base.ts';
import { UserError } from '../../language/user-error.ts';
import { choiceOf, pickedFact } from '../choices.ts';
import { type Command, type Services, textOption, viewFor } from '../command.ts';
import { privateOption, slashCommand, stringOption } from '../command-data.ts';
import { matching } from '../suggestions.ts';
import { answerReply } from './answer-reply.ts';

/** `/fact`: a fact by its permanent id, with what was revised since: what a paper that cites a card points to. */
export const factCommand = (services: Services): Command => ({
  data: slashCommand(
    'fact',
    stringOption('option.id', { required: true, autocomplete: true }),
    privateOption,
  ),
  execute(invocation) {
    const typed = textOption(invocation, 'id') ?? '';
    const id = typed.replace(/^fact:/, '');
    const fact = findFact(services.base, id.toLowerCase()) ?? pickedFact(services.base, typed);
    if (fact === undefined) throw new UserError('fact.unknown', { id });
    return answerReply(viewFor(services, invocation), fact);
  },
  autocomplete: (invocation) =>
    matching(
      services.base.facts.values(),
      textOption(invocation, 'id') ?? '',
      ({ id, claim, translations = {} }) => [
        id,
        claim,
        ...Object.values(translations).map((words) => words?.claim ?? ''),
      ],
    ).map((fact) => ({ ...choiceOf(viewFor(services, invocation), fact), value: fact.id })),
});
