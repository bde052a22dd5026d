import { datedEntries } from '../../facts/dated.ts';
import type { Theme } from '../../picture/drawing/theme.ts';
import type { Shape, TimelineRequest } from '../../picture/timeline/chronicle.ts';
import type { View } from '../../reply/reply.ts';
import { datedFacts, type Span, spanTitle } from './timeline-card.ts';

/** A single entry makes no line. */
const FEWEST = 2;

/** The picture of a span, in the reader's language; undefined where there is too little to draw. */
export function timelineRequest(
  view: View,
  span: Span,
  theme: Theme,
  shape: Shape = 'phone',
): TimelineRequest | undefined {
  const { base, say } = view;
  const facts = new Set<object>(datedFacts(base, span));
  const entries = datedEntries(base).filter(({ fact }) => facts.has(fact));
  if (entries.length < FEWEST) return undefined;
  return { entries, base, language: say.language, theme, shape, title: spanTitle(view, span) };
}
