import type { Topic } from '../../facts/topic.ts';
import { type Command, type Services, textOption, viewFor } from '../command.ts';
import { namedCommand, privateOption, queryOption } from '../command-data.ts';
import { countUnanswered } from '../server/open-gaps.ts';
import { besideOutcome } from './answer-query.ts';
import { lookUp, suggest } from './look-up.ts';
import { outcomeReply } from './outcome-reply.ts';
import { topicCard } from './topic-card.ts';

/** The command of a topic: its leading facts, or what it has on a query. */
export function topicCommand(services: Services, topic: Topic): Command {
  const { base, searcher } = services;
  return {
    data: namedCommand(wordsOf(topic), queryOption(false), privateOption),
    execute(invocation) {
      const view = viewFor(services, invocation);
      const query = textOption(invocation, 'query');
      if (query === undefined) return topicCard(view, topic);
      const found = lookUp(base, searcher, query, topic.id);
      countUnanswered(services, invocation, query, found);
      return outcomeReply(view, found, { query, ...besideOutcome(services, query, found) });
    },
    autocomplete: (invocation) =>
      suggest(viewFor(services, invocation), searcher, textOption(invocation, 'query') ?? '', topic.id),
  };
}

function wordsOf({ id, description, localizations }: Topic) {
  const local = Object.entries(localizations).flatMap(([locale, words]) =>
    words ? [[locale, words] as const] : [],
  );
  return {
    name: id,
    name_localizations: Object.fromEntries(local.map(([locale, { name }]) => [locale, name])),
    description,
    description_localizations: Object.fromEntries(
      local.map(([locale, words]) => [locale, words.description]),
    ),
  };
}
