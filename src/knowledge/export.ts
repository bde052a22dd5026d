import type { Fact, Quote, Subject, When } from '../facts/fact.ts';
import type { FactBase } from '../facts/fact-base.ts';

/** The version of the document's form: a number that grows whenever a reader would have to change. */
const VERSION = 2;

/** The whole base as one plain document, a public contract: every field of every record, and the version of its form. */
export function exportBase(base: FactBase): object {
  return {
    version: VERSION,
    title: base.title,
    language: base.language,
    strictness: base.strictness,
    sources: [...base.sources.values()],
    topics: [...base.topics.values()],
    names: [...base.names.values()],
    synonyms: [...base.synonyms.values()],
    glossary: Object.fromEntries(base.glossary),
    facts: [...base.facts.values()].map(exportFact),
    merged: Object.fromEntries(base.merged),
    contrasts: [...base.contrasts.values()],
    prompts: [...base.prompts.values()],
    maps: [...base.maps.values()],
  };
}

const exportFact = ({ when, about, quotes, ...fact }: Fact): object => ({
  ...fact,
  when: when && withoutBounds(when),
  about: about?.map(withoutBounds),
  quotes: quotes.map((quote: Quote) => ({ ...quote, when: quote.when && withoutBounds(quote.when) })),
});

/** A date as written: its bounds follow from it, and infinity is none of JSON's numbers. */
const withoutBounds = ({ min: _, max: __, ...written }: When | Subject): object => written;
