import { shortCitation } from '../../citation/citation-line.ts';
import type { Side } from '../../facts/contrast.ts';
import type { Quote } from '../../facts/fact.ts';
import { type FactBase, need } from '../../facts/fact-base.ts';
import { literal } from '../../reply/escape.ts';
import { quoteWithCitation } from '../../reply/fact-card.ts';
import { MAX_TEXT } from '../../reply/limits.ts';
import type { View } from '../../reply/reply.ts';
import { hasWords } from '../../reply/spelling.ts';
import { cutAtWord, REMARKS } from '../../reply/text.ts';
import { leftOut, type ShownSide, shorten, sideLength } from './shorten-sides.ts';

/** The most that is looked at: far more than a card has room for; what is beyond is counted. */
const MAX_SIDES = 8;
const MAX_FACTS = 6;
const MAX_QUOTES = 3;
/** Characters of a label, of a claim and of a source's label, so small that two sides always fit. */
const MAX_LABEL = 100;
const MAX_CLAIM = 300;
const MAX_POINTER = 60;

/**
 * The sides of a contrast, a text each: the label, then each fact's claim with its quotes, whole, and their
 * citations. What has no room beside `used` characters goes from the longest side first, whole quotes before claims,
 * and is counted; no side loses its last quote as long as another keeps one.
 */
export function sideTexts(view: View, sides: readonly Side[], used: number): string[] {
  const shown = sides.slice(0, MAX_SIDES).map((side) => shownSide(view, side));
  const room = MAX_TEXT - REMARKS - used;
  while (shown.reduce((sum, side) => sum + sideLength(side), 0) > room) {
    if (!shorten(shown)) break;
  }
  const left = sides.length - shown.length;
  const more = left === 0 ? [] : [`-# ${view.say('compare.more-sides', { count: left })}`];
  return [...shown.map((side) => sideText(view, side)), ...more];
}

function shownSide(view: View, { label, facts }: Side): ShownSide {
  const { base } = view;
  const name = cutAtWord(label, MAX_LABEL);
  const statements = facts.slice(0, MAX_FACTS).map((id) => {
    const { claim, quotes } = need(base.facts, id);
    const own = quotesOfSide(base, name, quotes);
    const [first] = own;
    const short = first && shortCitation(need(base.sources, first.source), first);
    return {
      claim: literal(cutAtWord(claim, MAX_CLAIM)),
      pointer: short === undefined ? '' : ` (${literal(cutAtWord(short, MAX_POINTER))})`,
      all: own.length,
      quotes: own.slice(0, MAX_QUOTES).map((quote) => quoteWithCitation(view, quote)),
    };
  });
  return { label: `**${literal(name)}**`, facts: facts.length, statements };
}

/** Quotes of the sources that the side's label names, where it names any: the others speak for another side. */
export function quotesOfSide(base: FactBase, label: string, quotes: readonly Quote[]): readonly Quote[] {
  const sources = [...new Set(quotes.map(({ source }) => source))];
  const named = sources.filter((id) => hasWords(label, need(base.sources, id).short));
  return named.length === 0 ? quotes : quotes.filter(({ source }) => named.includes(source));
}

function sideText({ say }: View, side: ShownSide): string {
  const left = leftOut(side);
  return [
    side.label,
    ...side.statements.flatMap(({ claim, pointer, quotes }) =>
      quotes.length === 0 ? [claim + pointer] : [claim, ...quotes],
    ),
    ...(left.quotes === 0 ? [] : [`-# ${say('fact.more-quotes', { count: left.quotes })}`]),
    ...(left.facts === 0 ? [] : [`-# ${say('compare.more-facts', { count: left.facts })}`]),
  ].join('\n');
}
