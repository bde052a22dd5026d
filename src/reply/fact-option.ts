import type { Fact } from '../facts/fact.ts';
import { type FactBase, need } from '../facts/fact-base.ts';
import type { Option } from './controls.ts';
import { kept } from './kept.ts';
import { MAX_LABEL } from './limits.ts';
import { cutAtWord } from './text.ts';
import { tokenOf } from './token.ts';

/** Characters of a label that its sources may take. */
const MAX_SOURCES = 60;

/** A label of at most 100 characters: a text, cut at a word where it must be, and its sources at the end. */
export function labelWithSources(text: string, sources: Iterable<string>): string {
  const suffix = ` (${cutAtWord([...new Set(sources)].join(', '), MAX_SOURCES)})`;
  return cutAtWord(text.replace(/\s+/g, ' '), MAX_LABEL - suffix.length) + suffix;
}

/** A fact as a label: its claim and its sources. */
export const factLabel = (base: FactBase, fact: Fact): string => label({ base }, fact);

const label = kept(({ base }: { readonly base: FactBase }, { claim, quotes }: Fact): string =>
  labelWithSources(
    claim,
    quotes.map(({ source }) => need(base.sources, source).short),
  ),
);

/** A fact as an option of a select; its value is the fact's token. */
export const factOption = (base: FactBase, fact: Fact): Option => ({
  label: factLabel(base, fact),
  value: tokenOf(fact.id),
});
