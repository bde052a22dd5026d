import { mergedIds } from '../fact-base-of.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** Whatever a record names by id exists: topics of facts, core facts of topics, evidence of contrasts and prompts. */
export const referencesExist: Rule = ({ records }) => {
  const topics = new Set(records.topic.map(({ id }) => id));
  const facts = new Map(records.fact.map((fact) => [fact.id, [fact.folder, ...fact.record.also]]));
  const unread = new Set(records.unread);
  const merged = mergedIds(records);
  const contrasts = new Set(records.contrast.map(({ id }) => id));
  const missing = (file: string, path: string, what: string, id: string): Problem => ({
    file,
    path,
    message: `there is no ${what} '${id}': add it or mend the id`,
  });
  const unknownFacts = (file: string, path: string, ids: readonly string[]) =>
    ids
      .filter((id) => !facts.has(merged.get(id) ?? id) && !unread.has(id))
      .map((id) => missing(file, path, 'fact', id));
  return [
    ...records.fact.flatMap(({ file, folder, record }) =>
      [folder, ...record.also]
        .filter((id) => !topics.has(id) && !unread.has(id))
        .map((id) => missing(file, 'also', 'topic', id)),
    ),
    ...records.topic.flatMap(({ file, id: topic, record: { core } }) => [
      ...unknownFacts(file, 'core', core),
      ...core
        .filter((id) => facts.get(merged.get(id) ?? id)?.includes(topic) === false)
        .map((id) => ({ file, path: 'core', message: `'${id}' is not a fact of this topic` })),
    ]),
    ...records.contrast.flatMap(({ file, record: { sides } }) =>
      sides.flatMap((side, index) => unknownFacts(file, `sides.${index}.facts`, side.facts)),
    ),
    ...records.prompt.flatMap(({ file, record: { facts: cited, contrast } }) => [
      ...unknownFacts(file, 'facts', cited),
      ...(contrast === undefined || contrasts.has(contrast) || unread.has(contrast)
        ? []
        : [missing(file, 'contrast', 'contrast', contrast)]),
      ...(cited.length === 0 && contrast === undefined
        ? [{ file, path: 'facts', message: 'a prompt cites at least one fact or contrast' }]
        : []),
    ]),
  ];
};
