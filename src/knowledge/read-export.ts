import { type Bounds, boundsOf } from '../dates/edtf.ts';
import type { Fact } from '../facts/fact.ts';
import type { FactBase } from '../facts/fact-base.ts';
import type { ExportedBase, ExportedFact } from './export.ts';

/** The base of an exported document; what a browser searches. */
export function readExport(document: ExportedBase): FactBase {
  return {
    // A document stands alone.
    id: '',
    title: document.title,
    language: document.language,
    strictness: document.strictness,
    sources: byId(document.sources),
    topics: byId(document.topics),
    names: byId(document.names),
    synonyms: byId(document.synonyms),
    glossary: new Map(Object.entries(document.glossary)),
    facts: byId(document.facts.map(readFact)),
    merged: new Map(Object.entries(document.merged)),
    withdrawn: new Map(Object.entries(document.withdrawn)),
    contrasts: byId(document.contrasts),
    prompts: byId(document.prompts),
    maps: byId(document.maps),
    plans: new Map(),
  };
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

const readFact = ({ when, about, quotes, ...fact }: ExportedFact): Fact => ({
  ...fact,
  when: when && withBounds(when),
  about: about?.map((subject) => withBounds(subject)),
  quotes: quotes.map(({ when: at, ...quote }) => (at ? { ...quote, when: withBounds(at) } : quote)),
});

const withBounds = <T extends { readonly date: string }>(written: T): T & Bounds => ({
  ...written,
  ...boundsOf(written.date),
});
