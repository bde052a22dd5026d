/** A stretch of time on one scale: from the start of year `from` to the start of year `to`. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** How many dates lie in it. */
  readonly dates: number;
}

/** More breaks than three confuse more than they show. */
const MOST = 4;
/** What a further segment must gain, in nats, to be worth a break in the scale. */
const PENALTY = 8;

/**
 * Cuts time where the dates change in density: the maximum-likelihood step function with a price per step (Scargle
 * et al. 2013, "Bayesian Blocks", Astrophysical Journal 764), over calendar years. Takes the years of the dates, at
 * least one; gives one to four segments without gaps between them.
 */
export function timeSegments(years: readonly number[]): Segment[] {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const starts = [...counts.keys()].sort((a, b) => a - b);
  const edges = [...starts, (starts.at(-1) ?? 0) + 1];
  const before = [0];
  for (const year of starts) before.push((before.at(-1) ?? 0) + (counts.get(year) ?? 0));
  const segment = (first: number, end: number): Segment => ({
    from: edges[first] ?? 0,
    to: edges[end] ?? 0,
    dates: (before[end] ?? 0) - (before[first] ?? 0),
  });
  const gain = ({ from, to, dates }: Segment): number => dates * Math.log(dates / (to - from)) - PENALTY;
  let best: Plan[] = starts.map((_, at) => {
    const whole = segment(0, at + 1);
    return { value: gain(whole), segments: [whole] };
  });
  let winner = best.at(-1);
  for (let count = 2; count <= Math.min(MOST, starts.length); count += 1) {
    best = starts.map((_, at) => bestSplit(best, at, (from) => segment(from, at + 1), gain));
    const last = best.at(-1);
    if (last !== undefined && last.value > (winner?.value ?? Number.NEGATIVE_INFINITY)) winner = last;
  }
  return [...(winner?.segments ?? [])];
}

interface Plan {
  readonly value: number;
  readonly segments: readonly Segment[];
}

const IMPOSSIBLE: Plan = { value: Number.NEGATIVE_INFINITY, segments: [] };

/** The best plan up to year `at` whose last segment follows one of the plans `before`. */
function bestSplit(
  before: readonly Plan[],
  at: number,
  lastFrom: (from: number) => Segment,
  gain: (segment: Segment) => number,
): Plan {
  let best = IMPOSSIBLE;
  let from = 0;
  for (let cut = 0; cut < at; cut += 1) {
    const value = (before[cut]?.value ?? Number.NEGATIVE_INFINITY) + gain(lastFrom(cut + 1));
    if (value > best.value) {
      best = { value, segments: before[cut]?.segments ?? [] };
      from = cut + 1;
    }
  }
  return best === IMPOSSIBLE ? best : { value: best.value, segments: [...best.segments, lastFrom(from)] };
}
