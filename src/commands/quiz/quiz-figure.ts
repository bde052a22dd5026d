import { numbersIn, type PrintedNumber } from '../../dates/numbers-in-text.ts';
import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { namesWithNumbers } from '../check/at-odds.ts';
import {
  BLANK,
  type Draft,
  type DraftOf,
  factsInSameContrasts,
  MAX_LIKELY,
  MAX_SHOWN,
  onSameSide,
} from './quiz-draft.ts';

/** Facts whose figures are kept as wrong choices. */
const MAX_FIGURES = 5000;

/**
 * "Which figure?": the claim of a fact without a number, which a quote contains too, with figures of the same kind and
 * size from other facts, or near it. A figure in the claim or in a quote, in any notation, is never offered, nor one beyond
 * another number of the claim.
 */
export const figureDraft: DraftOf = (base, fact) => {
  if (fact.claim.length > MAX_SHOWN) return undefined;
  const figures = figuresIn(base, fact);
  for (const figure of figures) {
    const draft = draftOf(base, fact, { figure, others: figures.filter((other) => other !== figure) });
    if (draft !== undefined) return draft;
  }
  return undefined;
};

function draftOf(
  base: FactBase,
  fact: Fact,
  { figure, others }: { readonly figure: Figure; readonly others: readonly Figure[] },
): Draft | undefined {
  const shown = blanked(fact.claim, figure.printed);
  const names = namesWithNumbers(base.names);
  const quote = fact.quotes.find(({ exact }) =>
    numbersIn(exact, names).some(({ key }) => key === figure.key),
  );
  if (shown === undefined || quote === undefined || yields(shown)) return undefined;
  // A sixth thing follows five.
  if (others.some(({ printed }) => !isCardinal(printed))) return undefined;
  const same = factsInSameContrasts(base, fact);
  // Another side's figure may be another right answer.
  const related = [fact, ...[...same].flatMap((id) => base.facts.get(id) ?? [])];
  const isMeant = valuesIn(
    related.flatMap(({ claim, quotes }) => [claim, ...quotes.map(({ exact }) => exact)]),
  );
  const right = numberOf(figure);
  const isBeside = onSameSide(right, others.map(numberOf));
  const shares = others.filter(isShare).map(numberOf);
  const left = WHOLE - Math.max(0, ...shares.filter((share) => share + right <= WHOLE));
  const most = isShare(figure) && right <= WHOLE ? Math.min(left - 1, right * MAX_TIMES) : right * MAX_TIMES;
  const isPossible = (one: PrintedNumber) =>
    numberOf(one) <= most &&
    numberOf(one) >= right / MAX_TIMES &&
    isBeside(numberOf(one)) &&
    !isMeant(numberOf(one));
  const unlikely = (other: Figure) => Math.abs(Math.log(numberOf(other) / right));
  const wrong = figuresOf(base)
    .filter((other) => kindOf(other) === kindOf(figure) && !same.has(other.fact) && isPossible(other))
    .sort((a, b) => unlikely(a) - unlikely(b));
  // One number in two notations would be two choices with the same meaning.
  const distinct = new Map(wrong.map(({ key, printed }) => [key, printed]));
  const texts = [fact.claim, ...fact.quotes.map(({ exact }) => exact)].join('\n').toLowerCase();
  for (const printed of nearby(figure.printed).filter((one) => !texts.includes(one))) {
    const [other] = numbersIn(printed, names);
    if (other !== undefined && isPossible(other) && !distinct.has(other.key))
      distinct.set(other.key, printed);
  }
  return { quote, shown, right: figure.printed, wrong: [...distinct.values()].slice(0, MAX_LIKELY) };
}

/** How many times as large or as small as the right figure a wrong one may be. */
const MAX_TIMES = 3;
/** Percent that a share within a whole does not exceed. */
const WHOLE = 100;

const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
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
      : FACTORS.map((times) => Number((value * times).toPrecision(2))).filter(
          (other) => !Number.isInteger(value) || Number.isInteger(other),
        );
  const written = (other: number) => (digits.includes(',') ? other.toLocaleString('en') : String(other));
  return others.map((other) => written(other) + printed.slice(digits.length));
}

/** A bound, a part of a series or a count so far, which other figures satisfy too; and a list, whose items can be counted. */
const BOUND =
  /\b(?:more|less|fewer|greater|larger|smaller) than|\b(?:over|under|above|below|at least|at most|up to|nearly|almost) ____|____ (?:or (?:more|less|fewer)|at least)|\b(?:first|last|next|another) ____|\b(?:has|have) [^.]*____ times\b/i;
const LIST =
  /____[^,:]*(?::|,? namely|,? such as|,? including| –|,? both)[^.]*,?\sand\s|,[^.]*,?\sand\s[^.]*$/i;

/** A time of day, a number of parts, an end of a range, or what is said in another unit too. */
const NO_FIGURE =
  /____[:.]\d|\d[:.]____|____\s?[ap]\.?m\b|____[ -](?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)\b|(?:between|from) ____ (?:and|to)\b|\d (?:and|to) ____|____ to \d|____[^(]{0,9}\(\S{0,2}\d|\d[^(]{0,9}\(\S{0,2}____/iu;

/** Whether the text shown reveals its figure, admits another one, or has none to ask for. */
const yields = (shown: string): boolean => BOUND.test(shown) || LIST.test(shown) || NO_FIGURE.test(shown);

interface Figure extends PrintedNumber {
  readonly fact: string;
}

/** The numbers in a claim, in order. */
const figuresIn = (base: FactBase, { id, claim }: Fact): Figure[] =>
  numbersIn(claim, namesWithNumbers(base.names)).map((number) => ({ ...number, fact: id }));

const figuresOf = memoizeByObject((base: FactBase): Figure[] =>
  [...base.facts.values()]
    .slice(0, MAX_FIGURES)
    .flatMap((fact) => figuresIn(base, fact))
    .filter(({ printed }) => isCardinal(printed)),
);

const isCardinal = (printed: string): boolean => /^\d/.test(printed) || !printed.endsWith('th');

const numberOf = ({ key }: PrintedNumber): number => Number.parseFloat(key);

/** The kind of a figure: its notation, its magnitude, and whether it is a share. Choices are of one kind. */
function kindOf(figure: PrintedNumber): string {
  const { printed } = figure;
  const order = /\p{L}+$/u.exec(printed.replace(/\s*(?:%|percent|per cent)$/, ''))?.[0] ?? '';
  const notation = /^\d/.test(printed)
    ? `${order}${/\.\d/.test(printed) ? ' with decimals' : ''}`
    : 'in words';
  return [notation, isShare(figure) ? '%' : ''].join(' ');
}

const isShare = ({ key }: PrintedNumber): boolean => key.endsWith('%');

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
