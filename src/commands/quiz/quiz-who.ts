import { type Fact, HELD_KINDS, type Quote } from '../../facts/fact.ts';
import { type FactBase, need } from '../../facts/fact-base.ts';
import { knownValue, nameText, type Source } from '../../facts/source.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { hasPhrase } from '../../text/find-names.ts';
import { type DraftOf, MAX_LIKELY, MAX_SHOWN, quoteKey } from './quiz-draft.ts';

/**
 * "Who wrote this?": a whole quote of an author's own view, with other sources that have neither these words nor the same
 * author, and could have known of every year in it.
 */
export const whoDraft: DraftOf = (base, fact) => {
  if (!HELD_KINDS.includes(fact.kind)) return undefined;
  const quote = fact.quotes.find(
    (one) =>
      // A quote with a speaker is not in its author's words.
      one.speaker === undefined &&
      authorsOf(need(base.sources, one.source)).includes(fact.holder ?? '') &&
      isWhole(one.exact) &&
      firstWith(base, one) === fact.id &&
      wordsOf(one.exact) >= MIN_WORDS &&
      one.exact.length <= MAX_SHOWN &&
      !namesSource(one.exact, need(base.sources, one.source)),
  );
  if (quote === undefined) return undefined;
  const source = need(base.sources, quote.source);
  const barred = new Set([
    ...fact.quotes.map((one) => one.source),
    ...withWordsOf(base, quote).map((one) => one.source),
  ]);
  // A choice is a name, so another text by the same author would be a correct choice too.
  const authors = new Set([...barred].flatMap((id) => authorsOf(need(base.sources, id))));
  const year = Math.max(0, ...(quote.exact.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? []).map(Number));
  const wrong = [...base.sources.values()].filter(
    (other) =>
      !authorsOf(other).some((name) => authors.has(name)) &&
      Number(/\d{4}/.exec(knownValue(other.issued) ?? '9999')?.[0] ?? 9999) >= year,
  );
  return {
    quote,
    shown: quote.exact,
    right: source.short,
    wrong: wrong.slice(0, MAX_LIKELY * 2).map(({ short }) => short),
  };
};

/** A pronoun or conjunction at the beginning, whose sense lies before the quote. */
const REFERRING =
  /^(?:this|that|these|those|such|it|its|he|she|they|his|her|their|and|but|or|so|thus|therefore|however|also|here|there|the (?:first|second|third|fourth|latter|former|same|two|sides)|both|another|as a result|moreover|in addition|(?:if|as|when|since|while|although|though) (?:it|they|this|these|he|she))\b|\bhere[.!]?$/i;
/** Somebody or something among the first words that was named before the quote. */
const NAMED_BEFORE = /^(?:\S+\s+){1,4}(?:this|these|those|they|she|he|their)\b/i;
/** Words of somebody else within the quote. */
const QUOTING = /[“"«「](?:\S+\s+){2,}\S+[”"»」]/u;

/** Whether a quote is a whole statement that stands by itself: not cut, not the middle of a sentence, nobody else's words. */
const isWhole = (exact: string): boolean =>
  /^["“«「]?[\p{Lu}\p{Lo}\d]/u.test(exact) &&
  !exact.includes('[…]') &&
  !/[,:;–—-]\s*$/u.test(exact) &&
  !REFERRING.test(exact) &&
  !NAMED_BEFORE.test(exact) &&
  !QUOTING.test(exact);

/** The first fact with a quote: of several, one asks for it. */
const firstWith = (base: FactBase, quote: Quote): string | undefined => withWordsOf(base, quote)[0]?.fact;

/** Words that a quote needs to be recognisable. */
const MIN_WORDS = 9;

const wordsOf = (exact: string): number =>
  exact.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Whether a quote gives its source away. */
const namesSource = (exact: string, source: Source): boolean =>
  authorsOf(source).some((name) => hasPhrase(exact, name));

/** The names of a source's authors. */
const authorsOf = ({ short, author, 'container-title': outlet }: Source): string[] => {
  const names = knownValue(author);
  const written = names?.flatMap((name) => [nameText(name), 'family' in name ? name.family : '']);
  return [short, ...(written ?? [knownValue(outlet) ?? ''])].filter((name) => name !== '');
};

const quotesOf = memoizeByObject((base: FactBase) =>
  [...base.facts.values()].flatMap((fact: Fact) =>
    fact.quotes.map((quote) => ({ source: quote.source, words: quoteKey(quote), fact: fact.id })),
  ),
);

/** The quotes that contain the words of a quote, or are contained in it. */
function withWordsOf(base: FactBase, quote: Quote) {
  const words = quoteKey(quote);
  return quotesOf(base).filter((one) => one.words.includes(words) || words.includes(one.words));
}
