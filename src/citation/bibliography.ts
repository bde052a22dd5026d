import type { Source } from '../facts/source.ts';
import type { IsProper } from './sentence-case.ts';
import { asPlain, type Spans } from './spans.ts';
import type { TextStyle } from './style.ts';
import { authorsOf } from './work.ts';

/** The sources in the order of the style's list. */
export const sorted = (sources: readonly Source[], { order }: TextStyle): Source[] =>
  [...sources].sort((one, other) => {
    for (const compare of order) {
      const compared = compare(one, other);
      if (compared !== 0) return compared;
    }
    // The id last, so that the order never depends on how the sources came.
    return one.id < other.id ? -1 : 1;
  });

/**
 * The letters of sources whose citations in the text would read the same, in the order of the style's list (APA
 * 8.19); by source id, none for the others. Hand each to `reference` and `citation`.
 */
export function letters(sources: readonly Source[], style: TextStyle): ReadonlyMap<string, string> {
  const alike = Map.groupBy(sorted(sources, style), (source) =>
    asPlain(style.citation(source, { paragraph: 1 })),
  );
  const groups = [...alike.values()].filter(({ length }) => length > 1);
  return new Map(groups.flatMap((group) => group.map(({ id }, at) => [id, letterOf(at)] as const)));
}

/** a … z, aa, ab … */
const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(97 + (at % 26));

/** What a list goes by beside its sources. */
export interface ListOptions {
  /** All the sources that may be cited beside them, so that a part of a pack has the same letters as the whole. */
  readonly among?: readonly Source[];
  /** Tells the names in titles. */
  readonly isProper?: IsProper | undefined;
}

/** The list of references: each source once, sorted by the style's rule. */
export function bibliography(
  sources: readonly Source[],
  style: TextStyle,
  { among = sources, isProper }: ListOptions = {},
): Spans[] {
  const letterBy = letters(uniquely(among), style);
  const inOrder = sorted(uniquely(sources), style);
  return inOrder.map((source, at) => {
    const before = inOrder[at - 1];
    const repeats = before !== undefined && haveSameAuthors(before, source);
    return style.reference(source, { letter: letterBy.get(source.id), repeats, isProper });
  });
}

const uniquely = (sources: readonly Source[]): readonly Source[] => [
  ...new Map(sources.map((source) => [source.id, source])).values(),
];

const haveSameAuthors = (one: Source, other: Source): boolean => {
  const [authors, others] = [authorsOf(one), authorsOf(other)];
  return authors !== undefined && JSON.stringify(authors) === JSON.stringify(others);
};
