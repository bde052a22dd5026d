import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Outcome } from '../../facts/outcome.ts';
import { wordsOf } from '../../text/words.ts';

/** Searches a base: what the probe needs of a searcher. */
export interface ProbeSearcher {
  search(query: string): Outcome;
}
/** Indexes a base for search. */
export type MakeSearcher = (base: FactBase) => ProbeSearcher;

/** A query of an entry that another entry comes first for, or that finds nothing. */
export interface ProbeMiss {
  readonly fact: string;
  readonly query: string;
  /** The entry that came first; absent where nothing was found. */
  readonly rival?: string | undefined;
}

/** What a probe asks an entry by. */
export type ProbeKind = 'headline' | 'words' | 'ask';

/** How search does on a pack, judged by the pack alone. */
export interface ProbeReport {
  readonly facts: number;
  readonly asksPerFact: number;
  /** Of how many queries of a kind the entry came first: its headline, two rare words of its quote, an ask that was left out. */
  readonly first: Readonly<
    Record<ProbeKind, { readonly asked: number; readonly first: number; readonly three: number }>
  >;
  readonly misses: Readonly<Record<ProbeKind, readonly ProbeMiss[]>>;
  /** The entries that most need other words or more asks, the neediest first; `missed` of `asked` queries found another. */
  readonly needs: readonly {
    readonly fact: string;
    readonly asked: number;
    readonly missed: number;
    readonly rivals: readonly string[];
  }[];
  /** Asks that are answered by another entry when their entry's source is taken out of the pack. */
  readonly orphans: { readonly asked: number; readonly answered: number };
  /** How often an entry comes first for an ask that was left out, by how many of its other asks search knows. */
  readonly perAsk: readonly { readonly asks: number; readonly first: number }[];
}

/** How many asks of an entry are left out, one at a time. */
const LEFT_OUT = 4;
/** The most asks that a source's absence is tried with. */
const MOST_ORPHANS = 400;
const TRIED_ASKS = [0, 2, 4, 8];
const RARE_WORDS = 2;
const SHORTEST_RARE = 4;

const withAsks = (base: FactBase, asksOf: (fact: Fact) => readonly string[]): FactBase => ({
  ...base,
  facts: new Map([...base.facts].map(([id, fact]) => [id, { ...fact, asks: asksOf(fact) }])),
});

/** The two rarest words of an entry's quotes, as one would half-remember them. */
function rareWords(base: FactBase): (fact: Fact) => string | undefined {
  const uses = new Map<string, number>();
  const wordsIn = ({ quotes }: Fact) => [
    ...new Map(quotes.flatMap(({ exact }) => wordsOf(exact)).map((word) => [word.text, word])).values(),
  ];
  for (const fact of base.facts.values())
    for (const { text } of wordsIn(fact)) uses.set(text, (uses.get(text) ?? 0) + 1);
  return (fact) => {
    const rare = wordsIn(fact)
      .filter(({ text, written }) => text.length >= SHORTEST_RARE || /\p{sc=Han}{2}/u.test(written))
      .sort((a, b) => (uses.get(a.text) ?? 0) - (uses.get(b.text) ?? 0))
      .slice(0, RARE_WORDS);
    return rare.length === RARE_WORDS ? rare.map(({ written }) => written).join(' ') : undefined;
  };
}

/** One query of one entry, and where the entry came. */
interface Tried {
  readonly kind: ProbeKind;
  readonly fact: string;
  readonly query: string;
  readonly place: number;
  readonly rival: string | undefined;
}

function tryQuery(searcher: ProbeSearcher, kind: ProbeKind, fact: string, query: string): Tried {
  const ids = searcher.search(query).matches.map((match) => match.fact.id);
  return { kind, fact, query, place: ids.indexOf(fact), rival: ids.find((id) => id !== fact) };
}

/** Asks each entry by its first asks, each left out of the base in turn. */
function leftOutAsks(base: FactBase, make: MakeSearcher): Tried[] {
  return Array.from({ length: LEFT_OUT }, (_, out) => out).flatMap((out) => {
    const searcher = make(withAsks(base, ({ asks }) => asks.toSpliced(out, 1)));
    return [...base.facts.values()].flatMap(({ id, asks }) => {
      const ask = asks[out];
      return ask === undefined ? [] : [tryQuery(searcher, 'ask', id, ask)];
    });
  });
}

