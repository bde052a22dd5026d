import { type APIContainerComponent, ComponentType } from 'discord-api-types/v10';
import { citationLine, shortCitation, writtenWhen } from '../citation/citation-line.ts';
import { edtfText } from '../dates/edtf.ts';
import type { Fact, Quote } from '../facts/fact.ts';
import { type FactBase, need } from '../facts/fact-base.ts';
import { literal, quoteBlock } from './escape.ts';
import { cutAtWord, fitWhole, MAX_PARTS, text } from './text.ts';

/** Characters of a claim, and of the small print; several times what a good record needs. */
const MAX_CLAIM = 600;
const MAX_SMALL = 600;

/** A fact as a card: the claim, each quote whole with its citation, then kind, holder and the age of the sources. */
export function factCard(base: FactBase, fact: Fact): APIContainerComponent {
  const heading = `### ${claimText(fact)}`;
  const small = aboutLine(base, fact);
  const quotes = fact.quotes.map((quote) => quoteWithCitation(base, quote));
  const { kept, left } = fitWhole(quotes, heading.length + small.length, MAX_PARTS);
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
  if (quote === undefined) return claimText(fact);
  return `${claimText(fact)} (${literal(shortCitation(need(base.sources, quote.source), quote))})`;
}

const claimText = ({ claim }: Fact): string => literal(cutAtWord(claim, MAX_CLAIM));

const quoteWithCitation = (base: FactBase, quote: Quote): string =>
  `${quoteBlock(quote.exact)}\n— ${citationLine(need(base.sources, quote.source), quote, literal)}`;

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
  return `-# ${literal(cutAtWord(parts.filter((part) => part !== undefined).join(' · '), MAX_SMALL))}`;
}
