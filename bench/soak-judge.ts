/** An answer that Discord would take no more when the bot gave it up; one in so many may be, where a machine is busy. */
export const TOO_LATE = 'too late for Discord';
const ONE_LATE_IN = 20;
/** Left out of the slope: caches fill, and the first reloads make room. */
const WARM_UP = 0.3;
/** MB that may come to live beyond that, by the slope, in a run of any length (a sample may fall into a reload, when two bases are alive), and more for each minute. */
const GROWTH = { run: 24, minute: 0.5 };
/**
 * What broken interactions, dropped connections, spells of 502, too many pictures, and two who delete a message at once
 * bring about on purpose.
 */
const HANDLED =
  /^log: (?:a command failed|autocomplete failed|an answer goes without its picture|interaction without an id|connection to Discord lost|the database is unavailable|something could not be remembered|commands were not registered.*502|.*\(Unknown Message\)$|.* of what is broken$)/;
/** What waits for a picture or the store by design. */
const NO_LOOK_UP =
  /^(?:\/?timeline|\/?map|\/(?:settings|schedule|deck|discuss|packet|gaps|quiz)|another|post|thread|poll) /;
/** Answers that are named. */
const SLOWEST = 8;
export const print = (line: string) => process.stdout.write(`${line}\n`);

/** What went on with one bot. */
export interface Run {
  readonly name: string;
  readonly counts: Map<string, number>;
  readonly live: { readonly minute: number; readonly mb: number }[];
  whole: number;
  /** How long answers took, in milliseconds, and to what. */
  readonly took: { readonly ms: number; readonly what: string }[];
}

/** MB a minute, by least squares. */
function slope(points: Run['live']): number {
  const mean = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [minute, level] = [mean((point) => point.minute), mean((point) => point.mb)];
  const spread = points.reduce((sum, point) => sum + (point.minute - minute) ** 2, 0);
  return points.reduce((sum, point) => sum + (point.minute - minute) * (point.mb - level), 0) / spread;
}

/** The time within which such a share of the answers came, in ms. */
const at = (took: Run['took'], share: number): string => {
  const sorted = took.map(({ ms }) => ms).sort((a, b) => a - b);
  return (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(0);
};

/** Prints what came of a run of some minutes; gives whether all was well. */
export function judge({ name, counts, live, whole, took }: Run, minutes: number): boolean {
  print(`\n${name}`);
  for (const [what, times] of [...counts].sort()) print(`${String(times).padStart(7)}  ${what}`);
  const warm = live.slice(Math.floor(live.length * WARM_UP));
  const perMinute = slope(warm);
  const growth = perMinute * ((warm.at(-1)?.minute ?? 0) - (warm[0]?.minute ?? 0));
  print(
    `alive: ${warm[0]?.mb.toFixed(1)} MB after the warm-up, ${warm.at(-1)?.mb.toFixed(1)} MB in the end, ` +
      `${perMinute.toFixed(2)} MB a minute; the whole process ${whole.toFixed(0)} MB; answers within ${at(took, 0.5)} ms at the median, ${at(took, 0.99)} ms at p99, ${at(took, 1)} ms at most`,
  );
  const lookUps = took.filter(({ what }) => !NO_LOOK_UP.test(what));
  print(`look-ups within ${at(lookUps, 0.5)} ms at the median, ${at(lookUps, 0.99)} ms at p99`);
  const slowest = took.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  print(`slowest: ${slowest.map(({ ms, what }) => `${what} ${ms.toFixed(0)} ms`).join(', ')}`);
  const isTolerable = ([what, times]: readonly [string, number]) =>
    HANDLED.test(what) || (what.endsWith(TOO_LATE) && times * ONE_LATE_IN < (counts.get('sent') ?? 0));
  const unhandled = [...counts].filter((one) => !one[0].startsWith('sent') && !isTolerable(one));
  const isLeaking = !(growth < GROWTH.run + GROWTH.minute * minutes);
  print(
    `unhandled: ${unhandled.reduce((sum, [, times]) => sum + times, 0)}${isLeaking ? '; memory grows' : ''}`,
  );
  return unhandled.length === 0 && !isLeaking;
}
