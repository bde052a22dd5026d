import type { Fact, Quote } from '../facts/fact.ts';
import { type FactBase, need } from '../facts/fact-base.ts';
import type { Source } from '../facts/source.ts';
import type { Cited } from './cited.ts';
import { properWords } from './sentence-case.ts';
import type { Spans } from './spans.ts';
import type { TextStyle } from './style.ts';

/** How a source of an entry is cited in a style. */
export interface FactCitation {
  readonly source: Source;
  /** The entry in the list of references. */
  readonly reference: Spans;
  /** For each quote from the source, in order, the citation in the text, or the note. */
  readonly citations: readonly Spans[];
}

/** The sources of an entry, each once. */
export const sourcesOfFact = ({ sources }: Pick<FactBase, 'sources'>, { quotes }: Fact): Source[] =>
  [...new Set(quotes.map(({ source }) => source))].map((id) => need(sources, id));

/** How an entry is cited in a style: each of its sources once, in the order of its quotes. */
export function factCitations(base: FactBase, fact: Fact, style: TextStyle): FactCitation[] {
  const context = { isProper: properWords(base) };
  return sourcesOfFact(base, fact).map((source) => ({
    source,
    reference: style.reference(source, context),
    citations: fact.quotes
      .filter((quote) => quote.source === source.id)
      .map((quote) => style.citation(source, citedOf(base, quote), context)),
  }));
}

/** A quote as styles cite it: the speaker as a person's parts where the base has the name as a person's. */
export function citedOf({ names }: Pick<FactBase, 'names'>, { paragraph, page, speaker }: Quote): Cited {
  if (speaker === undefined) return { paragraph, page };
  const isPerson = [...names.values()].some(
    ({ kind, name, aliases }) => kind === 'person' && (name === speaker || aliases.includes(speaker)),
  );
  const [, given = '', family = ''] = /^(.*\S)\s+(\S+)$/u.exec(speaker) ?? [];
  return { paragraph, page, speaker: isPerson && family !== '' ? { given, family } : { literal: speaker } };
}
