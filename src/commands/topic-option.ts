import type { FactBase } from '../facts/fact-base.ts';
import type { Topic } from '../facts/topic.ts';
import { UserError } from '../language/user-error.ts';
import { stringOption } from './command-data.ts';

/** An option that takes a topic, with suggestions: a base may have more topics than Discord takes fixed choices. */
export const topicOption = stringOption('option.topic', { autocomplete: true });

/** The topic of an option's text: its id, or a title in any language. Throws a UserError where there is none. */
export function topicOf(base: FactBase, typed: string | undefined): Topic | undefined {
  if (typed === undefined) return undefined;
  const wanted = typed.toLowerCase();
  const topic = [...base.topics.values()].find(({ id, title, localizations }) =>
    [
      id,
      title,
      ...Object.values(localizations).flatMap((words) => (words ? [words.name, words.title] : [])),
    ].some((one) => one.toLowerCase() === wanted),
  );
  if (topic !== undefined) return topic;
  throw new UserError('topic.unknown', { topic: typed, topics: [...base.topics.keys()].join(', ') });
}
