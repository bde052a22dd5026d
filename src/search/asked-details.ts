import type { Fact } from '../facts/fact.ts';
import { type Word, wordsOf } from './words.ts';

/** Details that a query asks for and a fact has not; 1 where it is so. */
export interface AskedDetails {
  /** So many of something ("how many reactors"), and the fact does not count that thing. */
  readonly countMissing: number;
  /** An amount ("how much", "how long", "the total"), and the fact has no number. */
  readonly amountMissing: number;
  /** Which things or whose names ("which banks", "names of the firms"), and the fact names no two together. */
  readonly namesMissing: number;
  /** What articles name seldom ("born", "wife", "exact"), and the fact does not. */
  readonly detailMissing: number;
}

const ASKS_COUNT = /\bhow many ((?:\w+ )?\w+)/;
const ASKS_AMOUNT =
  /\bhow (?:much|long|big|large|far|high|deep)\b|\b(?:cost|percentage|total|turnout|share|amount)\b/;
const ASKS_NAMES =
  /\bwhich (?:\w+ ){0,2}?(?!(?:does|was|has|is|this|us)\b)\w{3,}s\b|\bnames(?: of|,? p(?:lease|ls))\b|^names\b/;
/** Two names joined. */
const NAMES = /\p{Lu}[\p{L}-]+,? and (?:the )?\p{Lu}/u;
/** Three names or more in a row. */
const LIST = /\p{Lu}\w+, [^.]*\p{Lu}\w+,? and \p{Lu}/u;
/** Personal particulars, prices, lists and the like: the subject's own words are never here. */
const DETAIL =
  /\b(?:names of|list|exact|exactly|born|age|wife|husband|salary|price|cost|address|total|annual|breed|colou?r|height|weight|president|number|percent)\b/g;
const TIME = /\b(?:year|day|date)\b/;
const COUNT =
  /^(?:\d.*|half|two|three|four|five|six|seven|eight|nine|ten|dozens?|fifty|hundreds?|thousands?|millions?|billions?|several|many|few)$/;
/** How many words may stand before the thing that is counted: "four Japanese gas companies". */
const BEFORE = 4;

/** Compares what a query asks for with what a fact's claim and quotes say. */
export function askedDetails(query: string, { claim, quotes, when }: Fact): AskedDetails {
  const asked = query.toLowerCase();
  const printed = [claim, ...quotes.map(({ exact }) => exact)].join(' ');
  const text = printed.toLowerCase();
  const counted = ASKS_COUNT.exec(asked)?.[1];
  return {
    countMissing: counted !== undefined && !counts(text, counted) ? 1 : 0,
    amountMissing: ASKS_AMOUNT.test(asked) && !wordsOf(text).some(isAmount) ? 1 : 0,
    namesMissing: ASKS_NAMES.test(asked) && !NAMES.test(printed) && !LIST.test(printed) ? 1 : 0,
    detailMissing:
      (TIME.test(asked) && when === undefined) ||
      asked.match(DETAIL)?.some((detail) => !text.includes(detail))
        ? 1
        : 0,
  };
}

const YEAR = /^(?:1[89]|20)\d\d$/;

const isAmount = ({ text }: Word): boolean => COUNT.test(text) && !YEAR.test(text);

/** Whether a text has a number a few words before one of the things. */
function counts(text: string, things: string): boolean {
  const asked = new Set(wordsOf(things).map(({ term }) => term));
  const words = wordsOf(text);
  return words.some(
    ({ term }, at) =>
      asked.has(term) && words.slice(Math.max(0, at - BEFORE), at).some((word) => COUNT.test(word.text)),
  );
}
