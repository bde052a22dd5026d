import { edtfText } from '../../dates/edtf.ts';
import { altText } from '../alt-text.ts';
import { wrapText } from '../drawing/text-measure.ts';
import { PICTURE_WORDS } from '../drawing/words.ts';
import { earlierFirst, hasPlace } from './dated.ts';
import { yearLabel } from './time-ticks.ts';
import { CLAIM_STYLE } from './timeline-label-text.ts';
import { type TimelineRequest, timelineLayout } from './timeline-layout.ts';

/** As much of a claim as about eighty letters take. */
const CLAIM_WIDTH = 800;

/**
 * What a timeline shows, in words: its span, how many facts each topic has, and the labelled facts in order of time,
 * as many as Discord's 1,024 characters hold.
 */
export function timelineAlt(request: TimelineRequest): string {
  const { language, title } = request;
  const words = PICTURE_WORDS[language];
  const ends = request.facts
    .filter(({ when }) => hasPlace(when))
    .flatMap(({ when: { min, max } }) => [min, max].filter(Number.isFinite))
    .map((time) => new Date(time).getUTCFullYear());
  if (ends.length === 0) return altText([`${title}.`, words.empty], words.more);
  const { lanes } = timelineLayout(request);
  const [first, last] = [ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))];
  const topics = lanes.map(({ name, facts }) => words.lane(name, facts.length)).join(', ');
  const labelled = lanes.flatMap((lane) => lane.labels.map(({ mark }) => mark.fact)).sort(earlierFirst);
  const told = labelled.map((fact) => {
    const [claim = ''] = wrapText(fact.claim, CLAIM_STYLE, CLAIM_WIDTH, 1);
    return `${edtfText(fact.when.date, language)}: ${claim}`;
  });
  const from = yearLabel(first, language);
  const to = yearLabel(last, language);
  const intro = words.timelineAlt(title, request.facts.length, from, to);
  return altText(
    [intro, `${topics}.`, ...(told.length === 0 ? [] : [words.labelledAlt]), ...told],
    words.more,
  );
}
