import { topicTitle } from '../../facts/topic.ts';
import type { TimelineRequest } from '../../picture/timeline/chronicle.ts';
import { sourceName } from '../../reply/name-in-script.ts';
import type { View } from '../../reply/reply.ts';
import { cutAtWord } from '../../reply/text.ts';
import { type Span, spanEntries } from './timeline-entries.ts';
import type { Look } from './timeline-options.ts';

/** A single entry makes no line. */
const FEWEST = 2;
/** Characters of a title: two lines on a phone. */
const MAX_TITLE = 70;
/** The years at the end of a pack's title: a timeline says its own. */
const YEARS =
  /(?<!\s)(?:\s*[,、（(]\s*\d{4}(?:\s*[-–—～〜]\s*\d{4})?年?[)）]?|\s+\d{4}\s*[-–—～〜]\s*\d{4}年?|\s*\d{4}年)$/u;

/** The picture of a span, in the reader's language; undefined where there is too little to draw. */
export function timelineRequest(view: View, span: Span, look: Look): TimelineRequest | undefined {
  const { base, say } = view;
  const { language } = say;
  const entries = spanEntries(base, span).inside;
  if (entries.length < FEWEST) return undefined;
  const title = span.topic ? topicTitle(span.topic, language) : base.title[language].replace(YEARS, '');
  const sources = new Map([...base.sources].map(([id, source]) => [id, { short: sourceName(view, source) }]));
  const drawn = { topics: base.topics, sources };
  return { entries, base: drawn, language, ...look, title: cutAtWord(title, MAX_TITLE) };
}
