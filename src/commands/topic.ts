import { need } from '../facts/fact-base.ts';
import type { Topic } from '../facts/topic.ts';
import { factLine } from '../reply/fact-card.ts';
import { listReply } from '../reply/list-reply.ts';
import { outcomeReply } from '../reply/outcome-reply.ts';
import { type Command, type Services, textOption } from './command.ts';
import { lookUp, suggest } from './look-up.ts';
import { queryOption } from './query-option.ts';

/** The command of a topic: its leading facts, or what it has on a query. */
export function topicCommand({ base, searcher }: Services, topic: Topic): Command {
  const words = Object.entries(topic.localizations).flatMap(([locale, local]) =>
    local ? [[locale, local] as const] : [],
  );
  return {
    data: {
      name: topic.id,
      name_localizations: Object.fromEntries(words.map(([locale, { name }]) => [locale, name])),
      description: topic.description,
      description_localizations: Object.fromEntries(
        words.map(([locale, { description }]) => [locale, description]),
      ),
      options: [queryOption(false)],
    },
    execute(invocation) {
      const query = textOption(invocation, 'query');
      if (query !== undefined) return outcomeReply(base, lookUp(base, searcher, query, topic.id));
      const lines = topic.core.map((id) => `- ${factLine(base, need(base.facts, id))}`);
      return listReply(topic.title, lines, `ask with /${topic.id} and a few words`, topic.color);
    },
    autocomplete: (invocation) => suggest(base, searcher, textOption(invocation, 'query') ?? '', topic.id),
  };
}
