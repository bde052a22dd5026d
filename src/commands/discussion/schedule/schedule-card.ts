import { topicTitle } from '../../../facts/topic.ts';
import type { TextKey } from '../../../language/language.ts';
import { menu, type Option } from '../../../reply/controls.ts';
import { customId } from '../../../reply/custom-id.ts';
import { literal } from '../../../reply/escape.ts';
import { MAX_CHOICES } from '../../../reply/limits.ts';
import { listReply } from '../../../reply/list-reply.ts';
import type { Reply, View } from '../../../reply/reply.ts';
import { text } from '../../../reply/text.ts';
import type { Schedule } from '../../../store/schedules.ts';
import { momentText, weekdayNames } from './weekdays.ts';

/** A schedule for display. */
export type ShownSchedule = Omit<Schedule, 'guildId'>;

/** A Discord timestamp, shown in each reader's zone. */
export const stampOf = (at: number): string => `<t:${Math.floor(at / 1000)}:F>`;

/** The plan of a schedule in words. */
function planText({ base, say }: View, schedule: ShownSchedule): string {
  const { kind, days, time, zone, from, to, skipDates, poll } = schedule;
  const topic = base.topics.get(schedule.topic ?? '');
  return [
    topic ? topicTitle(topic, say.language) : (schedule.topic ?? say('schedule.all-topics')),
    ...(kind === undefined ? [] : [say(`discuss.kind.${kind}`)]),
    `${weekdayNames(say.language, days)} ${time} (${zone})`,
    ...(from === undefined ? [] : [say('timeline.from', { from })]),
    ...(to === undefined ? [] : [say('timeline.to', { to })]),
    ...(skipDates.length === 0 ? [] : [say('schedule.but', { dates: skipDates.join(', ') })]),
    ...(poll ? [say('schedule.with-poll')] : []),
  ].join(' · ');
}

/** The state of a schedule in words. */
function stateText({ say }: View, { nextAt, failures, pausedBecause }: ShownSchedule): string {
  if (pausedBecause === 'asked') return say('schedule.paused');
  if (pausedBecause === 'unreadable') return say('schedule.unreadable');
  if (pausedBecause !== undefined)
    return say('schedule.paused-because', { why: say(`failure.${pausedBecause}` as TextKey) });
  if (nextAt === undefined) return say('schedule.over');
  const failed = failures === 0 ? [] : [say('schedule.failed', { count: failures })];
  return [say('schedule.next', { time: stampOf(nextAt) }), ...failed].join(' ');
}

const linesOf = (view: View, schedule: ShownSchedule): string =>
  `<#${schedule.channelId}> · ${literal(planText(view, schedule))}\n-# ${stateText(view, schedule)}`;

/** A new schedule, with its next occurrences in the reader's zone and its own. */
export function scheduleCard(view: View, schedule: ShownSchedule, coming: readonly number[]): Reply {
  const { say } = view;
  const lines = [
    `<#${schedule.channelId}> · ${literal(planText(view, schedule))}`,
    ...coming.map(
      (at) => `- ${stampOf(at)} · ${momentText(say.language, at, schedule.zone)} (${schedule.zone})`,
    ),
    ...(coming.length === 0 ? [say('schedule.over')] : []),
    `-# ${say('schedule.once')}`,
  ];
  return { ...listReply(view, say('schedule.made'), lines, say('schedule.hint')), ephemeral: true };
}

/** All schedules of a server. */
export function scheduleList(view: View, schedules: readonly ShownSchedule[]): Reply {
  const { say } = view;
  const lines = schedules.map((schedule) => linesOf(view, schedule));
  const shown = lines.length === 0 ? [say('schedule.none')] : lines;
  return { ...listReply(view, say('schedule.title'), shown, say('schedule.hint')), ephemeral: true };
}

/** A select of schedules that applies `verb` to the chosen one. */
export function scheduleChoice(view: View, verb: string, schedules: readonly ShownSchedule[]): Reply {
  const option = (schedule: ShownSchedule): Option => ({
    label: planText(view, schedule),
    value: schedule.id,
    description:
      schedule.nextAt === undefined
        ? undefined
        : momentText(view.say.language, schedule.nextAt, schedule.zone),
  });
  return {
    outcome: 'notice',
    ephemeral: true,
    components: [text(view.say('schedule.which'))],
    menus: [
      menu(
        view.say('schedule.choose'),
        customId('schedule', verb),
        schedules.slice(0, MAX_CHOICES).map(option),
      ),
    ],
  };
}
