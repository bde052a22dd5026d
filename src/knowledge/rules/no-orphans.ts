import type { Rule } from '../rule.ts';

/** Nothing lies about unused: every source is quoted, every topic has a fact. */
export const noOrphans: Rule = ({ records }) => {
  // A record that could not be read may be the one that is missed.
  if (records.unread.length > 0) return [];
  const quoted = new Set(records.fact.flatMap(({ record }) => record.quotes.map(({ source }) => source)));
  const filed = new Set(records.fact.flatMap(({ folder, record }) => [folder, ...record.also]));
  return [
    ...records.source
      .filter(({ id }) => !quoted.has(id))
      .map(({ file }) => ({ file, path: '', message: 'no fact quotes this source: add one or remove it' })),
    ...records.topic
      .filter(({ id }) => !filed.has(id))
      .map(({ file }) => ({ file, path: '', message: 'no fact has this topic: add one or remove it' })),
  ];
};
