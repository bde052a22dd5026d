import { edtfBounds } from '../../dates/edtf.ts';
import type { Problem } from '../problem.ts';
import type { RecordOf } from '../read.ts';
import type { Rule } from '../rule.ts';

/** An unknown end, which readers would be told of as an open one. */
const UNKNOWN_END = /^\/|\/$/;

/** Dates are EDTF with ends that are known or open; an inferred one says from which words. */
export const datesValid: Rule = ({ records }) => {
  const valid = (file: string, path: string, date: string): Problem[] => {
    const message = edtfBounds(date)
      ? `'${date}' has an end that nobody knows: write .. there where it is open (1960/..), or the known end alone`
      : `'${date}' is no EDTF date: write 1855, 2014-03-12, 2013-01~, 2014-21 (spring), 198X or 1904/1905`;
    return edtfBounds(date) && !UNKNOWN_END.test(date) ? [] : [{ file, path, message }];
  };
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
