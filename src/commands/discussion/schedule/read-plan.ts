import { isDay } from '../../../dates/local-time.ts';
import { readZone } from '../../../dates/zones.ts';
import { UserError } from '../../../language/user-error.ts';
import type { SchedulePlan } from '../../../store/schedules.ts';
import { type Invocation, type Services, textOption } from '../../command.ts';
import { topicOf } from '../../topic-option.ts';
import { kindOf } from '../kind-option.ts';
import { readWeekdays } from './weekdays.ts';

/** Dates that a plan may skip. */
const MOST_SKIPPED = 60;

/** Reads what `/schedule add` was given. Throws a UserError that says what is wrong and how to write it. */
export function readPlan(services: Services, invocation: Invocation): SchedulePlan {
  const given = (name: string): string => textOption(invocation, name) ?? '';
  const days = readWeekdays(given('days'));
  if (days === undefined) throw new UserError('schedule.bad-days', { days: given('days') });
  const time = readTime(given('time'));
  if (time === undefined) throw new UserError('schedule.bad-time', { time: given('time') });
  const zone = zoneOf(given('zone'));
  const dates = (name: string): string[] =>
    given(name)
      .split(/[\s,、;]+/)
      .filter(Boolean);
  const [from, to, skipDates] = [dates('from')[0], dates('to')[0], dates('skip')];
  const wrong = [from, to, ...skipDates].find((date) => date !== undefined && !isDay(date));
  if (wrong !== undefined) throw new UserError('schedule.bad-date', { date: wrong });
  if (from !== undefined && to !== undefined && from > to) throw new UserError('timeline.swapped');
  if (skipDates.length > MOST_SKIPPED) throw new UserError('schedule.many-skipped', { count: MOST_SKIPPED });
  return {
    channelId: given('channel'),
    topic: topicOf(services.base, textOption(invocation, 'topic'))?.id,
    kind: kindOf(textOption(invocation, 'kind')),
    ...{ days, time, zone, from, to },
    skipDates: [...new Set(skipDates)].sort(),
    poll: invocation.options['poll'] === true,
  };
}

/** The zone that was typed. Throws a UserError that names those that it may mean. */
function zoneOf(typed: string): string {
  const read = readZone(typed);
  if ('zone' in read) return read.zone;
  const zones = read.mayMean.join(', ');
  if (zones === '') throw new UserError('schedule.bad-zone', { zone: typed });
  throw new UserError('schedule.zone-may-mean', { zone: typed, zones });
}

/** A time of day as `HH:MM`; undefined where it is none. */
function readTime(typed: string): string | undefined {
  const [, hours, minutes] = /^(\d{1,2})[:.：](\d{2})$/.exec(typed.normalize('NFKC')) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
