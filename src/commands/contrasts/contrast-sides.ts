import type { Contrast } from '../../facts/contrast.ts';
import type { Fact, Quote } from '../../facts/fact.ts';
import { HELD_KINDS } from '../../facts/fact.ts';
import { type FactBase, need } from '../../facts/fact-base.ts';
import { knownValue, nameText } from '../../facts/source.ts';
import { literal } from '../../reply/escape.ts';
import { sideWords } from '../../reply/headline.ts';
import { MAX_TEXT } from '../../reply/limits.ts';
import { shortSource, voicedQuote } from '../../reply/quote-text.ts';
import type { View } from '../../reply/reply.ts';
import { cutAtWord, MAX_PARTS, REMARKS } from '../../reply/text.ts';
import { hasPhrase } from '../../text/find-names.ts';
import { leftOut, type ShownSide, shorten, sideLength } from './shorten-sides.ts';

/** The most that is looked at: far more than a card has room for; what is beyond is counted. */
const MAX_SIDES = 8;
const MAX_FACTS = 6;
const MAX_QUOTES = 3;
/** Characters of a label and of a claim that stands without a quote, so small that two sides always fit. */
const MAX_LABEL = 100;
const MAX_CLAIM = 300;

/**
 * The sides of a contrast: the label, then each quote, whole, below who speaks and when, a text each. What has no room
 * beside `used` characters goes from the longest side first, whole quotes before claims, and is counted; no side loses
 * its last quote as long as another keeps one.
 */
export function sideTexts(view: View, contrast: Contrast, used: number): string[] {
  const shown = contrast.sides.slice(0, MAX_SIDES).map((_, at) => shownSide(view, contrast, at));
  const room = MAX_TEXT - REMARKS - used;
  const isTooMuch = () =>
    shown.reduce((sum, side) => sum + sideLength(side), 0) > room ||
    shown.flatMap((side) => sideParts(view, side)).length > MAX_PARTS;
  while (isTooMuch()) {
    if (!shorten(shown)) break;
  }
  const left = contrast.sides.length - shown.length;
  const more = left === 0 ? [] : [`-# ${view.say('compare.more-sides', { count: left })}`];
  return [...shown.flatMap((side) => sideParts(view, side)), ...more];
}

function shownSide(view: View, contrast: Contrast, at: number): ShownSide {
  const { base } = view;
  const { label = '', facts = [] } = contrast.sides[at] ?? {};
  const seen = new Set<string>();
  const statements = facts.slice(0, MAX_FACTS).map((id) => {
    const fact = need(base.facts, id);
    // A quote that leads in is for the entry's own card, and one that two entries share is read once.
    const own = quotesOfSide(base, label, fact.quotes).filter(
      ({ leadIn, exact }) => leadIn === undefined && !seen.has(exact),
    );
    for (const { exact } of own) seen.add(exact);
    const first = own[0] ?? fact.quotes[0];
    return {
      claim: literal(cutAtWord(fact.claim, MAX_CLAIM)),
      pointer: first === undefined ? '' : ` (${shortSource(view, first)})`,
      all: own.length,
      quotes: own
        .slice(0, MAX_QUOTES)
        .map((quote) => voicedQuote(view, quote, reportedHolder(base, fact, quote))),
    };
  });
  const name = cutAtWord(sideWords(view, contrast, at).label, MAX_LABEL);
  const isVoice = onlyNames(base, label, facts.slice(0, MAX_FACTS));
  return { label: isVoice ? '' : literal(name), facts: facts.length, statements };
}

/** Whether a label says no more than who speaks, "Mankoff, in Matsuoka (2014)", which stands above each quote. */
function onlyNames(base: FactBase, label: string, facts: readonly string[]): boolean {
  const names = facts
    .map((id) => need(base.facts, id))
    .flatMap(({ holder = '', quotes }) => [
      holder,
      ...quotes.flatMap(({ source, speaker = '' }) => {
        const { short, author } = need(base.sources, source);
        return [short, speaker, ...(knownValue(author) ?? []).map(nameText)];
      }),
    ])
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length);
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), label);
  return !/\p{L}/u.test(rest.replace(/\b(?:in|and|the|by|quoted|reported)\b/gi, ' '));
}

/** Whose position or argument the author's words tell, where that is not the author. */
function reportedHolder(base: FactBase, { kind, holder }: Fact, { source }: Quote): string | undefined {
  if (holder === undefined || !HELD_KINDS.includes(kind)) return undefined;
  const { author, short } = need(base.sources, source);
  const authors = [short, ...(knownValue(author) ?? []).map(nameText)];
  return authors.includes(holder) ? undefined : holder;
}

/** Quotes of the sources that the side's label names, where it names any: the others speak for another side. */
export function quotesOfSide(base: FactBase, label: string, quotes: readonly Quote[]): readonly Quote[] {
  const sources = [...new Set(quotes.map(({ source }) => source))];
  const named = sources.filter((id) => hasPhrase(label, need(base.sources, id).short));
  return named.length === 0 ? quotes : quotes.filter(({ source }) => named.includes(source));
}

/** A side's texts, a quote each: small print is none behind a block quote in the same text. */
function sideParts({ say }: View, side: ShownSide): string[] {
  const left = leftOut(side);
  const [first = '', ...others] = side.statements.flatMap(({ claim, pointer, quotes }) =>
    quotes.length === 0 ? [`-# ${claim}${pointer}`] : quotes,
  );
  const counts = [
    ...(left.quotes === 0 ? [] : [`-# ${say('fact.more-quotes', { count: left.quotes })}`]),
    ...(left.facts === 0 ? [] : [`-# ${say('compare.more-facts', { count: left.facts })}`]),
  ];
  return [
    side.label === '' ? first : `-# ${side.label}\n${first}`,
    ...others,
    ...(counts.length === 0 ? [] : [counts.join('\n')]),
  ];
}
