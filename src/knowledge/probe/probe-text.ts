import type { ProbeReport } from './probe.ts';

const SHOWN = 15;
const RIVALS = 3;

const percent = (part: number, of: number): string =>
  of === 0 ? 'no' : `${Math.round((100 * part) / of)} %`;

/** What a probe found, for a curator: sentences, then the entries in order of need. `all` lists every entry. */
export function probeText(
  { facts, asksPerFact, first, misses, needs, orphans, perAsk }: ProbeReport,
  all = false,
): string {
  const shown = all ? needs : needs.slice(0, SHOWN);
  const [least, most] = [perAsk[0], perAsk.at(-1)];
  const gain =
    least && most && most.asks > least.asks
      ? (100 * (most.first - least.first)) / (most.asks - least.asks)
      : undefined;
  const rows = shown.map(
    ({ fact, asked, missed, rivals }) =>
      `  ${`${missed} of ${asked}`.padEnd(9)} ${fact}${rivals.length > 0 ? `  (found instead: ${rivals.slice(0, RIVALS).join(', ')})` : ''}`,
  );
  return [
    `${facts} entries, ${asksPerFact.toFixed(1)} asks an entry.`,
    `Asked by its own headline, an entry comes first in ${percent(first.headline.first, first.headline.asked)}; by two rare words of its quote in ${percent(first.words.first, first.words.asked)}.`,
    `Asked by one of its asks that search was not told of, it comes first in ${percent(first.ask.first, first.ask.asked)}, among the first three in ${percent(first.ask.three, first.ask.asked)}.`,
    `With a source taken out, ${percent(orphans.answered, orphans.asked)} of the asks of its entries are answered from another source (${orphans.answered} of ${orphans.asked}): rightly so only where that one says the same.`,
    ...(gain === undefined
      ? []
      : [
          `One more ask an entry brings about ${gain.toFixed(1)} points of "first" (${perAsk.map(({ asks, first: share }) => `${asks} asks: ${percent(share, 1)}`).join(', ')}).`,
        ]),
    ...(misses.headline.length > 0
      ? [
          '',
          'Not found by their own headline:',
          ...misses.headline.map(({ fact, rival }) => `  ${fact}${rival ? `  (first: ${rival})` : ''}`),
        ]
      : []),
    ...(rows.length > 0
      ? [
          '',
          'Entries in order of need (queries that found another); more asks, in words that the entry has not, mend it:',
          ...rows,
        ]
      : []),
    ...(needs.length > shown.length
      ? [`  … and ${needs.length - shown.length} more: --json lists them all`]
      : []),
  ].join('\n');
}
