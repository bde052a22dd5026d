import type { Rule } from '../../rule.ts';

/** The sides of a contrast rest on different entries, and those that agree on different articles. */
export const sidesApart: Rule = ({ records }) => {
  const sources = new Map(
    records.fact.map(({ id, record }) => [id, record.quotes.map(({ source }) => source)]),
  );
  return records.contrast.flatMap(({ file, record: { type, sides } }) => {
    const shared = sides.flatMap(({ facts }, at) =>
      facts
        .filter((id) => sides.some((other, index) => index < at && other.facts.includes(id)))
        .map((id) => ({
          file,
          path: `sides.${at}.facts`,
          message: `'${id}' speaks on another side too: cite it once`,
        })),
    );
    const articles = new Set(sides.flatMap(({ facts }) => facts.flatMap((id) => sources.get(id) ?? [])));
    return type === 'agree' && articles.size === 1
      ? [
          ...shared,
          { file, path: 'type', message: 'one article alone cannot agree: cite another, or drop this' },
        ]
      : shared;
  });
};
