import type { Fact } from '../../src/facts/fact.ts';
import type { FactBase } from '../../src/facts/fact-base.ts';

/** What a search engine found: ids of facts, best first, and its outcome. */
export interface Found {
  readonly ids: readonly string[];
  readonly outcome: 'answer' | 'closest' | 'none';
}

/** A search engine under measurement, as its documentation sets it up. */
export interface Peer {
  readonly name: string;
  /** Indexes a base in a language (BCP 47); gives the search and the completion of what is being typed. */
  build(
    base: FactBase,
    language: string,
  ): {
    readonly search: (query: string) => Found;
    readonly complete?: (typed: string) => readonly string[];
  };
}

/** A fact as a plain document, the same for every peer. */
export interface Document {
  readonly id: string;
  readonly claim: string;
  readonly quotes: string;
  readonly asks: string;
}

/** The fields of a document that are searched. */
export const FIELDS = ['claim', 'quotes', 'asks'] as const;

export const documentsOf = ({ facts }: FactBase): Document[] => [...facts.values()].map(documentOf);

const documentOf = ({ id, claim, quotes, asks }: Fact): Document => ({
  id,
  claim,
  quotes: quotes.map(({ exact }) => exact).join(' … '),
  asks: asks.join(' … '),
});

/** What an engine found that has no outcome of its own: anything found counts as an answer. */
export const foundAll = (ids: readonly string[]): Found => ({
  ids,
  outcome: ids.length > 0 ? 'answer' : 'none',
});
