import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'yaml';
import { OperatorError } from '../../../errors.ts';
import { type Problem, problemLine } from '../../problem.ts';
import { isId } from '../../records/scalars.ts';
import { RECORDS } from '../../records.ts';
import { writeNew } from '../write-new.ts';

type Row = Readonly<Record<string, string | undefined>>;

/** The columns that may stand in the first row; `asks` and `also` hold several, divided by `|`. */
const COLUMNS = [
  ...['topic', 'id', 'kind', 'holder', 'date', 'basis', 'from', 'claim', 'asks', 'also'],
  ...['source', 'paragraph', 'page', 'exact', 'speaker'],
];
const NEEDED = ['topic', 'id', 'kind', 'claim', 'source', 'exact'];

/**
 * Writes a fact for each row of a table, one more quote for each further row with the same id. Nothing is written where
 * any row is wrong. Gives the lines to print.
 *
 * @throws OperatorError with every wrong row
 */
export function importFacts(csv: string, dir: string, topics: readonly string[], file: string): string[] {
  const fileOf = (topic: string, id: string) => join(dir, 'facts', topic, `${id}.yaml`);
  const facts = [...Map.groupBy(readRows(csv), ({ id }) => id ?? '')].map(([id, rows]) => ({
    id,
    topic: rows[0]?.['topic'] ?? '',
    record: factOf(rows),
  }));
  const problems = facts.flatMap(({ id, topic, record }): Problem[] => {
    const issues = RECORDS.fact.schema.safeParse(record).error?.issues ?? [];
    return [
      ...(isId(id) ? [] : [{ file, path: id, message: 'is no id' }]),
      ...(topics.includes(topic)
        ? []
        : [{ file, path: `${id}.topic`, message: `there is no topic '${topic}'` }]),
      ...(existsSync(fileOf(topic, id))
        ? [{ file, path: id, message: `${fileOf(topic, id)} exists: choose another id` }]
        : []),
      ...issues
        // Verify finds it.
        .filter(({ path }) => path.at(-1) !== 'paragraph')
        .map(({ path, message }) => ({ file, path: [id, ...path].join('.'), message })),
    ];
  });
  if (problems.length > 0) throw new OperatorError(problems.map(problemLine).join('\n'));
  const written = facts.map(({ id, topic, record }) => {
    const path = fileOf(topic, id);
    const schema = '# yaml-language-server: $schema=../../schema/fact.schema.json';
    writeNew(path, `${schema}\n${stringify(record, { lineWidth: 0 })}`);
    return path;
  });
  return [...written, `${written.length} facts are written: run verify, which finds their paragraphs`];
}

function readRows(csv: string): Row[] {
  let rows: Row[];
  try {
    rows = parse(csv, {
      bom: true,
      columns: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: false,
    });
  } catch (error) {
    throw new OperatorError(
      `is no table that can be read: ${error instanceof Error ? error.message : error}`,
    );
  }
  const columns = Object.keys(rows[0] ?? {});
  const [unknown] = columns.filter((column) => !COLUMNS.includes(column));
  const [lacking] = NEEDED.filter((column) => !columns.includes(column));
  if (rows.length === 0) throw new OperatorError('has no rows');
  if (unknown !== undefined)
    throw new OperatorError(`has a column '${unknown}': the columns are ${COLUMNS.join(', ')}`);
  if (lacking !== undefined) throw new OperatorError(`lacks the column '${lacking}'`);
  return rows;
}

/** One fact as it will be written: what a row leaves empty is left out. */
function factOf(rows: readonly Row[]): object {
  const [first = {}] = rows;
  const several = (cell = '') =>
    cell
      .split('|')
      .map((one) => one.trim())
      .filter(Boolean);
  const when = { date: first['date'], basis: first['basis'] || 'stated', ...filled({ from: first['from'] }) };
  return {
    kind: first['kind'],
    ...filled({ holder: first['holder'] }),
    ...(first['date'] ? { when } : {}),
    claim: first['claim'],
    asks: several(first['asks']),
    quotes: rows.map(({ source, paragraph, page, exact, speaker }) => ({
      source,
      ...(paragraph ? { paragraph: Number(paragraph) } : {}),
      ...filled({ page }),
      exact,
      ...filled({ speaker }),
    })),
    ...(several(first['also']).length === 0 ? {} : { also: several(first['also']) }),
  };
}

const filled = (record: Row): Row => Object.fromEntries(Object.entries(record).filter(([, value]) => value));