/** How often an ask is answered when the only source of its entry is missing. */
function orphans(base: FactBase, make: MakeSearcher): ProbeReport['orphans'] {
  let [asked, answered] = [0, 0];
  for (const source of base.sources.keys()) {
    const isOf = ({ quotes }: Fact) => quotes.some((quote) => quote.source === source);
    const left = [...base.facts.values()].filter((fact) => !isOf(fact));
    const gone = [...base.facts.values()].filter(isOf).flatMap(({ asks }) => asks.slice(0, 2));
    const some = gone.slice(0, Math.ceil(MOST_ORPHANS / base.sources.size));
    if (left.length === 0) continue;
    const searcher = make({ ...base, facts: new Map(left.map((fact) => [fact.id, fact])) });
    asked += some.length;
    answered += some.filter((ask) => searcher.search(ask).outcome === 'answer').length;
  }
  return { asked, answered };
}

/** How often an entry comes first for its last ask, with so many of the others. */
function byAsks(base: FactBase, make: MakeSearcher): ProbeReport['perAsk'] {
  const most = Math.max(0, ...[...base.facts.values()].map(({ asks }) => asks.length)) - 1;
  const asked = [...base.facts.values()].filter(({ asks }) => asks.length > 0);
  return TRIED_ASKS.filter((asks) => asks <= most).map((count) => {
    const searcher = make(withAsks(base, ({ asks }) => asks.slice(0, -1).slice(0, count)));
    const first = asked.filter(
      ({ id, asks }) => searcher.search(asks.at(-1) ?? '').matches[0]?.fact.id === id,
    );
    return { asks: count, first: first.length / Math.max(1, asked.length) };
  });
}

/** Asks each entry by its headline and by two rare words of its quotes. */
function ownWords(base: FactBase, searcher: ProbeSearcher): Tried[] {
  const facts = [...base.facts.values()];
  const rare = rareWords(base);
  return [
    ...facts.map(({ id, claim }) => tryQuery(searcher, 'headline', id, claim)),
    ...facts.flatMap((fact) => {
      const words = rare(fact);
      return words === undefined ? [] : [tryQuery(searcher, 'words', fact.id, words)];
    }),
  ];
}

/** The entries of which some query found another, the neediest first. */
const needsOf = (facts: readonly Fact[], tried: readonly Tried[]): ProbeReport['needs'] =>
  facts
    .map(({ id }) => {
      const own = tried.filter(({ fact }) => fact === id);
      const missed = own.filter(({ place }) => place !== 0);
      const rivals = [...new Set(missed.flatMap(({ rival }) => rival ?? []))];
      return { fact: id, asked: own.length, missed: missed.length, rivals };
    })
    .filter(({ missed }) => missed > 0)
    .sort((a, b) => b.missed / b.asked - a.missed / a.asked || b.missed - a.missed);

/** The entries that their own headline and words do not find, the neediest first: what a probe says of them in one index. */
export const ownNeeds = (base: FactBase, searcher: ProbeSearcher): ProbeReport['needs'] =>
  needsOf([...base.facts.values()], ownWords(base, searcher));

/**
 * Measures how search does on a pack, by the pack alone. Takes the base and how to make a searcher of one; gives shares, misses and the
 * entries in order of need. Some ten indexes are built: a few seconds for 300 entries.
 */
export function probe(base: FactBase, make: MakeSearcher): ProbeReport {
  const facts = [...base.facts.values()];
  const searcher = make(base);
  const tried = [...ownWords(base, searcher), ...leftOutAsks(base, make)];
  const ofKind = (kind: ProbeKind) => tried.filter((one) => one.kind === kind);
  const count = (kind: ProbeKind) => ({
    asked: ofKind(kind).length,
    first: ofKind(kind).filter(({ place }) => place === 0).length,
    three: ofKind(kind).filter(({ place }) => place >= 0 && place < 3).length,
  });
  const missesOf = (kind: ProbeKind) =>
    ofKind(kind)
      .filter(({ place }) => place !== 0)
      .map(({ fact, query, rival }) => ({ fact, query, rival }));
  const needs = needsOf(facts, tried);
  return {
    facts: facts.length,
    asksPerFact: facts.reduce((sum, { asks }) => sum + asks.length, 0) / Math.max(1, facts.length),
    first: { headline: count('headline'), words: count('words'), ask: count('ask') },
    misses: { headline: missesOf('headline'), words: missesOf('words'), ask: missesOf('ask') },
    needs,
    orphans: orphans(base, make),
    perAsk: byAsks(base, make),
  };
}
