import { type Candidate, fillRow, type Gutter, type PlacedLabel } from './timeline-labels.ts';

/** A lane of hundreds of facts offers these at most: there is never room for more. */
const MOST_CANDIDATES = 60;

/** Ties go to the earlier fact, then to its id, so that the order of the input does not matter. */
const heavierFirst = (a: Candidate, b: Candidate): number =>
  b.weight - a.weight || a.mark.x - b.mark.x || (a.mark.fact.id < b.mark.fact.id ? -1 : 1);

/**
 * Shares `rows` rows of labels among the gutters between lanes: each goes where it adds most. Takes the candidates
 * of each lane, gives one gutter more than there are lanes.
 */
export function shareRows(
  lanes: readonly (readonly Candidate[])[],
  rows: number,
  span: readonly [number, number],
): Gutter[] {
  const best = lanes.map((lane) => lane.toSorted(heavierFirst).slice(0, MOST_CANDIDATES));
  const gutters: PlacedLabel[][][] = [...lanes, []].map(() => []);
  const labelled = new Set<Candidate['mark']>();
  const shown: number[] = lanes.map(() => 0);
  const offer = (gutter: number): PlacedLabel[] => {
    const beside = [gutter - 1, gutter].flatMap((lane) =>
      (best[lane] ?? [])
        .filter(({ mark }) => !labelled.has(mark))
        .map((candidate, at) => ({ candidate, worth: candidate.weight / (1 + (shown[lane] ?? 0) + at) })),
    );
    const ranked = beside.sort((a, b) => b.worth - a.worth || heavierFirst(a.candidate, b.candidate));
    return fillRow(
      ranked.map(({ candidate }) => candidate),
      gutters[gutter] ?? [],
      gutter,
      span,
    );
  };
  const offers = gutters.map((_, gutter) => offer(gutter));
  for (let row = 0; row < rows; row += 1) {
    const values = offers.map((labels) => rowValue(labels, shown));
    const most = Math.max(...values);
    if (!(most > 0)) break;
    const chosen = values.indexOf(most);
    gutters[chosen]?.push(offers[chosen] ?? []);
    for (const { mark, lane } of offers[chosen] ?? []) {
      labelled.add(mark);
      shown[lane] = (shown[lane] ?? 0) + 1;
    }
    // A mark has one label, in the gutter above its lane or in the one below.
    for (const gutter of [chosen - 1, chosen, chosen + 1])
      if (gutter in offers) offers[gutter] = offer(gutter);
  }
  return gutters;
}

/** A lane's first label is worth far more than its next: so every topic has its turn. */
const FIRST = 3;
const LATER = 0.25;

/** What a row adds to the lanes that have `shown` labels already. */
function rowValue(labels: readonly PlacedLabel[], shown: readonly number[]): number {
  const counts = [...shown];
  let value = 0;
  for (const { lane, weight } of labels) {
    const before = counts[lane] ?? 0;
    value += weight * (before === 0 ? FIRST : LATER);
    counts[lane] = before + 1;
  }
  return value;
}
