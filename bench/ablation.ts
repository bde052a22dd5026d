import { mkdirSync, writeFileSync } from 'node:fs';
import type { FactBase } from '../src/facts/fact-base.ts';
import { STRICTNESS } from '../src/facts/fact-base.ts';
import type { Part, SearcherOptions } from '../src/search/options.ts';
import { createSearcher } from '../src/search/searcher.ts';
import { type JudgedPack, readPacks } from './packs.ts';
import type { Found } from './peers/peer.ts';
import { COLUMNS, cells, type Scores, scoresOf, table } from './scores.ts';

/** Measures the search without each of its parts, with fewer asks, without sources, and by strictness: `npm run ablation`. */
const withFacts = (
  base: FactBase,
  change: (fact: FactBase extends { facts: ReadonlyMap<string, infer F> } ? F : never) => object,
): FactBase => ({
  ...base,
  facts: new Map([...base.facts].map(([id, fact]) => [id, { ...fact, ...change(fact) }])),
});
const thinned = (most: number) => (base: FactBase) =>
  withFacts(base, ({ asks }) => ({ asks: asks.slice(0, most) }));

type Change = (base: FactBase) => FactBase;
const same: Change = (base) => base;
const PARTS: readonly Part[] = ['repair', 'plain words', 'stems', 'stop words', 'numbers', 'times', 'bars'];
const VARIANTS: Readonly<Record<string, readonly [Change, SearcherOptions]>> = {
  whole: [same, {}],
  ...Object.fromEntries(PARTS.map((part) => [`without ${part}`, [same, { without: [part] }] as const])),
  'without names': [(base) => ({ ...base, names: new Map() }), {}],
  'without glossary': [(base) => ({ ...base, glossary: new Map() }), {}],
  ...Object.fromEntries([0, 2, 4, 8].map((most) => [`${most} asks`, [thinned(most), {}] as const])),
  ...Object.fromEntries(STRICTNESS.map((strictness) => [strictness, [same, { strictness }] as const])),
};

function searchIn(base: FactBase, language: string, options: SearcherOptions): (query: string) => Found {
  const searcher = createSearcher(base, { language, ...options });
  return (query) => ({
    ids: searcher.explain(query).matches.map(({ fact }) => fact.id),
    outcome: searcher.search(query).outcome,
  });
}

/** The share of questions that are answered though the one source that answers them is taken out of the pack. */
function orphansAnswered({ base, language, queries }: JudgedPack): string {
  let [orphans, answered] = [0, 0];
  for (const id of base.sources.keys()) {
    const left = [...base.facts].filter(([, { quotes }]) => quotes.every(({ source }) => source !== id));
    const facts = new Map(left);
    const orphaned = queries.filter(
      ({ kind, right }) => kind === 'covered' && ![...right].some((fact) => facts.has(fact)),
    );
    if (orphaned.length === 0) continue;
    const { search } = createSearcher({ ...base, facts }, { language });
    orphans += orphaned.length;
    answered += orphaned.filter(({ query }) => search(query).outcome === 'answer').length;
  }
  return orphans === 0 ? '–' : `${answered} of ${orphans} (${(answered / orphans).toFixed(2)})`;
}

const packs = readPacks();
const sections = packs.map((pack) => {
  const scores = Object.entries(VARIANTS).map(([name, [change, options]]): [string, Scores] => [
    name,
    scoresOf(pack, searchIn(change(pack.base), pack.language, options)),
  ]);
  const section = [
    `## ${pack.name}: ${pack.base.facts.size} facts`,
    table(
      ['', ...COLUMNS],
      scores.map(([name, one]) => [name, ...cells(one)]),
    ),
    `Questions answered though their source was taken out: ${orphansAnswered(pack)}.`,
  ].join('\n\n');
  process.stdout.write(`${section}\n\n`);
  return section;
});
mkdirSync('bench/results', { recursive: true });
writeFileSync(
  'bench/results/ablation.md',
  `# Ablation\n\nWritten by \`npm run ablation\`; columns are explained in bench/README.md.\n\n${sections.join('\n\n')}\n`,
);
