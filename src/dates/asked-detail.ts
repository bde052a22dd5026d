import { numbersIn } from './numbers-in-text.ts';
import { readTimes } from './times-in-text.ts';

/** Questions for a number, in the languages that packs are asked in. */
const ASKS_NUMBER =
  /\bhow (?:many|much|long|far|big|old|tall|deep|fast|high|wide)\b|\b(?:what|which) (?:percent(?:age)?|share|number)\b|сколько|何(?:人|回|度|隻|年間|キロ|パーセント|割)|いくら|いくつ|\bwie ?viel|\bcombien\b|\bcuánt[oa]s?\b/iu;
/** Questions for a time; "when" elsewhere in a sentence mostly joins two clauses. */
const ASKS_TIME =
  /^\P{L}*(?:(?:so|and|but|ok|since) )*when (?:did|do|does|is|are|was|were|ha[sd]|have|will|would)\b|\b(?:what|which) (?:year|day|date|month)\b|^когда(?!\p{L})|в каком году|いつ|何(?:年(?!間)|月|日)|^(?:seit )?wann\b|^quand\b|^cuándo\b/iu;
/** Numbers that are said without one: "half of them", "twice", 四島. */
const VAGUE =
  /\b(?:half|both|once|twice|double|dozens?|hundreds|thousands|millions|billions|centur(?:y|ies)|decades?)\b|половин|дважды|сотн|тысяч|半|[二三四五六七八九十百千万]/iu;

/** Times told by what happened then. */
const SINCE = /\bsince\b|以来|с тех пор/iu;

/**
 * Whether a question asks how many or when, and a text has no number or time of which the question does not speak itself. Takes
 * both as written; a question for anything else lacks nothing.
 */
export function lacksAsked(question: string, text: string): boolean {
  const hasTime = readTimes(text).times.length > 0 || SINCE.test(text);
  if (ASKS_NUMBER.test(question)) {
    if (VAGUE.test(text) || (hasTime && /how (?:long|old)/i.test(question))) return false;
    const known = new Set(numbersIn(question).map(({ key }) => key));
    return numbersIn(text).every(({ key }) => known.has(key));
  }
  return ASKS_TIME.test(question) && !hasTime;
}
