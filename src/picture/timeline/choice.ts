import type { DatedEntry } from '../../facts/dated.ts';
import { HELD_KINDS } from '../../facts/fact.ts';
import type { Band } from './bands.ts';
import type { BandRows } from './columns.ts';
import { withGaps } from './gaps.ts';
import { MAX_LONG_LINES, type PictureBase, type Row, rowOf, type Setting } from './row.ts';

/** Consecutive entries without room after which the choice ends. */
const MAX_REJECTED = 25;

/** The penalty for repeating an entry at another of its dates. */
const REPEAT_PENALTY = 40;

interface Candidate {
  readonly entry: DatedEntry;
  readonly band: Band;
  readonly weight: number;
}

/**
 * Chooses the rows of the bands greedily by weight, while `fits` finds room. Weight is importance, adjusted so that
 * no band is empty and none dominated by one topic. Entries with long headlines get what room the others leave.
 */
export function chooseRows(
  bands: readonly Band[],
  setting: Setting,
  fits: (bands: readonly BandRows[]) => boolean,
): BandRows[] {
  const left = bands.flatMap((band) =>
    band.entries.map((entry) => ({ entry, band, weight: weightOf(entry, setting.base) })),
  );
  let chosen = new Map<Band, readonly Row[]>();
  let shown = withGaps(bands, chosen, setting.language);
  /** Takes the best until none fits; gives those whose headlines need more lines. */
  const take = (candidates: Candidate[], lines?: number): Candidate[] => {
    const long: Candidate[] = [];
    for (let failed = 0; failed < MAX_REJECTED && candidates.length > 0; ) {
      const [candidate] = candidates.splice(bestOf(candidates, chosen), 1) as [Candidate];
      const { entry, band } = candidate;
      const row = rowOf(entry, band, setting, lines);
      if (row === undefined) {
        long.push(candidate);
        continue;
      }
      const rows = [...(chosen.get(band) ?? []), row];
      const more = new Map(chosen).set(band, inOrder(rows, band));
      const bandRows = withGaps(bands, more, setting.language);
      if (fits(bandRows)) [chosen, shown] = [more, bandRows];
      else failed += 1;
    }
    return long;
  };
  take(take(left), MAX_LONG_LINES);
  return shown;
}

const inOrder = (rows: readonly Row[], { entries }: Band): Row[] =>
  rows.toSorted((a, b) => entries.indexOf(a.entry) - entries.indexOf(b.entry));

function bestOf(candidates: readonly Candidate[], chosen: ReadonlyMap<Band, readonly Row[]>): number {
  let best = { at: 0, score: Number.NEGATIVE_INFINITY };
  const facts = new Set([...chosen.values()].flat().map(({ entry }) => entry.fact));
  for (const [at, { entry, band, weight }] of candidates.entries()) {
    const rows = chosen.get(band) ?? [];
    const alike = rows.filter((row) => row.entry.fact.topics[0] === entry.fact.topics[0]).length;
    const crowd = rows.length === 0 ? -60 : (14 * rows.length) / Math.sqrt(band.entries.length) + 4 * alike;
    const score = weight - crowd - (facts.has(entry.fact) ? REPEAT_PENALTY : 0);
    if (score > best.score) best = { at, score };
  }
  return best.at;
}

/** The weight of an entry by itself. */
function weightOf({ fact, when, standing }: DatedEntry, { topics }: PictureBase): number {
  const isCore = fact.topics.some((id) => topics.get(id)?.core.includes(fact.id));
  const isTold = HELD_KINDS.includes(fact.kind) ? fact.kind === 'position' : fact.kind === 'event';
  const importance = fact.importance ?? (isCore ? 3 : isTold ? 2 : 1);
  return (
    10 * importance +
    (fact.kind === 'event' ? 4 : 0) +
    (standing === 'spoken-of' ? 3 : 0) +
    (isCore ? 5 : 0) +
    3 * (new Set(fact.quotes.map(({ source }) => source)).size - 1) -
    (/[~?%]/.test(when.date) ? 2 : 0)
  );
}
