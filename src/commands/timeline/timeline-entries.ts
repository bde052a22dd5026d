import { edtfBounds } from '../../dates/edtf.ts';
import { type DatedEntry, datedEntries, standsAt } from '../../facts/dated.ts';
import { FACT_KINDS, type FactKind } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Topic } from '../../facts/topic.ts';

/**
 * What a timeline may tell of: what happened and was said, and what any entry without a date of its own speaks of;
 * what is argued; what was so; or all of it.
 */
export const TIMELINE_KINDS = ['happened', 'arguments', 'background', 'all'] as const;
/** One of them; the first is the usual one. */
export type TimelineKinds = (typeof TIMELINE_KINDS)[number];

const OF_KINDS: Readonly<Record<TimelineKinds, readonly FactKind[]>> = {
  happened: ['event', 'position', 'forecast'],
  arguments: ['argument'],
  background: ['background'],
  all: FACT_KINDS,
};

/** Which entries to show: `from` and `to` are EDTF that was found readable. */
export interface Span {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly topic?: Topic | undefined;
  readonly kinds?: TimelineKinds | undefined;
}

/** The entries of a span, each list in order of time. */
export interface SpanEntries {
  /** Those that stand within it. */
  readonly inside: readonly DatedEntry[];
  /** Those that began before it and go on in it. */
  readonly before: readonly DatedEntry[];
}

/** The dated entries of a span; where none of the usual kinds stands in it, those of any. */
export function spanEntries(base: FactBase, span: Span): SpanEntries {
  const { from, to, topic, kinds = 'happened' } = span;
  // The beginning of 1970 is 0, and no less a bound.
  const min = (from ? edtfBounds(from)?.min : undefined) ?? Number.NEGATIVE_INFINITY;
  const max = (to ? edtfBounds(to)?.max : undefined) ?? Number.POSITIVE_INFINITY;
  const wanted = datedEntries(base).filter(
    ({ fact, standing }) =>
      (OF_KINDS[kinds].includes(fact.kind) || (kinds === 'happened' && standing === 'spoken-of')) &&
      (!topic || fact.topics.includes(topic.id)),
  );
  const inside = wanted.filter((entry) => standsAt(entry) >= min && standsAt(entry) <= max);
  const before = wanted.filter((entry) => standsAt(entry) < min && entry.when.max >= min);
  const isEmpty = inside.length + before.length === 0;
  return isEmpty && kinds === 'happened' ? spanEntries(base, { ...span, kinds: 'all' }) : { inside, before };
}
