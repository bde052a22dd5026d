import type { Theme } from '../../picture/drawing/theme.ts';
import type { TimelineRequest } from '../../picture/timeline/timeline-layout.ts';
import type { View } from '../../reply/reply.ts';
import { datedFacts, type Span, spanTitle } from './timeline-card.ts';

/** A single fact makes no line. */
const FEWEST = 2;

/** The picture of a span, in the reader's language; undefined where there is too little to draw. */
export function timelineRequest(view: View, span: Span, theme: Theme): TimelineRequest | undefined {
  const { base, say } = view;
  const facts = datedFacts(base, span);
  if (facts.length < FEWEST) return undefined;
  return { facts, base, language: say.language, theme, title: spanTitle(view, span) };
}
