import type { FactBase } from '../facts/fact-base.ts';
import type { ReadWord } from '../search/query/read-query.ts';
import type { ExplainingSearcher } from '../search/searcher.ts';

/** Matches that an explanation shows. */
const SHOWN = 5;

/** How a query was read, what it found and why the outcome is what it is, as plain text. */
export function explainText(
  _base: FactBase,
  searcher: ExplainingSearcher,
  query: string,
  topic?: string,
): string {
  const { reading, matches, isPromised, evidence, support, confidence, thresholds } = searcher.explain(
    query,
    { topic },
  );
  const { outcome } = searcher.search(query, { topic });
  const found = matches
    .slice(0, SHOWN)
    .map(({ fact, score }) => `  ${score.toFixed(2).padStart(7)} ${fact.id}`);
  return [
    'Words',
    ...reading.words.map(wordText),
    ...(reading.unknown.length > 0 ? [`Not understood: ${reading.unknown.join(', ')}`] : []),
    'Matches',
    ...(found.length > 0 ? found : ['  none: no word of the query stands in any fact']),
    ...(isPromised ? ['The query is an ask of the first match'] : []),
    'Evidence for the first',
    ...Object.entries(evidence ?? {}).map(
      ([name, value]) => `  ${name.padEnd(18)} ${Number(value).toFixed(2)}`,
    ),
    `Support for the first: ${support.toFixed(2)} (shown from ${thresholds.shown})`,
    `Confidence in the first: ${confidence.toFixed(2)} (answer from ${thresholds.answer})`,
    `Outcome: ${outcome}`,
  ].join('\n');
}

function wordText({ written, meant, state, terms, weight }: ReadWord): string {
  const how = written.toLowerCase() === meant ? state : `${state} “${meant}”`;
  return `  ${written.padEnd(18)} ${how.padEnd(10)} ${weight.toFixed(2).padStart(5)}  ${terms.join(' ')}`.trimEnd();
}
