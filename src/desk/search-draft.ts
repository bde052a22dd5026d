import type { Fact } from '../facts/fact.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { createSearcher, type ExplainingSearcher } from '../search/searcher.ts';
import { stopWordsFor } from '../text/stop-words.ts';
import { wordsOf } from '../text/words.ts';
import { baseWith } from './check-draft.ts';
import type { OpenPack } from './open-pack.ts';
import type { DraftFound, FactDraft, Found } from './wire.ts';

/** Latin words that are shorter say little. */
const SHORTEST_WORD = 4;

/** Finds a draft by its own words. */
export type SearchDraft = (open: OpenPack, draft: FactDraft) => DraftFound;

/**
 * Makes the search of a draft by its headline, and by each of its asks while it has none: an ask that it has is always
 * answered by it, which says nothing of the next student's words. So the index stays, as long as the asks alone change.
 */
export function createDraftSearch(): SearchDraft {
  let last:
    | { readonly of: OpenPack; readonly record: string; readonly searcher: ExplainingSearcher }
    | undefined;
  return (open, draft) => {
    const base = baseWith(open, draft);
    const fact = base?.facts.get(draft.id);
    if (base === undefined || fact === undefined) return { asks: [], unfound: [] };
    const bare = { ...fact, asks: [] };
    const record = JSON.stringify(bare);
    if (last?.of !== open || last.record !== record)
      last = {
        of: open,
        record,
        searcher: createSearcher({ ...base, facts: new Map(base.facts).set(fact.id, bare) }),
      };
    return foundBy(base, fact, last.searcher);
  };
}

function foundBy({ facts, language }: FactBase, fact: Fact, searcher: ExplainingSearcher): DraftFound {
  const { id, claim, asks, quotes } = fact;
  const others = [...facts.values()].filter((one) => one.id !== id);
  const owners = new Map(others.flatMap((one) => one.asks.map((ask) => [keyOf(ask), one.id] as const)));
  const find = (query: string): Found => findEntry(searcher, id, query);
  return {
    headline: find(claim),
    asks: asks.map((ask) => ({ ...find(ask), askOf: owners.get(keyOf(ask)) })),
    unfound: wordsToAskBy(
      quotes.map(({ exact }) => exact),
      language,
    ).filter((word) => find(word).place === undefined),
  };
}

/** The words of quotes that somebody may remember, each once as it is written. */
function wordsToAskBy(texts: readonly string[], language: string): string[] {
  const { isFunction } = stopWordsFor(language);
  const words = texts
    .flatMap((text) => wordsOf(text))
    .filter(
      ({ text }) =>
        !isFunction(text) && (text.length >= SHORTEST_WORD || /\p{sc=Han}{2}|\p{sc=Katakana}{2}/u.test(text)),
    );
  return [...new Map(words.map(({ text, written }) => [text, written])).values()];
}

const keyOf = (ask: string): string =>
  wordsOf(ask)
    .map(({ text }) => text)
    .join(' ');

function findEntry(searcher: ExplainingSearcher, id: string, query: string): Found {
  const { outcome, confidence, matches } = searcher.search(query);
  const place = matches.findIndex(({ fact }) => fact.id === id) + 1;
  return {
    query,
    place: place === 0 ? undefined : place,
    outcome,
    confidence,
    rival: matches.find(({ fact }) => fact.id !== id)?.fact.id,
  };
}
