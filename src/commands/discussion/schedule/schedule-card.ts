import type { DatedWeek } from '../../../facts/plan.ts';
import { topicTitle } from '../../../facts/topic.ts';
import type { Say, TextKey } from '../../../language/language.ts';
import { menus, type Option } from '../../../reply/controls.ts';
import { customId } from '../../../reply/custom-id.ts';
import { literal } from '../../../reply/escape.ts';
import { promptQuestion } from '../../../reply/headline.ts';
import { listReply } from '../../../reply/list-reply.ts';
import type { Reply, View } from '../../../reply/reply.ts';
import { cutAtWord, stamp } from '../../../reply/text.ts';
import type { Schedule } from '../../../store/schedules.ts';
import { confirmation } from '../confirmation.ts';
import type { Coming } from './coming.ts';
import { momentText, weekdayNames } from './weekdays.ts';

/** Characters of a question. */
const MAX_QUESTION = 200;
/** Missed occurrences listed of a schedule. */
const MAX_MISSED = 5;

/** A schedule for display. */
export type ShownSchedule = Omit<Schedule, 'guildId'>;

/** The plan of a schedule in words. */
function planText({ base, say }: View, schedule: ShownSchedule): string {
  const { kind, days, time, zone, from, to, skipDates, poll, weeks } = schedule;
  const topic = base.topics.get(schedule.topic ?? '');
  return [
    topic ? topicTitle(topic, say.language) : (schedule.topic ?? say('schedule.all-topics')),
    ...(kind === undefined ? [] : [say(`discuss.kind.${kind}`)]),
    ...(weeks === undefined
      ? [`${weekdayNames(say.language, days)} ${time} (${zone})`]
      : weeksText(say, weeks)),
    ...(from === undefined ? [] : [say('timeline.from', { from })]),
    ...(to === undefined ? [] : [say('timeline.to', { to })]),
    ...(skipDates.length === 0 ? [] : [say('schedule.but', { dates: skipDates.join(', ') })]),
    ...(poll ? [say('schedule.with-poll')] : []),
  ].join(' · ');
}

/** The weeks of a plan in words: how many, from when to when. */
function weeksText(say: Say, weeks: readonly DatedWeek[]): string[] {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [say('plan.weeks', { count: weeks.length }), `${first.date} – ${last.date}`];
}

/** The state of a schedule in words. */
export function stateText({ say }: View, { nextAt, failures, pausedBecause }: ShownSchedule): string {
  if (pausedBecause === 'asked') return say('schedule.paused');
  if (pausedBecause === 'unreadable') return say('schedule.unreadable');
  if (pausedBecause !== undefined)
    return say('schedule.paused-because', { why: say(`failure.${pausedBecause}` as TextKey) });
  if (nextAt === undefined) return say('schedule.over');
  const failed = failures === 0 ? [] : [say('schedule.failed', { count: failures })];
  return [say('schedule.next', { time: stamp(nextAt) }), ...failed].join(' ');
}

/** The name of a schedule; without one, its plan in words. */
export const nameOf = (view: View, schedule: ShownSchedule): string =>
  schedule.name ?? planText(view, schedule);

/** A schedule's name, channel and plan. */
const headOf = (view: View, schedule: ShownSchedule): string =>
  [
    ...(schedule.name === undefined ? [] : [`**${literal(schedule.name)}**`]),
    `<#${schedule.channelId}>`,
    literal(planText(view, schedule)),
  ].join(' · ');

/** An occurrence to come: its question, and whether it is pinned. */
export const questionOf = (view: View, { prompt, isPinned }: Coming): string =>
  prompt === undefined
    ? view.say('failure.no-prompt')
    : `${literal(cutAtWord(promptQuestion(view, prompt), MAX_QUESTION))}${isPinned ? ` (${view.say('schedule.pinned')})` : ''}`;

/** A schedule that was created or edited, with its next occurrences in the reader's zone and its own. */
export function scheduleCard(
  view: View,
  schedule: ShownSchedule,
  coming: readonly Coming[],
  title: 'schedule.made' | 'schedule.edited',
): Reply {
  const { say } = view;
  const lines = [
    headOf(view, schedule),
    ...coming.map(
      (one) =>
        `- ${stamp(one.at)} · ${momentText(say.language, one.at, schedule.zone)} (${schedule.zone})\n  ${questionOf(view, one)}`,
    ),
    ...(coming.length === 0 ? [stateText(view, schedule)] : []),
    `-# ${say('schedule.change')} ${say('schedule.once')}`,
  ];
  return { ...listReply(view, say(title), lines, say('schedule.hint')), ephemeral: true };
}

/** A schedule in the list of all. */
export interface ListedSchedule {
  readonly schedule: ShownSchedule;
  readonly next: Coming | undefined;
  /** Occurrences that were skipped because the bot was down. */
  readonly missed: readonly number[];
}

/** The first of some times, in one line. */
const timesOf = (times: readonly number[]): string =>
  times
    .slice(0, MAX_MISSED)
    .map((at) => stamp(at))
    .join(', ');

/** All schedules of a server, each with its next question. */
export function scheduleList(view: View, schedules: readonly ListedSchedule[]): Reply {
  const { say } = view;
  const lines = schedules.map(({ schedule, next, missed }) =>
    [
      headOf(view, schedule),
      stateText(view, schedule),
      ...(next === undefined ? [] : [`> ${questionOf(view, next)}`]),
      ...(missed.length === 0 ? [] : [`-# ${say('schedule.missed', { times: timesOf(missed) })}`]),
    ].join('\n'),
  );
  const shown = lines.length === 0 ? [say('schedule.none')] : lines;
  return { ...listReply(view, say('schedule.title'), shown, say('schedule.hint')), ephemeral: true };
}

/** A select of schedules that applies `verb` to the chosen one. */
export function scheduleChoice(view: View, verb: string, schedules: readonly ShownSchedule[]): Reply {
  const option = (schedule: ShownSchedule): Option => ({
    label: nameOf(view, schedule),
    value: schedule.id,
    description: [
      planText(view, schedule),
      ...(schedule.nextAt === undefined
        ? []
        : [momentText(view.say.language, schedule.nextAt, schedule.zone)]),
    ].join(' · '),
  });
  return {
    ...confirmation(view.say('schedule.which')),
    menus: menus(view.say('schedule.choose'), customId('schedule', verb), schedules.map(option)),
  };
}
