import type { Fact, When } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';

/** What of a fact base a picture needs beside its facts: little enough to hand to another process. */
export type PictureBase = Pick<FactBase, 'sources' | 'topics'>;

/** A fact that can stand on a time axis. */
export type DatedFact = Fact & { readonly when: When };

/** How a date is drawn: a point, some time within a span, the whole of a span, or a span without one end. */
export type Extent = 'point' | 'within' | 'period' | 'open-start' | 'open-end';

/** What a date is by its EDTF marks, before it is known how wide its span is drawn. */
export function extentOf({ date, min, max }: When): Exclude<Extent, 'point'> {
  if (!Number.isFinite(min)) return 'open-start';
  if (!Number.isFinite(max)) return 'open-end';
  return date.includes('/') ? 'period' : 'within';
}

/** Whether EDTF marks a date as approximate or uncertain (`~`, `?`, `%`). */
export const isApproximate = ({ date }: When): boolean => /[~?%]/.test(date);

/** Whether a date has any end to stand at. */
export const hasPlace = ({ min, max }: When): boolean => Number.isFinite(min) || Number.isFinite(max);

/** Orders facts by where they stand in time, then by id. */
export function earlierFirst(a: DatedFact, b: DatedFact): number {
  const [one, other] = [standsAt(a), standsAt(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

const standsAt = ({ when: { min, max } }: DatedFact): number => (Number.isFinite(min) ? min : max);
