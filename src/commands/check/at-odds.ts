import { readDates } from '../../dates/dates-in-text.ts';
import type { Bounds } from '../../dates/edtf.ts';
import { hasNumber, numbersIn } from '../../dates/numbers-in-text.ts';
import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { spellingsOf } from '../../facts/name.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { literal } from '../../reply/escape.ts';
import { dateText } from '../../reply/headline.ts';
import type { View } from '../../reply/reply.ts';

/**
 * What a sentence says otherwise than the fact that was found for it: its time, or its number, where the fact's claim
 * has but one. Says what the source has, and nothing about who is right.
 */
export function atOdds(view: View, sentence: string, fact: Fact): string[] {
  const { say } = view;
  const date = otherDate(view, sentence, fact);
  const number = otherNumber(view.base, sentence, fact);
  return [
    ...(date === undefined ? [] : [say('check.date', { date })]),
    ...(number === undefined ? [] : [say('check.number', { number: literal(number) })]),
  ];
}

function otherDate({ say }: View, sentence: string, { when, claim }: Fact): string | undefined {
  if (when === undefined) return undefined;
  const { dates } = readDates(sentence);
  // A claim that says when by the year alone is no second date.
  const others = readDates(claim).dates.filter((date) => !overlap(date, when));
  const isKnown = (date: Bounds) => [when, ...others].some((one) => overlap(one, date));
  if (dates.length === 0 || dates.some(isKnown)) return undefined;
  return dateText(when, say);
}

const overlap = (one: Bounds, other: Bounds): boolean => one.min <= other.max && other.min <= one.max;

function otherNumber({ names }: FactBase, sentence: string, { claim }: Fact): string | undefined {
  if (!hasNumber(sentence)) return undefined;
  const numbered = namesWithNumbers(names);
  const ofSentence = numbersIn(sentence, numbered);
  const all = numbersIn(claim, numbered);
  // Where a claim has several numbers, those of the same unit are compared: "1,400 km" with "1500 km".
  const alikeInUnit = all.filter(
    ({ unit }) => unit !== undefined && ofSentence.some((one) => one.unit === unit),
  );
  const ofClaim = alikeInUnit.length > 0 ? alikeInUnit : all;
  const [only] = ofClaim;
  if (only === undefined || ofClaim.some(({ key }) => key !== only.key)) return undefined;
  const alike = ofSentence.filter(({ key }) => isShare(key) === isShare(only.key));
  return alike.length === 0 || alike.some(({ key }) => key === only.key) ? undefined : only.printed;
}

const isShare = (key: string): boolean => key.endsWith('%');

/** Spellings such as "Group of Seven", whose numbers count nothing; looked through once a base, the longest first. */
export const namesWithNumbers = memoizeByObject((names: FactBase['names']): readonly string[] =>
  [...names.values()]
    .flatMap(spellingsOf)
    .filter(hasNumber)
    .sort((a, b) => b.length - a.length),
);
