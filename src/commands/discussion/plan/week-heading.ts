import { literal } from '../../../reply/escape.ts';
import type { View } from '../../../reply/reply.ts';
import type { Schedule } from '../../../store/schedules.ts';
import type { DiscussionWeek } from '../discussion-card.ts';
import type { WeekOccurrence } from '../schedule/occurrences.ts';
import { readingLine } from './reading-text.ts';

/**
 * What stands above a scheduled question: a mention of the schedule's role, and with the first question of a week its title and
 * reading. Undefined where nothing does.
 */
export function weekHeading(
  view: View,
  schedule: Schedule,
  { at, planned }: { readonly at: number; readonly planned: WeekOccurrence | undefined },
): DiscussionWeek | undefined {
  const isFirst = planned === undefined || planned.isFirst;
  const pings = isFirst && (planned?.week.ping ?? true);
  const roleId = pings ? schedule.roleId : undefined;
  const { title, reading = [] } = planned?.isFirst === true ? planned.week : {};
  const read = reading.map((one) => `- ${readingLine(view, one)}`);
  const lines = [
    ...(title === undefined ? [] : [`**${literal(title)}**`]),
    ...(read.length === 0 ? [] : [`-# ${view.say('plan.to-read')}`, ...read]),
  ];
  if (lines.length === 0 && roleId === undefined) return undefined;
  return { key: [schedule.id, Math.floor(at / 1000).toString(36)], lines, roleId };
}
