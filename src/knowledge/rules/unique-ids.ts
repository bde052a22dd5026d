import type { Problem } from '../problem.ts';
import type { Filed, RecordOf, Records } from '../read.ts';
import { isId } from '../records/scalars.ts';
import type { Rule } from '../rule.ts';

/** A file's name is its record's id: well formed, and one of its kind whatever folder it is in. */
export const uniqueIds: Rule = ({ records }) => {
  const { source, topic, fact, contrast, prompt, map, plan, withdrawn } = records;
  return [
    ...mergedTwice(fact),
    ...withdrawnYetThere(fact, withdrawn),
    ...[source, topic, fact, contrast, prompt, map, plan].flatMap((files) => {
      const seen = new Map<string, string>();
      return files.flatMap(({ id, file }): Problem[] => {
        const first = seen.get(id);
        seen.set(id, file);
        if (first !== undefined)
          return [{ file, path: '', message: `the id '${id}' is taken by ${first}: rename the file` }];
        if (isId(id)) return [];
        return [
          {
            file,
            path: '',
            message: `'${id}' is no id: name the file with lower-case words joined by hyphens`,
          },
        ];
      });
    }),
  ];
};

/** An id that led to a fact leads to one fact: none that is still there, and none that two have merged. */
function mergedTwice(facts: readonly Filed<RecordOf<'fact'>>[]): Problem[] {
  const taken = new Map(facts.map(({ id, file }) => [id, file]));
  return facts.flatMap(({ file, record: { merged = [] } }) =>
    merged.flatMap((id, at): Problem[] => {
      const first = taken.get(id);
      taken.set(id, file);
      if (first === undefined) return [];
      return [{ file, path: `merged.${at}`, message: `'${id}' leads to ${first} already: remove it here` }];
    }),
  );
}

/** An id that was withdrawn is no fact's, neither by its file nor as one that it took in. */
function withdrawnYetThere(
  facts: readonly Filed<RecordOf<'fact'>>[],
  withdrawn: Records['withdrawn'],
): Problem[] {
  const there = new Map(
    facts.flatMap(({ id, file, record: { merged = [] } }) => [id, ...merged].map((one) => [one, file])),
  );
  return Object.keys(withdrawn.record).flatMap((id): Problem[] => {
    const file = there.get(id);
    if (file === undefined) return [];
    return [
      { file: withdrawn.file, path: id, message: `is withdrawn, yet leads to ${file}: remove it here` },
    ];
  });
}
