import type { Fact } from '../../facts/fact.ts';
import { type FactBase, findFact } from '../../facts/fact-base.ts';
import { UserError } from '../../language/user-error.ts';
import { MAX_CHOICES } from '../../reply/limits.ts';
import { type Command, type Services, textOption, viewFor } from '../command.ts';
import { privateOption, slashCommand, stringOption } from '../command-data.ts';
import { answerReply } from './answer-reply.ts';
import { facts } from './pick-fact.ts';

/** The fact of an id, of a suggestion, or of a headline in any language. */
export function factNamed(base: FactBase, typed: string): Fact | undefined {
  const byId = findFact(
    base,
    typed
      .replace(/^fact:/, '')
      .trim()
      .toLowerCase(),
  );
  if (byId) return byId;
  const [only, ...others] = facts.named(base, typed);
  return others.length === 0 ? only : undefined;
}

/** Says of an id that leads to no fact when and why it was withdrawn, or that there is none. */
function noFact(base: FactBase, id: string): UserError {
  const withdrawn = base.withdrawn.get(id.toLowerCase());
  if (withdrawn === undefined) return new UserError('fact.unknown', { id });
  const { date, reason } = withdrawn;
  return new UserError('fact.withdrawn', { id, date, reason });
}

/** `/fact`: a fact by its permanent id, with what was revised since: what a paper that cites a card points to. */
export const factCommand = (services: Services): Command => ({
  data: slashCommand(
    'fact',
    stringOption('option.id', { required: true, autocomplete: true }),
    privateOption,
  ),
  execute(invocation) {
    const typed = textOption(invocation, 'id');
    if (typed === undefined)
      throw new UserError('fact.needs-id', { example: services.base.facts.keys().next().value ?? '' });
    const fact = factNamed(services.base, typed);
    if (fact === undefined) throw noFact(services.base, typed.replace(/^fact:/, '').trim());
    return answerReply(viewFor(services, invocation), fact);
  },
  autocomplete(invocation) {
    const view = viewFor(services, invocation);
    return facts
      .finderFor(view.base)(textOption(invocation, 'id') ?? '', MAX_CHOICES)
      .map(({ record }) => ({ ...facts.choiceOf(view, record), value: record.id }));
  },
});
