import type { Reply } from '../../reply/reply.ts';
import { recordOf, splitTokens } from '../../reply/token.ts';
import { type Command, type InteractionContext, type Services, textOption, viewFor } from '../command.ts';
import { privateOption, slashCommand, stringOption } from '../command-data.ts';
import { clickPaged, stillThere } from '../paged-click.ts';
import { suggestTopics } from '../suggestions.ts';
import { topicOf, topicOption } from '../topic-option.ts';
import { contrastCard } from './contrast-card.ts';
import { contrastChoice, contrastPicker } from './contrast-choice.ts';
import { closestContrasts, contrastList } from './contrast-list.ts';
import { createContrastFinder } from './find-contrast.ts';

/** `/compare`: a question on which the sources differ or agree, found by words; or the list of a topic's, or of all. */
export function compareCommand(services: Services): Command {
  const { base } = services;
  const finder = createContrastFinder(services);
  const pickedContrast = contrastPicker(base);
  const cardOf = (context: InteractionContext, token = '', others = ''): Reply =>
    contrastCard(
      viewFor(services, context),
      stillThere(recordOf(base.contrasts, token)),
      splitTokens(others).flatMap((other) => recordOf(base.contrasts, other) ?? []),
    );
  return {
    data: slashCommand(
      'compare',
      stringOption('compare.query', { autocomplete: true }),
      topicOption,
      privateOption,
    ),
    execute(invocation) {
      const view = viewFor(services, invocation);
      const topic = topicOf(base, textOption(invocation, 'topic'));
      const query = textOption(invocation, 'query');
      if (query === undefined) return contrastList(view, topic);
      const picked = pickedContrast(query);
      if (picked !== undefined) return contrastCard(view, picked);
      const { fits, contrasts } = finder.find(query, topic);
      const [first, ...others] = contrasts;
      return fits && first ? contrastCard(view, first, others) : closestContrasts(view, contrasts);
    },
    autocomplete(invocation) {
      const topic = textOption(invocation, 'topic') ?? '';
      if (invocation.focused === 'topic') return suggestTopics(viewFor(services, invocation), topic);
      const typed = textOption(invocation, 'query') ?? '';
      return finder
        .suggest(typed, base.topics.get(topic))
        .map((contrast) => contrastChoice(viewFor(services, invocation), contrast));
    },
    actions: {
      compare(click) {
        const [token, others] = click.values.length > 0 ? click.values : click.args;
        return { do: 'reply', reply: cardOf(click, token, others) };
      },
      contrasts(click) {
        const [token = ''] = click.args;
        const topic = token === '' ? undefined : stillThere(recordOf(base.topics, token));
        return clickPaged(
          click,
          (page, context) => contrastList(viewFor(services, context), topic, page),
          (chosen) => cardOf(click, chosen),
        );
      },
    },
  };
}
