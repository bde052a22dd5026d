import { dayIn, momentOf } from '../../../dates/local-time.ts';
import { readDay } from '../../../dates/typed-day.ts';
import { UserError } from '../../../language/user-error.ts';
import type { Reply } from '../../../reply/reply.ts';
import { stamp } from '../../../reply/text.ts';
import type { Schedule } from '../../../store/schedules.ts';
import { type Invocation, type Services, textOption, viewFor } from '../../command.ts';
import { actingServer } from '../../in-server.ts';
import { confirmation } from '../confirmation.ts';
import { editWeek } from '../plan/edit-week.ts';
import { isPlan } from '../plan/save-weeks.ts';
import { startOfWeek, weekAt } from './occurrences.ts';
import { refuseDate, timeOf } from './read-plan.ts';

/**
 * Moves the next occurrence of a schedule to another day, and time where one is given. Its own day is then left out.
 * @throws UserError where the day or time cannot be read, or is over.
 */
export async function moveSchedule(
  services: Services,
  invocation: Invocation,
  schedule: Schedule,
): Promise<Reply> {
  const { store, guildId } = actingServer(services, invocation);
  const { say } = viewFor(services, { locale: invocation.locale });
  const { id, zone, nextAt: from } = schedule;
  if (from === undefined) return confirmation(say('schedule.over'));
  const planned = weekAt(schedule, from);
  if (isPlan(schedule) && planned !== undefined) {
    const typed = { date: textOption(invocation, 'date'), time: textOption(invocation, 'time') };
    const view = viewFor(services, { locale: invocation.locale });
    const moved = await editWeek(services, view, { plan: schedule, week: planned.week }, typed);
    const time = stamp(startOfWeek(moved.plan, moved.week));
    return confirmation(say('schedule.moved-to', { from: stamp(from), time }));
  }
  const today = dayIn(zone, services.now());
  const typed = textOption(invocation, 'date') ?? '';
  const day = readDay(typed, today) ?? refuseDate(typed, today);
  const time = textOption(invocation, 'time');
  const to = momentOf(day, time === undefined ? schedule.time : timeOf(time), zone);
  if (to <= services.now()) throw new UserError('schedule.past', { date: typed });
  const skipDates = [...new Set([...schedule.skipDates, dayIn(zone, from)])].sort();
  if (!(await store.editSchedule(guildId, id, { ...schedule, skipDates }, to)))
    throw new UserError('schedule.gone');
  return confirmation(say('schedule.moved-to', { from: stamp(from), time: stamp(to) }));
}
