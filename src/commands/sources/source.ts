import { UserError } from '../../language/user-error.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { recordOf } from '../../reply/token.ts';
import { answerReply } from '../answers/answer-reply.ts';
import { type Command, type Services, textOption, viewFor } from '../command.ts';
import { privateOption, slashCommand, stringOption } from '../command-data.ts';
import { factOf } from '../open.ts';
import { clickPaged, stillThere } from '../paged-click.ts';
import { findSources, suggestSources } from './find-source.ts';
import { sourceCard } from './source-card.ts';
import { sourceChoice } from './source-option.ts';

/** `/source`: what a source is, how each of its details is known, and its facts. */
export const sourceCommand = (services: Services): Command => ({
  data: slashCommand(
    'source',
    stringOption('source.option', { required: true, autocomplete: true }),
    privateOption,
  ),
  execute(invocation) {
    const view = viewFor(services, invocation);
    const typed = textOption(invocation, 'name');
    if (typed !== undefined) return lookUpSource(view, typed);
    const [example] = view.base.sources.values();
    throw new UserError('source.needs-name', { example: example?.short ?? '' });
  },
  autocomplete: (invocation) =>
    suggestSources(viewFor(services, invocation), textOption(invocation, 'name') ?? ''),
  actions: {
    source(click) {
      const view = viewFor(services, click);
      // The select of a choice of sources has no source in its custom id; that of a source's card has.
      const [token = click.values[0]] = click.args;
      const source = stillThere(recordOf(view.base.sources, token ?? ''));
      if (click.args.length === 0) return { do: 'reply', reply: sourceCard(view, source) };
      return clickPaged(
        click,
        (page, context) => sourceCard(viewFor(services, context), source, page),
        (chosen) => answerReply(view, factOf(services, chosen)),
      );
    },
  },
});

/** The card of the one source that a text means; else the sources that it may mean, or those there are. */
function lookUpSource(view: View, typed: string): Reply {
  const [source, ...others] = findSources(view, typed);
  if (source === undefined) return sourceChoice(view, 'none', typed, [...view.base.sources.values()]);
  return others.length === 0
    ? sourceCard(view, source)
    : sourceChoice(view, 'several', typed, [source, ...others]);
}
