import { dayIn } from '../../../dates/local-time.ts';
import { readTimeOfDay } from '../../../dates/time-of-day.ts';
import { readDay, readDays } from '../../../dates/typed-day.ts';
import { readZone } from '../../../dates/zones.ts';
import { sayFor } from '../../../language/language.ts';
import { UserError } from '../../../language/user-error.ts';
import type { SchedulePlan } from '../../../store/schedules.ts';
import { type Invocation, type Services, textOption } from '../../command.ts';
import { topicOf } from '../../topic-option.ts';
import { kindOf } from '../kind-option.ts';
import { readWeekdays } from './weekdays.ts';

/** Dates that a plan may skip. */
const MAX_SKIP_DATES = 60;
/** Clears an option of a plan that is edited. */
const NONE = '-';
/** The value of a choice that stands for all topics or kinds. */
export const ALL = 'all';

/** A plan but for its name, which depends on its channel. */
export type UnnamedPlan = Omit<SchedulePlan, 'name'>;

/**
 * Parses the options of `/schedule add`; with a plan `before`, those of `/schedule edit`: what is absent stays.
 * @throws UserError that says what is wrong and how to write it.
 */
export function readPlan(services: Services, invocation: Invocation, before?: UnnamedPlan): UnnamedPlan {
  // Discord sends back a suggestion's label where nobody chose it from the list.
  const cleared = [NONE, ALL, sayFor(invocation.locale)('schedule.all-topics')];
  const given = <T>(name: string, read: (typed: string) => T | undefined, kept: T | undefined) => {
    const typed = textOption(invocation, name);
    if (typed === undefined) return kept;
    return before !== undefined && cleared.includes(typed) ? undefined : read(typed);
  };
  const zone = given('zone', zoneOf, before?.zone) ?? 'UTC';
  const today = dayIn(zone, services.now());
  const day = (typed: string) => readDay(typed, today) ?? refuseDate(typed, today);
  const { poll, silent } = invocation.options;
  const plan: UnnamedPlan = {
    channelId: given('channel', (typed) => typed, before?.channelId) ?? '',
    topic: given('topic', (typed) => topicOf(services.base, typed)?.id, before?.topic),
    kind: given('kind', kindOf, before?.kind),
    days: given('days', daysOf, before?.days) ?? [],
    time: given('time', timeOf, before?.time) ?? '',
    zone,
    from: given('from', day, before?.from),
    to: given('to', day, before?.to),
    skipDates: given('skip', (typed) => skipDatesOf(typed, today), before?.skipDates) ?? [],
    poll: typeof poll === 'boolean' ? poll : before?.poll === true,
    weeks: before?.weeks,
    roleId: silent === true ? undefined : given('role', (typed) => typed, before?.roleId),
  };
  if (plan.from !== undefined && plan.to !== undefined && plan.from > plan.to)
    throw new UserError('timeline.swapped');
  return plan;
}

function daysOf(typed: string): number[] {
  const days = readWeekdays(typed);
  if (days === undefined) throw new UserError('schedule.bad-days', { days: typed });
  return days;
}

/**
 * Reads a typed time of day, `HH:MM`.
 * @throws UserError for any other text.
 */
export function timeOf(typed: string): string {
  const time = readTimeOfDay(typed);
  if (time === undefined) throw new UserError('schedule.bad-time', { time: typed });
  return time;
}

function skipDatesOf(typed: string, today: string): string[] {
  const read = readDays(typed, today);
  if ('bad' in read) return refuseDate(read.bad, today);
  if (read.days.length > MAX_SKIP_DATES)
    throw new UserError('schedule.many-skipped', { count: MAX_SKIP_DATES });
  return read.days;
}

/**
 * Refuses what is no day.
 * @throws UserError whose example is a day to come.
 */
export function refuseDate(date: string, today: string): never {
  const example = `${Number(today.slice(0, 4)) + 1}-01-15`;
  throw new UserError('schedule.bad-date', { date, example });
}

/**
 * Parses a typed zone.
 * @throws UserError that names the candidates of an ambiguous text.
 */
export function zoneOf(typed: string): string {
  const read = readZone(typed);
  if ('zone' in read) return read.zone;
  const zones = read.candidates.join(', ');
  if (zones === '') throw new UserError('schedule.bad-zone', { zone: typed });
  throw new UserError('schedule.zone-may-mean', { zone: typed, zones });
}
