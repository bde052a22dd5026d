import { edtfBounds } from '../../dates/edtf.ts';
import type { Problem } from '../problem.ts';
import type { RecordOf } from '../read.ts';
import type { Rule } from '../rule.ts';

/** Dates are EDTF; an inferred one says from which words. */
export const datesValid: Rule = ({ records }) => {
  const valid = (file: string, path: string, date: string): Problem[] =>
    edtfBounds(date)
      ? []
      : [
          {
            file,
            path,
            message: `'${date}' is no EDTF date: write 1855, 2014-03-12, 2013-01~, 2014-21 (spring), 198X or 1904/1905`,
          },
        ];
  const when = (file: string, path: string, at: RecordOf<'fact'>['when']): Problem[] => {
    if (at === undefined) return [];
    const problems = valid(file, `${path}.date`, at.date);
    if (at.basis === 'inferred' && at.from === undefined) {
      problems.push({
        file,
        path: `${path}.from`,
        message: 'an inferred date says from which words it follows',
      });
    }
    return problems;
  };
  const facts = records.fact.flatMap(({ file, record }) => [
    ...when(file, 'when', record.when),
    ...record.quotes.flatMap((quote, at) => when(file, `quotes.${at}.when`, quote.when)),
    ...(record.about ?? []).flatMap(({ date }, at) => valid(file, `about.${at}.date`, date)),
  ]);
  const sources = records.source.flatMap(({ file, record: { issued } }) =>
    issued.status === 'unknown' ? [] : valid(file, 'issued.value', issued.value),
  );
  const { file, record } = records.names;
  const names = Object.entries(record).flatMap(([id, { date }]) =>
    date === undefined ? [] : valid(file, `${id}.date`, date),
  );
  return [...facts, ...sources, ...names];
};
