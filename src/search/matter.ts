import type { ReadWord } from './read-query.ts';

/** What somebody does who is asked about, or what of theirs is asked for. */
const SPEAKS = new Set(
  `say says said saying think thinks thought argue argues argued believe believes claim claims claimed tell tells told
write writes wrote view views take opinion opinions stance position quote quotes comment comments remark remarks mention
mentions mentioned according warn warns warned predict predicts describe describes explain explains`.split(
    /\s/,
  ),
);
const ABOUT = new Set(['on', 'about']);

/**
 * What a query wants to hear somebody on: the Kurils in "what does Abe say about the Kurils", "Abe on the Kurils",
 * "according to Abe …"; nothing where it names no speaker.
 */
export function matterOf(words: readonly ReadWord[]): ReadWord[] {
  const isNamed = (at: number) => words[at]?.state === 'named';
  const verb = words.findIndex(({ meant }, at) => SPEAKS.has(meant) && isNamed(at - 1));
  const about = words.findIndex(({ meant }, at) => at > 0 && ABOUT.has(meant));
  const isLabel = about > 0 && words.slice(0, about).every(({ state }) => state === 'named');
  const end = verb > 0 ? verb : isLabel ? about : endOfSource(words);
  if (end === -1) return [];
  const from = 1 + words.slice(0, end).findLastIndex(({ state }) => state !== 'named');
  return words.filter(
    ({ state, meant }, at) => state !== 'dropped' && !SPEAKS.has(meant) && (at < from || at >= end),
  );
}

/** Where the name ends that stands after "according to". */
function endOfSource(words: readonly ReadWord[]): number {
  const from = 2 + words.findIndex(({ meant }, at) => meant === 'according' && words[at + 1]?.meant === 'to');
  if (from === 1 || words[from]?.state !== 'named') return -1;
  const length = words.slice(from).findIndex(({ state }) => state !== 'named');
  return length === -1 ? words.length : from + length;
}
