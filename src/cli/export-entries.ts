import { OperatorError } from '../errors.ts';
import { ENTRY_FORMATS } from '../exports/formats.ts';
import { type FactBase, factsOfTopic } from '../facts/fact-base.ts';
import { sayFor } from '../language/language.ts';

/**
 * The entries of a topic, or all, in a format; Markdown unless one is named.
 *
 * @throws {OperatorError} that names what there is, where there is no such topic or format
 */
export function exportEntries(base: FactBase, topicId?: string, name = 'markdown'): string | Uint8Array {
  const format = Object.hasOwn(ENTRY_FORMATS, name) ? ENTRY_FORMATS[name] : undefined;
  if (format === undefined)
    throw new OperatorError(`There is no format “${name}”: use ${Object.keys(ENTRY_FORMATS).join(', ')}`);
  const topic = topicId === undefined ? undefined : base.topics.get(topicId);
  if (topicId !== undefined && topic === undefined)
    throw new OperatorError(`There is no topic “${topicId}”: use ${[...base.topics.keys()].join(', ')}`);
  const facts = topic === undefined ? [...base.facts.values()] : factsOfTopic(base, topic);
  return format.write({ base, say: sayFor('en') }, facts);
}
