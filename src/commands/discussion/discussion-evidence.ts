import type { Contrast, Side } from '../../facts/contrast.ts';
import type { Fact, Quote } from '../../facts/fact.ts';
import { type FactBase, need } from '../../facts/fact-base.ts';
import type { Prompt } from '../../facts/prompt.ts';
import { factsOfContrast } from '../../reply/contrast-option.ts';
import { literal } from '../../reply/escape.ts';
import { factEvidence } from '../../reply/fact-evidence.ts';
import { headlineText, sideWords } from '../../reply/headline.ts';
import { citedQuote } from '../../reply/quote-text.ts';
import type { View } from '../../reply/reply.ts';
import { cutAtWord } from '../../reply/text.ts';
import { quotesOfSide } from '../contrasts/contrast-sides.ts';
import { leadingFacts } from './leading-facts.ts';

/** Sides that a discussion starts from. */
const MOST_SIDES = 3;
const MAX_LABEL = 100;
/** A quote with its citation beyond which the claim stands alone: far above what a pack may hold. */
const MAX_QUOTE = 1200;

/** The contrast that a prompt is about, if there is one. */
export const contrastOfPrompt = ({ contrasts }: FactBase, { contrast }: Prompt): Contrast | undefined =>
  contrast === undefined ? undefined : need(contrasts, contrast);

/** Every fact that a prompt rests on: its own, then those of its contrast. */
export function factsOfPrompt(base: FactBase, prompt: Prompt): Fact[] {
  const contrast = contrastOfPrompt(base, prompt);
  const own = prompt.facts.map((id) => need(base.facts, id));
  return [...new Set([...own, ...(contrast === undefined ? [] : factsOfContrast(base, contrast))])];
}

/**
 * What a discussion starts from, a text each: the sides of the prompt's contrast where it has one, else its leading
 * facts, with a quote each, from different sources as far as there are.
 */
export function discussionEvidence(view: View, prompt: Prompt): string[] {
  const contrast = contrastOfPrompt(view.base, prompt);
  const seen = new Set<string>();
  if (contrast !== undefined) {
    // The side with the fewest sources chooses first, so that each may have one of its own.
    const sides = contrast.sides.slice(0, MOST_SIDES).map((side, at) => ({
      side,
      label: sideWords(view, contrast, at).label,
      said: saidBy(view.base, side),
    }));
    const sources = ({ said }: (typeof sides)[number]) => new Set(said.map(({ quote }) => quote.source)).size;
    const texts = new Map(
      [...sides]
        .sort((a, b) => sources(a) - sources(b))
        .map((one) => [one.side, sideEvidence(view, one, seen)]),
    );
    return sides.map(({ side }) => texts.get(side) ?? '');
  }
  const facts = factsOfPrompt(view.base, prompt);
  return leadingFacts(facts).map((fact) => factEvidence(view, fact, seen));
}

/** What speaks for a side: each quote, with the fact that it belongs to. */
const saidBy = (base: FactBase, { label, facts }: Side): { fact: Fact; quote: Quote }[] =>
  facts.flatMap((id) => {
    const fact = need(base.facts, id);
    return quotesOfSide(base, label, fact.quotes).map((quote) => ({ fact, quote }));
  });

/** A side with a quote that speaks for it, of a source that `seen` does not hold, where it has one. */
function sideEvidence(
  view: View,
  { label: name, said }: { readonly label: string; readonly said: ReturnType<typeof saidBy> },
  seen: Set<string>,
): string {
  const label = `**${literal(cutAtWord(name, MAX_LABEL))}**`;
  const chosen = said.find(({ quote }) => !seen.has(quote.source)) ?? said[0];
  if (chosen === undefined) return label;
  seen.add(chosen.quote.source);
  return [label, `-# ${headlineText(view, chosen.fact)}`, ...whole(view, chosen.quote)].join('\n');
}

function whole(view: View, quote: Quote): string[] {
  const shown = citedQuote(view, quote);
  return shown.length > MAX_QUOTE ? [] : [shown];
}
