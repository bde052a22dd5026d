import type { Fact } from '../facts/fact.ts';
import { type FactBase, factsOfTopic, need } from '../facts/fact-base.ts';
import type { Match, Outcome, Searcher, SearchOptions } from '../facts/outcome.ts';
import { knownValue, nameText } from '../facts/source.ts';
import { createExpand, readTyped } from './complete.ts';
import { asksForSides, diversify } from './diversify.ts';
import { createWeigher, type Evidence } from './evidence.ts';
import { createGlossaryReader } from './glossary.ts';
import { type FactIndex, indexFacts } from './index-facts.ts';
import { type Candidate, createComparer } from './likeness.ts';
import { matesIn } from './mend-words.ts';
import { createNameFinder, type NameFinder } from './names.ts';
import { SEARCH, type SearchNumbers } from './options.ts';
import { type Judgement, judge } from './outcome.ts';
import model from './outcome-model.json' with { type: 'json' };
import { createRanker } from './rank.ts';
import { type QueryReading, readQuery } from './read-query.ts';
import { remembered } from './remembered.ts';
import { createRepair } from './repair.ts';
import { isFiller } from './stop-words.ts';
import { MAX_QUERY_CHARACTERS } from './words.ts';

/** Matches of a search, and suggestions while typing, unless the caller says otherwise. */
const MATCHES = 10;
const SUGGESTIONS = 25;

/** Words of which it is remembered how they were read. */
const REMEMBERED = 4096;

/** Everything that led to an outcome, for `--explain` and for measuring. */
export interface Explanation {
  readonly reading: QueryReading;
  readonly candidates: readonly Candidate[];
  /** Absent where there is no candidate. */
  readonly evidence?: Evidence | undefined;
  /** What the evidence amounts to. */
  readonly judgement: Judgement;
  /** From what chance of being answerable a query gets an answer, or the closest there is. */
  readonly thresholds: { readonly answer: number; readonly closest: number };
}

/** A searcher that can also say how it came to what it found. */
export interface ExplainingSearcher extends Searcher {
  explain(query: string, options?: SearchOptions): Explanation;
}

/** Indexes a fact base for search. Pure: the same base and query give the same outcome everywhere. */
export function createSearcher(base: FactBase, numbers: SearchNumbers = SEARCH): ExplainingSearcher {
  const facts = [...base.facts.values()];
  const names = createNameFinder(base.names.values());
  const glossary = createGlossaryReader(base.glossary);
  const index = indexFacts(facts, base.sources, names, numbers);
  const reader = {
    index,
    names,
    glossary,
    authors: createAuthorFinder(base.sources),
    mates: matesIn(names.phrases),
    repair: remembered(createRepair(knownWords(index, names, glossary.russian), names.phrases), REMEMBERED),
    numbers,
  };
  const rank = createRanker(index, numbers);
  const compare = createComparer(index, numbers);
  const weigh = createWeigher(index);
  const expand = createExpand([...names.words], index);
  const read = (query: string) => readQuery(query, reader);
  const termsOf = remembered((word) => read(word).terms, REMEMBERED);

  const candidatesFor = (reading: QueryReading, { topic, source, limit = 0 }: SearchOptions): Candidate[] => {
    const keep = (at: number): boolean => {
      const fact = facts[at];
      if (fact === undefined || (topic !== undefined && !fact.topics.includes(topic))) return false;
      return source === undefined || fact.quotes.some((quote) => quote.source === source);
    };
    return compare(rank(reading.terms, keep, Math.max(limit, numbers.candidates)), reading);
  };
  const matchesOf = (candidates: readonly Candidate[], limit: number): Match[] =>
    candidates.slice(0, limit).flatMap(({ fact: at, score }) => {
      const fact = facts[at];
      return fact ? [{ fact, score }] : [];
    });

  const explain = (typed: string, options: SearchOptions = {}): Explanation => {
    const query = typed.slice(0, MAX_QUERY_CHARACTERS);
    const reading = read(query);
    const ranked = candidatesFor(reading, options);
    const evidence = weigh(reading, ranked);
    const candidates = asksForSides(query) ? diversify(ranked, facts) : ranked;
    return {
      reading,
      candidates,
      evidence,
      judgement: judge(evidence),
      thresholds: model.thresholds,
    };
  };

  return {
    explain,
    search(query, options = {}) {
      const { candidates, judgement } = explain(query, options);
      return decide(matchesOf(candidates, options.limit ?? MATCHES), judgement);
    },
    complete(typed, options = {}) {
      const limit = options.limit ?? SUGGESTIONS;
      if (typed.trim() === '') return leading(base, options.topic).slice(0, limit);
      const candidates = candidatesFor(readTyped(typed, { read, termsOf, expand }), { ...options, limit });
      return matchesOf(candidates, limit).map(({ fact }) => fact);
    },
  };
}

/** The words that a mistyped one may be repaired to: those of facts, with how often they occur, of names and the glossary. */
function knownWords(
  { words }: FactIndex,
  names: NameFinder,
  russian: readonly string[],
): Map<string, number> {
  const ofNames = [...names.words, ...russian].map((word) => [word, 0] as const);
  return new Map([...ofNames, ...words].filter(([word]) => !isFiller(word)));
}

/** Finds sources by the names of their authors, their outlets and their labels. */
const createAuthorFinder = (sources: FactBase['sources']): NameFinder =>
  createNameFinder(
    [...sources.values()].map(({ id, short, author, 'container-title': outlet }) => {
      const authors = knownValue(author)?.flatMap((name) => [
        nameText(name),
        'family' in name ? name.family : name.literal,
      ]);
      return {
        id,
        name: short,
        kind: 'body',
        aliases: [...(authors ?? []), ...[knownValue(outlet) ?? []].flat()],
      };
    }),
  );

/** Names the outcome that a judgement stands for. */
function decide([first, ...rest]: readonly Match[], { answerable, confidence }: Judgement): Outcome {
  const { answer, closest } = model.thresholds;
  if (first === undefined || answerable < closest) return { outcome: 'none', confidence, matches: [] };
  return { outcome: answerable < answer ? 'closest' : 'answer', confidence, matches: [first, ...rest] };
}

/** What to suggest before anything is typed: a topic's facts, its core first; or the first of every topic in turn. */
function leading(base: FactBase, topicId: string | undefined): readonly Fact[] {
  const topic = topicId === undefined ? undefined : base.topics.get(topicId);
  if (topic) return factsOfTopic(base, topic);
  const cores = [...base.topics.values()].map(({ core }) => core);
  const longest = Math.max(0, ...cores.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, at) => cores.flatMap((core) => core[at] ?? [])).flat();
  return [...new Set(inTurn)].map((id) => need(base.facts, id));
}
