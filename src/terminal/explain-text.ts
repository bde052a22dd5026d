import type { FactBase } from '../facts/fact-base.ts';
import type { ReadWord } from '../search/read-query.ts';
import type { ExplainingSearcher } from '../search/searcher.ts';

/** Candidates that an explanation shows. */
const SHOWN = 5;

/** How a query was read, what it found and why the outcome is what it is, as plain text. */
export function explainText(
  base: FactBase,
  searcher: ExplainingSearcher,
  query: string,
  topic?: string,
): string {
  const { reading, candidates, evidence, judgement, thresholds } = searcher.explain(query, { topic });
  const { outcome } = searcher.search(query, { topic });
  const { answerable, confidence } = judgement;
  const facts = [...base.facts.keys()];
  const words = reading.words.map(
    ({ written, meant, state, terms }) =>
      `  ${written.padEnd(18)} ${stateText({ written, meant, state })} ${terms.join(' ')}`,
  );
  const found = candidates.slice(0, SHOWN).map((candidate) => {
    const { fact, score, coverage, ask, claim, quote, time, source } = candidate;
    const parts = Object.entries({ coverage, ask, claim, quote, time, source });
    return `  ${score.toFixed(2).padStart(6)} ${facts[fact] ?? ''}\n         ${parts.map(([name, value]) => `${name} ${value.toFixed(2)}`).join('  ')}`;
  });
  const weighed = Object.entries(evidence ?? {}).map(
    ([name, value]) => `  ${name.padEnd(18)} ${value.toFixed(2)}`,
  );
  return [
    'Words',
    ...words,
    ...(reading.sources.length > 0 ? [`Sources named: ${reading.sources.join(', ')}`] : []),
    ...(reading.times.length > 0 ? [`Times named: ${reading.times.map(timeText).join(', ')}`] : []),
    'Candidates',
    ...(found.length > 0 ? found : ['  none: no word of the query stands in any fact']),
    'Evidence for the first',
    ...weighed,
    `The sources answer it: ${answerable.toFixed(2)} (answer from ${thresholds.answer}, closest from ${thresholds.closest})`,
    `Outcome: ${outcome}, confidence in the first ${confidence.toFixed(2)}`,
  ].join('\n');
}

const stateText = ({ written, meant, state }: Pick<ReadWord, 'written' | 'meant' | 'state'>): string =>
  (written === meant ? state : `${state}, taken for “${meant}”`).padEnd(10);

const timeText = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  `${new Date(min).toISOString().slice(0, 10)} to ${new Date(max).toISOString().slice(0, 10)}`;
