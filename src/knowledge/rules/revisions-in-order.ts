import type { Rule } from '../rule.ts';

/** The revisions of a fact stand in order of time, the oldest first, so that the last one is what holds today. */
export const revisionsInOrder: Rule = ({ records }) =>
  records.fact.flatMap(({ file, record: { revised = [] } }) =>
    revised.flatMap(({ date }, at) => {
      const before = revised[at - 1];
      return before === undefined || before.date <= date
        ? []
        : [
            {
              file,
              path: `revised.${at}.date`,
              message: `stands after ${before.date}: put the oldest first`,
            },
          ];
    }),
  );
