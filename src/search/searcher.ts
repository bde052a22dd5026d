import type { Fact } from '../facts/fact.ts';
import { type FactBase, factsOfTopic, need } from '../facts/fact-base.ts';
import type { Match, Outcome, Searcher, SearchOptions } from '../facts/outcome.ts';
import { factText, namesFinder, saidIn, spellingsIn } from './index/index-facts.ts';
import { searchWords } from './index/search-words.ts';
import { stemFor } from './index/stem.ts';
import { indexTexts } from './index/text-index.ts';
import { type Evidence, weigh } from './judge/judge.ts';
import { ANSWER_FROM, type SearcherOptions, SHOWN_FROM } from './options.ts';
import { glossaryReader } from './query/glossary.ts';
import { numberReader } from './query/numbers.ts';
import { queryReader, type Reading } from './query/read-query.ts';
import { createRepair } from './query/repair.ts';
import { stopWordsFor } from './query/stop-words.ts';

/** Matches of a search, and suggestions while typing, unless the caller says otherwise. */
const MATCHES = 10;
const SUGGESTIONS = 25;

/** Everything that led to an outcome. */
export interface Explanation {
  readonly reading: Reading;
  readonly matches: readonly Match[];
  readonly evidence: Evidence;
}

/** A searcher that can also say how it came to what it found. */
export interface ExplainingSearcher extends Searcher {
  explain(query: string, options?: SearchOptions): Explanation;
}

const keyOf = (text: string): string => searchWords(text).map((word) => word.text).join(' ');

/** Indexes a fact base for search. The same base, options and query give the same outcome everywhere. */
export function createSearcher(base: FactBase, options: SearcherOptions = {}): ExplainingSearcher {
  const { language = 'en', strictness = 'usual' } = options;
  const facts = [...base.facts.values()];
  const termOf = stemFor(language);
  const spellings = spellingsIn(base);
  const find = namesFinder(spellings, false);
  const index = indexTexts(facts.map((fact) => factText(fact, find, spellings)), termOf);
  const packTerms = new Set(facts.flatMap((fact) => saidIn(fact).flatMap((text) => searchWords(text).map(({ text: word }) => word))));
  const nameWords = new Set([...spellings.values()].flat().flatMap((one) => searchWords(one).map(({ text }) => text)));
  const read = queryReader({
    index,
    termOf,
    stopWords: stopWordsFor(language),
    isPackWord: (word) => packTerms.has(word),
    repair: createRepair({ words: index.vocabulary, names: nameWords }),
    sameNumber: numberReader(termOf),
    names: namesFinder(spellings, true),
    glossary: glossaryReader(base.glossary, termOf),
  });
  const askedFor = new Map<string, number[]>();
  facts.forEach(({ asks }, at) => {
    for (const ask of asks) askedFor.set(keyOf(ask), [...(askedFor.get(keyOf(ask)) ?? []), at]);
  });

  const keepFor = ({ topic, source }: SearchOptions) => (at: number) => {
    const fact = facts[at];
    if (fact === undefined || (topic !== undefined && !fact.topics.includes(topic))) return false;
    return source === undefined || fact.quotes.some((quote) => quote.source === source);
  };

  const explain = (query: string, options: SearchOptions = {}): Explanation => {
    const reading = read(query);
    const keep = keepFor(options);
    const isTelling = reading.words.some(({ state, terms }) => state !== 'stop' && terms.length > 0);
    const promised = (askedFor.get(keyOf(query)) ?? []).filter(keep);
    const hits = isTelling || promised.length > 0 ? index.find(reading.terms, keep) : [];
    const ordered = [...hits.filter(({ at }) => promised.includes(at)), ...hits.filter(({ at }) => !promised.includes(at))];
    const [first] = ordered;
    const evidence = first === undefined ? { support: 0 } : promised.length > 0 ? { support: 1 } : weigh(reading, index, first.at);
    const matches = ordered.slice(0, options.limit ?? MATCHES).flatMap(({ at, score }) => {
      const fact = facts[at];
      return fact ? [{ fact, score }] : [];
    });
    return { reading, matches, evidence };
  };

  return {
    explain,
    search(query, options = {}) {
      const { reading, matches, evidence } = explain(query, options);
      const [first, ...rest] = matches;
      const { unknown, readAs } = reading;
      const said = { confidence: evidence.support, unknown, readAs };
      if (first === undefined || evidence.support < SHOWN_FROM) return { outcome: 'none', matches: [], ...said };
      const outcome = evidence.support < ANSWER_FROM[strictness] ? 'closest' : 'answer';
      return { outcome, matches: [first, ...rest], ...said };
    },
    complete(typed, options = {}) {
      const limit = options.limit ?? SUGGESTIONS;
      if (typed.trim() === '') return leading(base, options.topic).slice(0, limit);
      return [];
    },
  } as ExplainingSearcher;
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
