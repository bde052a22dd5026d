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

/** Sides shown at most. */
const MAX_SIDES = 3;
const MAX_LABEL = 100;
/** Length of a quote with citation above which only the claim is shown: more than a pack may hold. */
const MAX_QUOTE = 1200;

/** The contrast that a prompt refers to, if any. */
export const contrastOfPrompt = ({ contrasts }: FactBase, { contrast }: Prompt): Contrast | undefined =>
  contrast === undefined ? undefined : need(contrasts, contrast);

/** The facts of a prompt: its own, then those of its contrast. */
export function factsOfPrompt(base: FactBase, prompt: Prompt): Fact[] {
  const contrast = contrastOfPrompt(base, prompt);
  const own = prompt.facts.map((id) => need(base.facts, id));
  return [...new Set([...own, ...(contrast === undefined ? [] : factsOfContrast(base, contrast))])];
}

/**
 * The evidence for a discussion: the sides of the prompt's contrast, or its leading facts, with a quote each, from
 * different sources where possible.
 */
export function discussionEvidence(view: View, prompt: Prompt): string[] {
  const contrast = contrastOfPrompt(view.base, prompt);
  const seen = new Set<string>();
  if (contrast !== undefined) {
    // The side with the fewest sources chooses first, so that each may have a source of its own.
    const sides = contrast.sides.slice(0, MAX_SIDES).map((side, at) => ({
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

/** A quote with its fact. */
export interface Said {
  readonly fact: Fact;
  readonly quote: Quote;
}

/** The quotes for a side, each with its fact. */
export const saidBy = (base: FactBase, { label, facts }: Side): Said[] =>
  facts.flatMap((id) => {
    const fact = need(base.facts, id);
    return quotesOfSide(base, label, fact.quotes).map((quote) => ({ fact, quote }));
  });

/** A side with a supporting quote, preferably of a source that is not in `seen`. */
function sideEvidence(
  view: View,
  { label: name, said }: { readonly label: string; readonly said: readonly Said[] },
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
