import { type APIContainerComponent, ComponentType } from 'discord-api-types/v10';
import { citationLine, shortCitation, writtenWhen } from '../citation/citation-line.ts';
import { edtfText } from '../dates/edtf.ts';
import type { Fact, Quote } from '../facts/fact.ts';
import { type FactBase, need } from '../facts/fact-base.ts';
import { quoteBlock } from './escape.ts';
import { fitWhole, text } from './text.ts';

/** A fact as a card: the claim, each quote whole with its citation, then kind, holder and the age of the sources. */
export function factCard(base: FactBase, fact: Fact): APIContainerComponent {
  const heading = `### ${fact.claim}`;
  const small = aboutLine(base, fact);
  const quotes = fact.quotes.map((quote) => quoteWithCitation(base, quote));
  const { kept, left } = fitWhole(quotes, heading.length + small.length);
  const more =
    left === 0 ? [] : [text(`-# and ${left} more quote${left === 1 ? '' : 's'} that would not fit whole`)];
  return {
    type: ComponentType.Container,
    accent_color: need(base.topics, fact.topics[0] ?? '').color,
    components: [text(heading), ...kept.map(text), ...more, text(small)],
  };
}

/** A fact in one line with its first citation: "claim (Miller ¶4)". */
export function factLine(base: FactBase, fact: Fact): string {
  const [quote] = fact.quotes;
  if (quote === undefined) return fact.claim;
  return `${fact.claim} (${shortCitation(need(base.sources, quote.source), quote)})`;
}

const quoteWithCitation = (base: FactBase, quote: Quote): string =>
  `${quoteBlock(quote.exact)}\n— ${citationLine(need(base.sources, quote.source), quote)}`;

/** Kind, holder, the date of what is stated, and when the sources were written, as small print. */
function aboutLine(base: FactBase, { kind, holder, when, quotes }: Fact): string {
  const written = new Set(
    quotes.map(({ source }) => writtenWhen(need(base.sources, source)) ?? 'at an unknown date'),
  );
  const dated = when && `${edtfText(when.date)}${when.basis === 'inferred' ? ' (date inferred)' : ''}`;
  const parts = [
    holder === undefined ? kind : `${kind} of ${holder}`,
    dated,
    `as written ${[...written].join(' and ')}`,
  ];
  return `-# ${parts.filter((part) => part !== undefined).join(' · ')}`;
}
