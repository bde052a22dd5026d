import type { Contrast } from '../../facts/contrast.ts';
import type { Topic } from '../../facts/topic.ts';
import { contrastsOfTopic } from '../../reply/contrast-option.ts';
import { MAX_CHOICES } from '../../reply/limits.ts';
import type { Reply } from '../../reply/reply.ts';
import { recordOf, splitTokens } from '../../reply/token.ts';
import { type Command, type InteractionContext, type Services, textOption, viewFor } from '../command.ts';
import { privateOption, slashCommand, stringOption } from '../command-data.ts';
import { clickPaged, stillThere } from '../paged-click.ts';
import { suggestTopics } from '../suggestions.ts';
import { topicOf, topicOption } from '../topic-option.ts';
import { contrastCard } from './contrast-card.ts';
import { closestContrasts, contrastList } from './contrast-list.ts';
import { contrastsFor } from './contrasts-for.ts';
import { contrasts } from './pick-contrast.ts';

/** `/compare`: a question on which the sources differ or agree, found by words; or the list of a topic's, or of all. */
export function compareCommand(services: Services): Command {
  const { base } = services;
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
      const [named] = contrasts.named(base, query);
      if (named !== undefined) return contrastCard(view, named);
      const found = contrastsFor(services, query, topic);
      if (found.asksForAll) return contrastList(view, topic);
      const [first] = found.contrasts;
      return found.fits && first
        ? contrastCard(view, first, found.others)
        : closestContrasts(view, found.contrasts, topic);
    },
    autocomplete(invocation) {
      const topic = textOption(invocation, 'topic') ?? '';
      if (invocation.focused === 'topic') return suggestTopics(viewFor(services, invocation), topic);
      const typed = textOption(invocation, 'query') ?? '';
      return suggestContrasts(services, typed, base.topics.get(topic)).map((contrast) =>
        contrasts.choiceOf(viewFor(services, invocation), contrast),
      );
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

/** Contrasts for what was typed: those called so, then those that the search finds. */
function suggestContrasts(services: Services, typed: string, topic?: Topic): Contrast[] {
  const { base } = services;
  const ofTopic = new Set(contrastsOfTopic(base, topic));
  if (typed === '') return [...ofTopic].slice(0, MAX_CHOICES);
  const called = contrasts
    .finderFor(base)(typed, base.contrasts.size)
    .map(({ record }) => record);
  const found = contrastsFor(services, typed, topic).contrasts;
  return [...new Set([...called, ...found])].filter((one) => ofTopic.has(one)).slice(0, MAX_CHOICES);
}
