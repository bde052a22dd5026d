import { type Steps, toEnd } from '../async/steps.ts';
import { type FactBase, leadingFacts } from '../facts/fact-base.ts';
import type { Match, Searcher, SearchOptions } from '../facts/outcome.ts';
import { isSmallTalk } from '../text/small-talk.ts';
import { stemFor } from '../text/stem.ts';
import {
  askKey,
  type FactText,
  factText,
  namesFinder,
  spellingsIn,
  typedNames,
} from './index/index-facts.ts';
import { indexSteps } from './index/text-index.ts';
import { type Evidence, supportOf, weigh } from './judge/evidence.ts';
import { chanceIn, confidenceIn } from './judge/judge.ts';
import { lackingTester } from './judge/lacking.ts';
import { ANSWER_FROM, type SearcherOptions, SHOWN_FROM } from './options.ts';
import type { Reading } from './query/read-query.ts';
import { readersFor } from './query/reader-for.ts';
import { typedFinder } from './rank/complete.ts';
import { contrastFinder } from './rank/find-contrasts.ts';

/** Matches of a search, and suggestions while typing, unless the caller says otherwise. */
const MATCHES = 10;
const SUGGESTIONS = 25;
/** A query of nothing but this asks for nothing. */
const LONE_NUMBER = /^\d{1,2}$/;

/** Everything that led to an outcome. */
export interface Explanation {
  readonly reading: Reading;
  readonly matches: readonly Match[];
  /** Whether the query is, as folded, an ask of the first match. */
  readonly isPromised: boolean;
  /** Absent where nothing was found. */
  readonly evidence?: Evidence | undefined;
  readonly support: number;
  readonly confidence: number;
  readonly thresholds: { readonly answer: number; readonly shown: number };
}

/** A searcher that can also say how it came to what it found. */
export interface ExplainingSearcher extends Searcher {
  explain(query: string, options?: SearchOptions): Explanation;
}

/** Indexes a fact base for search. The same base, options and query give the same outcome everywhere. */
export const createSearcher = (base: FactBase, options: SearcherOptions = {}): ExplainingSearcher =>
  toEnd(searcherSteps(base, options));

/** Indexes a fact base as `createSearcher` does, in steps. */
export function* searcherSteps(base: FactBase, options: SearcherOptions = {}): Steps<ExplainingSearcher> {
  const { language = base.language, strictness = base.strictness, without = [] } = options;
  const thresholds = { answer: ANSWER_FROM[strictness], shown: SHOWN_FROM };
  const confidenceOf = without.includes('bars') ? chanceIn : confidenceIn;
  const facts = [...base.facts.values()];
  const termOf = without.includes('stems') ? (word: string) => word : stemFor(language);
  const spellings = spellingsIn(base);
  yield;
  const find = namesFinder(spellings);
  const texts: FactText[] = [];
  for (const fact of facts) {
    yield;
    texts.push(factText(fact, find, spellings));
  }
  const index = yield* indexSteps(texts, termOf);
  yield;
  const packWords = new Set(texts.flatMap((text) => text.said));
  const nameWords = new Set([...spellings.values()].flatMap(({ words }) => words));
  const properWords = new Set(
    [...spellings].flatMap(([id, { words }]) => (base.synonyms.has(id) && !base.names.has(id) ? [] : words)),
  );
  const findNames = typedNames(find);
  const words = { language, packWords, nameWords: properWords, findNames, termOf, without };
  const { forFacts, forContrasts } = readersFor(base, words);
  const read = forFacts(index);
  const findTyped = typedFinder(index, words, read);
  yield;
  const contrasts = yield* contrastFinder(base, words, forContrasts);
  const asked = Map.groupBy(
    texts.flatMap(({ asks }, at) => [...new Set(asks)].filter(Boolean).map((key) => ({ key, at }))),
    ({ key }) => key,
  );

  yield;
  const said = new Set([...packWords, ...nameWords].map(termOf));
  const inAsks = new Set([...asked.keys()].flatMap((key) => key.split(' ')).map(termOf));
  const isSaid = (term: string): boolean => said.has(term) || !inAsks.has(term);

  const isLacking = lackingTester(base, index, words);
  const keepFor =
    ({ topic, source }: SearchOptions) =>
    (at: number): boolean => {
      const fact = facts[at];
      if (fact === undefined || (topic !== undefined && !fact.topics.includes(topic))) return false;
      return source === undefined || fact.quotes.some((quote) => quote.source === source);
    };

  const explain = (query: string, options: SearchOptions = {}): Explanation => {
    const reading = read(query);
    const keep = keepFor(options);
    const promised = (asked.get(askKey(query)) ?? []).map(({ at }) => at).filter(keep);
    const isTelling = reading.words.some(
      ({ state, terms, meant }) => state !== 'stop' && terms.length > 0 && !LONE_NUMBER.test(meant),
    );
    const hits = isTelling && !isSmallTalk(query) ? index.find(reading.terms, keep) : [];
    const inOrder = [
      ...promised.map((at) => hits.find((hit) => hit.at === at) ?? { at, score: 0 }),
      ...hits.filter(({ at }) => !promised.includes(at)),
    ];
    const [first, ...others] = inOrder;
    const support = first ? supportOf(reading, index, first.at) : 0;
    const evidence = first && {
      ...weigh(reading, index, [first, ...others], isSaid),
      isLacking: isLacking(query, reading, first.at),
    };
    const matches = inOrder.slice(0, options.limit ?? MATCHES).flatMap(({ at, score }) => {
      const fact = facts[at];
      return fact ? [{ fact, score }] : [];
    });
    const isPromised = promised.length > 0;
    const confidence = isPromised ? 1 : evidence ? confidenceOf(evidence) : 0;
    return { reading, matches, isPromised, evidence, support, confidence, thresholds };
  };

  return {
    explain,
    contrasts,
    search(query, options = {}) {
      const { reading, matches, evidence, support, confidence, isPromised } = explain(query, options);
      const [first, ...rest] = matches;
      const said = { confidence, unknown: reading.unknown, readAs: reading.readAs };
      const isEnough = isPromised || support >= thresholds.shown;
      // One common word is too little for an answer, but nothing was misunderstood either.
      if (first === undefined || (!isEnough && (evidence?.coverage ?? 0) < 1))
        return { outcome: 'none', matches: [], ...said };
      const isAnswer = isEnough && confidence >= thresholds.answer;
      return { outcome: isAnswer ? 'answer' : 'closest', matches: [first, ...rest], ...said };
    },
    complete(typed, options = {}) {
      const limit = options.limit ?? SUGGESTIONS;
      if (typed.trim() === '') return leadingFacts(base, options.topic).slice(0, limit);
      return findTyped(typed, keepFor(options))
        .slice(0, limit)
        .flatMap(({ at }) => facts[at] ?? []);
    },
  };
}
