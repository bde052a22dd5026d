import { isDay } from '../../../dates/local-time.ts';
import { readZone } from '../../../dates/zones.ts';
import { UserError } from '../../../language/user-error.ts';
import type { SchedulePlan } from '../../../store/schedules.ts';
import { type Invocation, type Services, textOption } from '../../command.ts';
import { topicOf } from '../../topic-option.ts';
import { kindOf } from '../kind-option.ts';
import { readWeekdays } from './weekdays.ts';

/** Dates that a plan may skip. */
const MAX_SKIP_DATES = 60;

/**
 * Parses the options of `/schedule add`.
 * @throws UserError that says what is wrong and how to write it.
 */
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
  if (skipDates.length > MAX_SKIP_DATES)
    throw new UserError('schedule.many-skipped', { count: MAX_SKIP_DATES });
  return {
    channelId: given('channel'),
    topic: topicOf(services.base, textOption(invocation, 'topic'))?.id,
    kind: kindOf(textOption(invocation, 'kind')),
    ...{ days, time, zone, from, to },
    skipDates: [...new Set(skipDates)].sort(),
    poll: invocation.options['poll'] === true,
  };
}

/**
 * Parses a typed zone.
 * @throws UserError that names the candidates of an ambiguous text.
 */
function zoneOf(typed: string): string {
  const read = readZone(typed);
  if ('zone' in read) return read.zone;
  const zones = read.candidates.join(', ');
  if (zones === '') throw new UserError('schedule.bad-zone', { zone: typed });
  throw new UserError('schedule.zone-may-mean', { zone: typed, zones });
}

/** Parses a time of day to `HH:MM`; undefined for any other text. */
function readTime(typed: string): string | undefined {
  const [, hours, minutes] = /^(\d{1,2})[:.：](\d{2})$/.exec(typed.normalize('NFKC')) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
