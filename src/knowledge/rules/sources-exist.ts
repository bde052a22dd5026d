import { onQuotes, type Rule } from '../rule.ts';

/** Every quote comes from a source that has a record. */
export const sourcesExist: Rule = (pack) => {
  const known = new Set([...pack.records.source.map(({ id }) => id), ...pack.records.unread]);
  return onQuotes(pack, ({ source }) =>
    known.has(source) ? undefined : `no source '${source}': add sources/${source}.yaml or mend the id`,
  );
};
