import { ButtonStyle } from 'discord-api-types/v10';
import { sayFor } from '../../../language/language.ts';
import { UserError } from '../../../language/user-error.ts';
import { button } from '../../../reply/controls.ts';
import { customId } from '../../../reply/custom-id.ts';
import { literal } from '../../../reply/escape.ts';
import type { Reply } from '../../../reply/reply.ts';
import { stamp } from '../../../reply/text.ts';
import type { Schedule } from '../../../store/schedules.ts';
import { type InteractionContext, type Services, viewFor } from '../../command.ts';
import { actingServer } from '../../in-server.ts';
import { confirmation } from '../confirmation.ts';
import { isPlan, type PlannedSchedule, saveWeeks } from '../plan/save-weeks.ts';
import { replaced } from '../plan/weeks.ts';
import { placeFor } from './add-schedule.ts';
import { comingIn } from './coming.ts';
import { nextOccurrence, weekAt } from './occurrences.ts';
import { previewOf } from './preview.ts';
import { nameOf } from './schedule-card.ts';

/** The actions on a schedule; `removed` is the confirmed removal. */
export const VERBS = ['preview', 'skip', 'pause', 'resume', 'remove', 'removed'] as const;
export type Verb = (typeof VERBS)[number];

type VerbHandler = (services: Services, context: InteractionContext, schedule: Schedule) => Promise<Reply>;

const runs = ({ nextAt, pausedBecause }: Schedule) => nextAt !== undefined && pausedBecause === undefined;

/** Whether an action can be applied to a schedule. */
export const CAN: Readonly<Record<Verb, (schedule: Schedule) => boolean>> = {
  preview: runs,
  skip: runs,
  pause: ({ pausedBecause }) => pausedBecause === undefined,
  resume: ({ pausedBecause }) => pausedBecause !== undefined,
  remove: () => true,
  removed: () => true,
};

/** Leaves the week of a plan out that comes at a time; gives what comes next then. */
async function leaveOut(services: Services, plan: PlannedSchedule, at: number): Promise<number | undefined> {
  const week = weekAt(plan, at)?.week;
  if (week === undefined) throw new UserError('schedule.moved');
  return (await saveWeeks(services, plan, replaced(plan.weeks, week, { ...week, off: true }))).nextAt;
}

/** Applies an action; returns a private answer in the user's language. */
export const VERB_HANDLERS: Readonly<Record<Verb, VerbHandler>> = {
  async preview(services, context, schedule) {
    const { store, guildId } = actingServer(services, context);
    const { base } = services;
    const coming = await comingIn({ base, store }, guildId, 1);
    return previewOf(
      services,
      context,
      coming.find((one) => one.schedule.id === schedule.id),
    );
  },
  async skip(services, context, schedule) {
    const { store, guildId } = actingServer(services, context);
    const say = sayFor(context.locale);
    const { id, nextAt: skipped } = schedule;
    if (skipped === undefined) return confirmation(say('schedule.over'));
    const nextAt = isPlan(schedule)
      ? await leaveOut(services, schedule, skipped)
      : nextOccurrence(schedule, skipped);
    if (!isPlan(schedule) && !(await store.skipNext(guildId, id, skipped, nextAt)))
      throw new UserError('schedule.moved');
    const then =
      nextAt === undefined ? say('schedule.was-last') : say('schedule.next', { time: stamp(nextAt) });
    return confirmation(`${say('schedule.skipped-one', { time: stamp(skipped) })} ${then}`);
  },
  async pause(services, context, { id }) {
    const { store, guildId } = actingServer(services, context);
    await store.pauseSchedule(guildId, id, 'asked');
    return confirmation(sayFor(context.locale)('schedule.paused'));
  },
  async resume(services, context, schedule) {
    const { store, guildId } = actingServer(services, context);
    const { now } = services;
    const say = sayFor(context.locale);
    if (schedule.pausedBecause === 'unreadable') throw new UserError('schedule.unreadable');
    // An occurrence that passed while the schedule was paused is not made up for.
    const isToCome = schedule.nextAt !== undefined && schedule.nextAt > now();
    const nextAt = isToCome ? schedule.nextAt : nextOccurrence(schedule, now());
    await placeFor(services, context, schedule);
    await store.resumeSchedule(guildId, schedule.id, nextAt);
    return confirmation(
      nextAt === undefined ? say('schedule.over') : say('schedule.next', { time: stamp(nextAt) }),
    );
  },
  async remove(services, context, schedule) {
    const view = viewFor(services, { locale: context.locale });
    const ask = view.say('schedule.remove-ask', { name: literal(nameOf(view, schedule)) });
    return {
      ...confirmation(ask),
      buttons: [
        button(
          view.say('schedule.remove-yes'),
          customId('schedule', 'removed', schedule.id),
          ButtonStyle.Danger,
        ),
      ],
    };
  },
  async removed(services, context, { id }) {
    const { store, guildId } = actingServer(services, context);
    await store.removeSchedule(guildId, id);
    return confirmation(sayFor(context.locale)('schedule.removed'));
  },
};
