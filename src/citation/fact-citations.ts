import type { Steps } from '../async/steps.ts';
import type { Fact, Quote } from '../facts/fact.ts';
import { type FactBase, need } from '../facts/fact-base.ts';
import { isAuthorOf, type Source } from '../facts/source.ts';
import { memoize, memoizeByObject } from '../memo/memoize.ts';
import type { Cited } from './cited.ts';
import { properWords } from './sentence-case.ts';
import type { Spans } from './spans.ts';
import type { Citing, TextStyle } from './style.ts';
import { TEXT_STYLES } from './styles.ts';

/** How a source of an entry is cited in a style. */
export interface FactCitation {
  readonly source: Source;
  /** The entry in the list of references. */
  readonly reference: Spans;
  /** For each quote from the source, in order, the quote and its citation in the text, or the note. */
  readonly citations: readonly { readonly quote: Quote; readonly citation: Spans }[];
}

/** The sources of an entry, each once. */
export const sourcesOfFact = ({ sources }: Pick<FactBase, 'sources'>, { quotes }: Fact): Source[] =>
  [...new Set(quotes.map(({ source }) => source))].map((id) => need(sources, id));

/** Styles in languages that are set up for a base. */
const MAX_SET_UP = 100;

const citers = memoizeByObject((base: FactBase) =>
  memoize(
    (style: TextStyle, language: string) =>
      style.citing([...base.sources.values()], { isProper: properWords(base), language }),
    ({ id }, language) => `${id} ${language}`,
    MAX_SET_UP,
  ),
);

/**
 * A style set up for all the sources of a base, so that a part of them is cited as in the whole; made once.
 *
 * @param language the reader's (BCP 47)
 */
export const citingOf = (base: FactBase, style: TextStyle, language = 'en'): Citing =>
  citers(base)(style, language);

/** How an entry is cited in a style: each of its sources once, in the order of its quotes. */
export function factCitations(base: FactBase, fact: Fact, style: TextStyle): FactCitation[] {
  const citing = citingOf(base, style);
  return sourcesOfFact(base, fact).map((source) => ({
    source,
    reference: citing.reference(source),
    citations: fact.quotes
      .filter((quote) => quote.source === source.id)
      .map((quote) => ({ quote, citation: citing.citation(source, citedOf(base, quote)) })),
  }));
}

/**
 * Cites an entry in each style, a style a step. The first citation of a process takes as long as a hundred later ones: the
 * engines are made, and V8 compiles them.
 */
export function* firstCitations(base: FactBase): Steps<void> {
  const [fact] = base.facts.values();
  if (fact === undefined) return;
  for (const style of TEXT_STYLES) {
    yield;
    factCitations(base, fact, style);
  }
}

/** A quote as styles cite it: the speaker as a person's parts where the base has the name as a person's. */
export function citedOf(
  { names, sources }: Pick<FactBase, 'names' | 'sources'>,
  { source, paragraph, numbered, page, speaker }: Quote,
): Cited {
  const place = { paragraph, numbered, page };
  // Who quotes words of their own is cited for them as for any.
  if (speaker === undefined || isAuthorOf(need(sources, source), speaker)) return place;
  const isPerson = [...names.values()].some(
    ({ kind, name, aliases }) => kind === 'person' && (name === speaker || aliases.includes(speaker)),
  );
  const [, given = '', family = ''] = /^(.*\S)\s+(\S+)$/u.exec(speaker) ?? [];
  return { ...place, speaker: isPerson && family !== '' ? { given, family } : { literal: speaker } };
}
