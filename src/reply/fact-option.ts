import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { listText } from '../citation/list-text.ts';
import type { Fact } from '../facts/fact.ts';
import { need } from '../facts/fact-base.ts';
import { menus, type Option } from './controls.ts';
import { customId } from './custom-id.ts';
import { headline } from './headline.ts';
import { MAX_CHOICES, MAX_LABEL } from './limits.ts';
import { sourceName } from './name-in-script.ts';
import type { View } from './reply.ts';
import { cutAtWord } from './text.ts';
import { tokenOf } from './token.ts';

/** Characters of a label that its sources may take. */
const MAX_SOURCES = 60;

/** A label of at most 100 characters: a text, cut at a word where it must be, and its sources at the end. */
export function labelWithSources({ say }: View, text: string, sources: Iterable<string>): string {
  const suffix = ` (${cutAtWord(listText(say, new Set(sources)), MAX_SOURCES)})`;
  return cutAtWord(text.replace(/\s+/g, ' '), MAX_LABEL - suffix.length) + suffix;
}

/** A fact as a label: its headline and its sources. */
export const factLabel = (view: View, fact: Fact): string =>
  labelWithSources(view, headline(view, fact), sourceNames(view, fact));

/** A fact as an option of a select; its value is the fact's token. */
export const factOption = (view: View, fact: Fact): Option => ({
  label: factLabel(view, fact),
  value: tokenOf(fact.id),
});

/** A fact as an option with its sources below its headline. */
export const sourcedOption = (view: View, fact: Fact): Option => ({
  label: headline(view, fact),
  value: tokenOf(fact.id),
  description: listText(view.say, sourceNames(view, fact)),
});

/** A select that opens one of the facts, of the first 25. */
export const factMenu = (
  view: View,
  placeholder: string,
  facts: readonly Fact[],
  optionOf = factOption,
): APIStringSelectComponent[] =>
  menus(
    placeholder,
    customId('pick'),
    facts.slice(0, MAX_CHOICES).map((fact) => optionOf(view, fact)),
  );

/** A fact as an option behind what numbers or dates its line in the list above: "15  headline". */
export const listedOption = (view: View, mark: string, fact: Fact, words = headline(view, fact)): Option => ({
  label: cutAtWord(`${mark}  ${words.replace(/\s+/g, ' ')}`, MAX_LABEL),
  value: tokenOf(fact.id),
});

/** The sources of a fact for short, each once. */
export const sourceNames = (view: View, { quotes }: Fact): string[] => [
  ...new Set(quotes.map(({ source }) => sourceName(view, need(view.base.sources, source)))),
];
