import type { Fact } from '../facts/fact.ts';
import { claimText, factLine, quoteWithCitation } from './fact-card.ts';
import type { View } from './reply.ts';

/** Characters of a quote with its citation, beyond which the claim has only its short citation: far above what a pack may hold. */
const MAX_QUOTE = 1500;

/**
 * A fact as evidence for something else: its claim, and one of its quotes whole with its citation: the first, or the
 * first of a source that `seen` does not hold. `seen` then holds that quote's source.
 */
export function factEvidence(view: View, fact: Fact, seen: Set<string> = new Set()): string {
  const quote = fact.quotes.find(({ source }) => !seen.has(source)) ?? fact.quotes[0];
  const whole = quote && quoteWithCitation(view, quote);
  if (quote === undefined || whole === undefined || whole.length > MAX_QUOTE)
    return factLine(view.base, fact);
  seen.add(quote.source);
  return `${claimText(view.base, fact)}\n${whole}`;
}
