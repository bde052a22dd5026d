import { ButtonStyle } from 'discord-api-types/v10';
import type { DatedWeek } from '../../../facts/plan.ts';
import { card } from '../../../reply/card.ts';
import { button, menu, type Option } from '../../../reply/controls.ts';
import { customId } from '../../../reply/custom-id.ts';
import { literal } from '../../../reply/escape.ts';
import { promptQuestion } from '../../../reply/headline.ts';
import type { Reply, View } from '../../../reply/reply.ts';
import { cutAtWord, fitWhole, stamp } from '../../../reply/text.ts';
import type { PromptUse } from '../../../store/store.ts';
import type { Coming } from '../schedule/coming.ts';
import { startOfWeek, weekOccurrences } from '../schedule/occurrences.ts';
import { questionOf, stateText } from '../schedule/schedule-card.ts';
import { dayText } from '../schedule/weekdays.ts';
import { shortReading } from './reading-text.ts';
import type { PlannedSchedule } from './save-weeks.ts';
import { keyOfWeek } from './weeks.ts';

/** Characters of the lines of a week; a term of more weeks has shorter ones. */
const MAX_TITLE = 60;
const MAX_LINES = 3000;
const MAX_QUESTION = 60;

/** A plan for display. */
export interface ShownPlan {
  readonly plan: PlannedSchedule;
  /** The occurrences to come, each with its question. */
  readonly coming: readonly Coming[];
  /** Times that did not come, since the bot was not running. */
  readonly missed: readonly number[];
  /** What the class had, the latest last. */
  readonly uses: readonly PromptUse[];
}

/** The day and time of a week as its zone has them: “Mon 5 Oct, 10:00”. */
export const whenText = ({ say }: Pick<View, 'say'>, { time }: PlannedSchedule, week: DatedWeek): string =>
  `${dayText(say.language, week.date)} ${week.time ?? time}`;

/** What a week is but to come: off, over, or one that did not come; undefined for one to come. */
export function weekState(view: View, { plan, missed }: ShownPlan, week: DatedWeek): string | undefined {
  if (week.off) return view.say('plan.off');
  const at = startOfWeek(plan, week);
  if (missed.includes(at)) return view.say('plan.missed');
  return plan.nextAt === undefined || at < plan.nextAt - HALF_MINUTE_MS ? view.say('plan.over') : undefined;
}
/** The questions of a week that is under way are a few seconds apart. */
const HALF_MINUTE_MS = 30_000;

/** A plan as one card: what comes next, every week in a line or two, and a select that opens a week. */
export function planCard(view: View, shown: ShownPlan): Reply {
  const { say } = view;
  const { plan } = shown;
  const { id, weeks, pausedBecause } = plan;
  const heading = `### ${literal(plan.name ?? say('plan.title'))}`;
  const role = plan.roleId === undefined ? [] : [`<@&${plan.roleId}>`];
  const head = `-# ${[literal(plan.zone), ...role].join(' · ')}\n${nextLine(view, shown)}`;
  const budget = Math.min(MAX_QUESTION, Math.max(20, Math.floor(MAX_LINES / weeks.length) - 110));
  const lines = weeks.map((week, at) => weekLines(view, shown, week, { number: at + 1, budget }));
  const { kept, left } = fitWhole(lines, heading.length + head.length);
  const more = left === 0 ? [] : [`-# ${say('list.more', { count: left, hint: say('plan.choose') })}`];
  return {
    ...card([heading, head, [...kept, ...more].join('\n')]),
    ephemeral: true,
    menus: [
      menu(
        say('plan.choose'),
        customId('plan', 'week', id),
        weeks.map((week, at) => weekOption(view, shown, week, at)),
      ),
    ],
    buttons: [
      button(say('plan.add-week'), customId('plan', 'add', id)),
      pausedBecause === undefined
        ? button(say('plan.pause'), customId('plan', 'pause', id))
        : button(say('plan.resume'), customId('plan', 'resume', id)),
      button(say('plan.as-file'), customId('plan', 'file', id)),
      button(say('plan.remove'), customId('schedule', 'remove', id), ButtonStyle.Danger),
    ],
  };
}

/** “Next: Mon 7 Dec 10:00, (in 3 days) #seminar: …”. */
function nextLine(view: View, shown: ShownPlan): string {
  const { plan, coming } = shown;
  const [next] = coming;
  if (next?.planned === undefined) return `**${stateText(view, plan)}**`;
  const when = `${whenText(view, plan, next.planned.week)} (${stamp(next.at, 'R')})`;
  const failed = plan.failures === 0 ? '' : ` ${view.say('schedule.failed', { count: plan.failures })}`;
  const where = `<#${plan.channelId}>`;
  return `**${view.say('plan.next', { when })}** ${where}: ${questionOf(view, next)}${failed}`;
}

interface Place {
  readonly number: number;
  /** Characters of its first question. */
  readonly budget: number;
}

/** A week in two lines: day, title and state; reading and questions. */
function weekLines(view: View, shown: ShownPlan, week: DatedWeek, { number, budget }: Place): string {
  const state = weekState(view, shown, week);
  const title = week.title === undefined ? [] : [literal(cutAtWord(week.title, MAX_TITLE))];
  const first = [
    `**${number} · ${whenText(view, shown.plan, week)}**`,
    ...title,
    ...(state === undefined ? [] : [`*${state}*`]),
  ].join(' · ');
  if (week.off) return first;
  const [question = '', ...others] = questionsOf(view, shown, week);
  const more = others.length === 0 ? '' : ` (+${others.length})`;
  const second = [
    ...week.reading.map((one) => shortReading(view, one)),
    `${cutAtWord(question, budget)}${more}`,
    ...marksOf(view, week),
  ];
  return `${first}\n-# ${second.map(literal).join(' · ')}`;
}

/** The questions of a week in words: those written out or, while they are to come, drawn by the forecast. */
export function questionsOf(view: View, shown: ShownPlan, week: DatedWeek): string[] {
  const { plan, coming, uses } = shown;
  const occurrences = weekOccurrences(plan);
  return week.questions.map((question) => {
    const of = occurrences.find((one) => one.week === week && one.question === question);
    const later =
      occurrences[of === undefined ? -1 : occurrences.indexOf(of) + 1]?.at ?? Number.POSITIVE_INFINITY;
    const had = uses.find(
      (use) => of !== undefined && use.channelId === plan.channelId && use.at >= of.at && use.at < later,
    );
    const drawn = coming.find(({ at }) => at === of?.at)?.prompt;
    const prompt = drawn ?? view.base.prompts.get(question.prompt ?? had?.prompt ?? '');
    if (prompt !== undefined) return promptQuestion(view, prompt);
    return question.prompt === undefined ? view.say('plan.from-deck') : view.say('plan.prompt-gone');
  });
}

/** What comes with the questions of a week. */
function marksOf({ say }: View, { poll, thread, ping, note }: DatedWeek): string[] {
  return [
    ...(poll ? [say('schedule.with-poll')] : []),
    ...(thread ? [] : [say('plan.without-thread')]),
    ...(ping ? [say('plan.with-ping')] : []),
    ...(note === undefined ? [] : [say('plan.with-note')]),
  ];
}

/** A week as an option of a select. */
export function weekOption(view: View, shown: ShownPlan, week: DatedWeek, at: number): Option {
  const title = week.title ?? (week.off ? view.say('plan.off') : questionsOf(view, shown, week)[0]);
  return {
    label: [`${at + 1}`, whenText(view, shown.plan, week), ...(title === undefined ? [] : [title])].join(
      ' · ',
    ),
    value: keyOfWeek(week),
  };
}
