import type { Rule } from '../rule.ts';

/** The fewest other ways to ask that a fact carries. */
const MIN_ASKS = 3;

/** A fact can be found by those who do not know its words. */
export const asksEnough: Rule = ({ records }) =>
  records.fact.flatMap(({ file, record: { asks } }) => {
    const distinct = new Set(asks.map((ask) => ask.toLowerCase()));
    if (distinct.size < asks.length)
      return [{ file, path: 'asks', message: 'says the same twice: remove one' }];
    if (asks.length >= MIN_ASKS) return [];
    return [
      { file, path: 'asks', message: `has ${asks.length}; at least ${MIN_ASKS} other ways to ask for it` },
    ];
  });
