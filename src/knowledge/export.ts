import type { Contrast } from '../facts/contrast.ts';
import type { Fact, Quote, Revision, Subject, When } from '../facts/fact.ts';
import type { FactBase } from '../facts/fact-base.ts';
import type { Glossary } from '../facts/glossary.ts';
import type { MapSpec } from '../facts/map.ts';
import type { Name, Synonym } from '../facts/name.ts';
import type { Prompt } from '../facts/prompt.ts';
import type { Source } from '../facts/source.ts';
import type { Topic } from '../facts/topic.ts';

/** The version of the document's form: a number that grows whenever a reader would have to change. */
export const EXPORT_VERSION = 2;

/** A dated thing as written: the bounds of its date follow from it, and infinity is none of JSON's numbers. */
export type Unbounded<T> = T extends unknown ? Omit<T, 'min' | 'max'> : never;

/** An entry of the document. */
export interface ExportedFact extends Omit<Fact, 'when' | 'about' | 'quotes'> {
  readonly when?: Unbounded<When> | undefined;
  readonly about?: readonly Unbounded<Subject>[] | undefined;
  readonly quotes: readonly (Omit<Quote, 'when'> & { readonly when?: Unbounded<When> | undefined })[];
}

/** The whole base as one document: what `export` prints, and `export --schema` describes. */
export interface ExportedBase extends Pick<FactBase, 'title' | 'language' | 'strictness'> {
  readonly version: number;
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  readonly names: readonly Name[];
  readonly synonyms: readonly Synonym[];
  readonly glossary: Readonly<Record<string, Glossary extends ReadonlyMap<string, infer V> ? V : never>>;
  readonly facts: readonly ExportedFact[];
  readonly merged: Readonly<Record<string, string>>;
  readonly withdrawn: Readonly<Record<string, Revision>>;
  readonly contrasts: readonly Contrast[];
  readonly prompts: readonly Prompt[];
  readonly maps: readonly MapSpec[];
}

/**
 * The whole base as one plain document, a public contract: every field of every record, and the version of its form. Plans are
 * left out: they are no evidence, and may have notes for staff.
 */
export function exportBase(base: FactBase): ExportedBase {
  return {
    version: EXPORT_VERSION,
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
    withdrawn: Object.fromEntries(base.withdrawn),
    contrasts: [...base.contrasts.values()],
    prompts: [...base.prompts.values()],
    maps: [...base.maps.values()],
  };
}

const exportFact = ({ when, about, quotes, ...fact }: Fact): ExportedFact => ({
  ...fact,
  when: when && withoutBounds(when),
  about: about?.map(withoutBounds),
  quotes: quotes.map((quote: Quote) => ({ ...quote, when: quote.when && withoutBounds(quote.when) })),
});

const withoutBounds = <T extends When | Subject>({ min: _, max: __, ...written }: T) => written;
