import { edtfBounds } from '../../dates/edtf.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** Dates are EDTF; an inferred one says from which words. */
export const datesValid: Rule = ({ records }) => {
  const valid = (file: string, path: string, date: string): Problem[] =>
    edtfBounds(date)
      ? []
      : [{ file, path, message: `'${date}' is no EDTF date: write 1855, 2014-03-12, 2013-01~ or 1904/1905` }];
  const facts = records.fact.flatMap(({ file, record: { when } }) => {
    if (when === undefined) return [];
    const problems = valid(file, 'when.date', when.date);
    if (when.basis === 'inferred' && when.from === undefined) {
      problems.push({
        file,
        path: 'when.from',
        message: 'an inferred date says from which words it follows',
      });
    }
    return problems;
  });
  const sources = records.source.flatMap(({ file, record: { issued } }) =>
    issued.status === 'unknown' ? [] : valid(file, 'issued.value', issued.value),
  );
  return [...facts, ...sources];
};
