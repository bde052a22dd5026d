import { numbersIn, type PrintedNumber } from '../../dates/numbers-in-text.ts';
import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { namesWithNumbers } from '../check/at-odds.ts';
import { BLANK, type DraftOf, factsInSameContrasts, MAX_LIKELY, MAX_SHOWN } from './quiz-draft.ts';

/** Facts whose figures are kept as wrong choices. */
const MAX_FIGURES = 5000;

/**
 * "Which figure?": the claim of a fact without its only number, which a quote contains too, with figures of the same
 * kind from other facts, or near it. A figure in the claim or in a quote, in any notation, is never offered.
 */
export const figureDraft: DraftOf = (base, fact) => {
  const figure = fact.claim.length > MAX_SHOWN ? undefined : figureOf(base, fact);
  const shown = figure && blanked(fact.claim, figure.printed);
  const names = namesWithNumbers(base.names);
  const quote = fact.quotes.find(({ exact }) =>
    numbersIn(exact, names).some(({ key }) => key === figure?.key),
  );
  if (figure === undefined || shown === undefined || quote === undefined || yields(shown)) return undefined;
  const same = factsInSameContrasts(base, fact);
  // Another side's figure may be another right answer.
  const related = [fact, ...[...same].flatMap((id) => base.facts.get(id) ?? [])];
  const isMeant = valuesIn(
    related.flatMap(({ claim, quotes }) => [claim, ...quotes.map(({ exact }) => exact)]),
  );
  const unlikely = (other: Figure) => Math.abs(Math.log1p(numberOf(other)) - Math.log1p(numberOf(figure)));
  const wrong = figuresOf(base)
    .filter((other) => kindOf(other) === kindOf(figure) && !same.has(other.fact) && !isMeant(numberOf(other)))
    .sort((a, b) => unlikely(a) - unlikely(b));
  // One number in two notations would be two choices with the same meaning.
  const distinct = new Map(wrong.map(({ key, printed }) => [key, printed]));
  const texts = [fact.claim, ...fact.quotes.map(({ exact }) => exact)].join('\n').toLowerCase();
  for (const printed of nearby(figure.printed).filter((one) => !texts.includes(one))) {
    const [other] = numbersIn(printed, names);
    if (other !== undefined && !isMeant(numberOf(other)) && !distinct.has(other.key))
      distinct.set(other.key, printed);
  }
  return { quote, shown, right: figure.printed, wrong: [...distinct.values()].slice(0, MAX_LIKELY) };
};

const NUMBER_WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Distances of invented figures from the right one: differences for small figures, factors for larger ones. */
const DIFFERENCES = [1, -1, 2, -2, 3];
const FACTORS = [1.5, 0.5, 2, 0.75, 1.25];
const MAX_SMALL = 12;

/** Figures near one, in its notation, for packs with few of its kind. */
function nearby(printed: string): string[] {
  const at = NUMBER_WORDS.indexOf(printed.toLowerCase());
  if (at >= 0) return DIFFERENCES.flatMap((step) => NUMBER_WORDS[at + step] ?? []);
  const [digits] = /^\d[\d,]*(?:\.\d+)?/.exec(printed) ?? [];
  if (digits === undefined) return [];
  const value = Number(digits.replaceAll(',', ''));
  const others =
    value <= MAX_SMALL
      ? DIFFERENCES.map((step) => value + step).filter((other) => other > 0)
      : FACTORS.map((times) => Number((value * times).toPrecision(2)));
  const written = (other: number) => (digits.includes(',') ? other.toLocaleString('en') : String(other));
  return others.map((other) => written(other) + printed.slice(digits.length));
}

/** A bound, a part of a series or a count so far, which other figures satisfy too; and a list, whose items can be counted. */
const BOUND =
  /\b(?:more|less|fewer|greater|larger|smaller) than|\b(?:over|under|above|below|at least|at most|up to|nearly|almost) ____|____ (?:or (?:more|less|fewer)|at least)|\b(?:first|last|next|another) ____|\b(?:has|have) [^.]*____ times\b/i;
const LIST =
  /____[^,:]*(?::|,? namely|,? such as|,? including| –|,? both)[^.]*,?\sand\s|,[^.]*,?\sand\s[^.]*$/i;

/** Whether the text shown reveals its figure, or admits another one. */
const yields = (shown: string): boolean => BOUND.test(shown) || LIST.test(shown);

interface Figure extends PrintedNumber {
  readonly fact: string;
}

/** The number in a claim, if it is the only one. */
function figureOf(base: FactBase, { id, claim }: Fact): Figure | undefined {
  const [only, another] = numbersIn(claim, namesWithNumbers(base.names));
  return only === undefined || another !== undefined ? undefined : { ...only, fact: id };
}

const figuresOf = memoizeByObject((base: FactBase): Figure[] =>
  [...base.facts.values()]
    .slice(0, MAX_FIGURES)
    .flatMap((fact) => figureOf(base, fact) ?? [])
    .filter(({ printed }) => isCardinal(printed)),
);

const isCardinal = (printed: string): boolean => /^\d/.test(printed) || !printed.endsWith('th');

const numberOf = ({ key }: PrintedNumber): number => Number.parseFloat(key);

/** The kind of a figure: its notation, its magnitude, and whether it is a share. Choices are of one kind. */
function kindOf({ printed, key }: PrintedNumber): string {
  const order = /\p{L}+$/u.exec(printed.replace(/\s*(?:%|percent|per cent)$/, ''))?.[0] ?? '';
  return [/^\d/.test(printed) ? order : 'in words', key.endsWith('%') ? '%' : ''].join(' ');
}

/** The claim with a blank for its number; undefined unless the number occurs exactly once, as a word of its own. */
function blanked(claim: string, printed: string): string | undefined {
  const text = claim.normalize('NFKC').toLowerCase();
  const word = new RegExp(
    `(?<![\\p{L}\\p{N}.,’'-])${printed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}’'-]|[.,]\\d)`,
    'gu',
  );
  const [found, again] = text.matchAll(word);
  if (found === undefined || again !== undefined || text.length !== claim.length || !isCardinal(printed))
    return undefined;
  return claim.slice(0, found.index) + BLANK + claim.slice(found.index + printed.length);
}

/** A test whether a value occurs in texts: as any number, or as part of a date. */
function valuesIn(texts: readonly string[]): (value: number) => boolean {
  const digits = texts.flatMap((text) => text.normalize('NFKC').match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []);
  const values = new Set([
    ...digits.flatMap((one) => [Number(one.replaceAll(',', '')), ...one.split(/[.,]/).map(Number)]),
    ...texts.flatMap((text) => numbersIn(text).map(numberOf)),
  ]);
  return (value) => values.has(value);
}
