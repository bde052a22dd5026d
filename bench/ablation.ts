import type { FactBase } from '../src/facts/fact-base.ts';
import { SEARCH, type SearchNumbers } from '../src/search/options.ts';
import { createSearcher } from '../src/search/searcher.ts';
import { readMeasured } from './judged-sets.ts';
import { METRICS, metricsRow } from './metrics.ts';
import { fuseDefault } from './peers/fuse.ts';
import { type Found, foundAll } from './peers/peer.ts';

/** Prints what each part of the search buys, added one after another: `npm run ablation`. */
const { base, lock, sets } = readMeasured();

const withoutAsks: FactBase = {
  ...base,
  facts: new Map([...base.facts].map(([id, fact]) => [id, { ...fact, asks: [] }])),
};
const nameless = (from: FactBase): FactBase => ({ ...from, names: new Map() });

/** The words alone: no repair, no comparison with whole passages, nothing from times and sources. */
const WORDS: SearchNumbers = {
  ...SEARCH,
  repairs: 0,
  likeness: { ask: 0, claim: 0, quote: 0 },
  time: 0,
  source: 0,
  fields: { ...SEARCH.fields, about: { weight: 0, b: 0 } },
};

/** Ranks and calls anything an answer. */
function ranking(from: FactBase, numbers: SearchNumbers): (query: string) => Found {
  const searcher = createSearcher(from, numbers);
  const ids = [...from.facts.keys()];
  return (query) =>
    foundAll(
      searcher
        .explain(query)
        .candidates.slice(0, 10)
        .flatMap(({ fact }) => ids[fact] ?? []),
    );
}

function whole(query: string): Found {
  const { outcome, matches } = searcher.search(query);
  return { ids: matches.map(({ fact }) => fact.id), isAnswer: outcome === 'answer' };
}
const searcher = createSearcher(base);

const steps: Readonly<Record<string, (query: string) => Found>> = {
  'Fuse.js default alone': fuseDefault.build(base).search,
  'stems and BM25F over claims and quotes': ranking(nameless(withoutAsks), WORDS),
  '+ Fuse.js repairing words': ranking(nameless(withoutAsks), { ...WORDS, repairs: SEARCH.repairs }),
  '+ names': ranking(withoutAsks, { ...WORDS, repairs: SEARCH.repairs }),
  '+ asks': ranking(base, { ...WORDS, repairs: SEARCH.repairs }),
  '+ likeness to whole passages': ranking(base, {
    ...WORDS,
    repairs: SEARCH.repairs,
    likeness: SEARCH.likeness,
  }),
  '+ holder, source, topic and date': ranking(base, SEARCH),
  '+ outcome rule: Footnote': whole,
};

for (const [set, queries] of Object.entries(sets)) {
  process.stdout.write(
    `\n${set}\n\n| search | ${METRICS.join(' | ')} |\n|---${'|---'.repeat(METRICS.length)}|\n`,
  );
  for (const [name, search] of Object.entries(steps)) {
    process.stdout.write(`| ${name} | ${metricsRow(queries, search, base, lock).join(' | ')} |\n`);
  }
}
