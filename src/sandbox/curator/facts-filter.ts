import { edtfBounds } from '../../dates/edtf.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Curated } from '../../knowledge/serving/curated.ts';

/** The filters of the curator view, by their names in the query string. */
export const FILTERS = ['text', 'topic', 'source', 'kind', 'state', 'from', 'to', 'lang'] as const;
export type Filter = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

/** Parses a query string; an empty filter is ignored. */
export const readFilter = (query: Readonly<Record<string, string>>): Filter =>
  Object.fromEntries(
    FILTERS.map((name) => [name, query[name]?.trim()] as const).filter(([, value]) => value),
  );

/** The filter dates that cannot be parsed. */
export const badDates = ({ from, to }: Filter): string[] =>
  [from, to].filter((date): date is string => date !== undefined && edtfBounds(date) === undefined);

/** The problems of a fact's record. */
export const problemsOf = ({ problems, fileOf }: Curated, fact: Fact): string[] =>
  problems
    .filter(({ file }) => file === fileOf(fact))
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));

/** The facts that pass a filter, in the order of the files. */
export function filtered(pack: Curated, filter: Filter): Fact[] {
  const { text, topic, source, kind, state } = filter;
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return [...pack.base.facts.values()].filter(
    (fact) =>
      (topic === undefined || fact.topics.includes(topic)) &&
      (source === undefined || fact.quotes.some((quote) => quote.source === source)) &&
      (kind === undefined || fact.kind === kind) &&
      isDated(fact, filter) &&
      (state !== 'problems' || problemsOf(pack, fact).length > 0) &&
      (state !== 'revised' || (fact.revised ?? []).length > 0) &&
      (words.length === 0 || hasAll(fact, words)),
  );
}

/** Whether a fact's date overlaps the requested span; facts without a date do not. */
function isDated({ when }: Fact, { from, to }: Filter): boolean {
  const [first, last] = [from, to].map((date) => (date === undefined ? undefined : edtfBounds(date)));
  if (first === undefined && last === undefined) return true;
  if (when === undefined) return false;
  return when.max >= (first?.min ?? -Infinity) && when.min <= (last?.max ?? Infinity);
}

function hasAll({ id, claim, holder = '', asks, quotes }: Fact, words: readonly string[]): boolean {
  const text = [id, claim, holder, ...asks, ...quotes.map(({ exact }) => exact)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}
