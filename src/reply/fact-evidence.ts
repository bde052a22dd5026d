import type { Fact } from '../facts/fact.ts';
import { factLine } from './fact-card.ts';
import { headlineText } from './headline.ts';
import { citedQuote } from './quote-text.ts';
import type { View } from './reply.ts';

/** Characters of a quote with its voice, beyond which the headline has only its short citation: far above what a pack may hold. */
const MAX_QUOTE = 1500;

/**
 * A fact as evidence for something else: its headline, who speaks, and one of its quotes whole: the first, or the first
 * of a source that `seen` does not hold. `seen` then holds that quote's source.
 */
export function factEvidence(view: View, fact: Fact, seen: Set<string> = new Set()): string {
  const quote = fact.quotes.find(({ source }) => !seen.has(source)) ?? fact.quotes[0];
  const whole = quote && citedQuote(view, quote);
  if (quote === undefined || whole === undefined || whole.length > MAX_QUOTE) return factLine(view, fact);
  seen.add(quote.source);
  return `-# ${headlineText(view, fact)}\n${whole}`;
}
