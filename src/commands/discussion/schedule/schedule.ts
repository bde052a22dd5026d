import { UserError } from '../../../language/user-error.ts';
import { notice } from '../../../reply/notice.ts';
import type { Choice, Reply } from '../../../reply/reply.ts';
import type { Schedule } from '../../../store/schedules.ts';
import { type Command, type Invocation, type Services, textOption, viewFor } from '../../command.ts';
import { actingServer, INSTRUCTORS, isInstructor, needInstructor } from '../../in-server.ts';
import { serverCommand, subcommand } from '../../server-command-data.ts';
import { choice, matching, suggestTopics } from '../../suggestions.ts';
import { servicesOfServer } from '../own/own-base.ts';
import { addSchedule, editSchedule } from './add-schedule.ts';
import { CAN, VERB_HANDLERS, VERBS, type Verb } from './change-schedule.ts';
import { listSchedules } from './list-schedules.ts';
import { moveSchedule } from './move-schedule.ts';
import { ALL } from './read-plan.ts';
import { nameOf, scheduleChoice } from './schedule-card.ts';
import { scheduleNamed } from './schedule-name.ts';
import { ADD, EDIT, MOVE, scheduleOption, suggestDays, suggestZones } from './schedule-options.ts';

/** `/schedule`, for instructors: creates, lists, edits and changes schedules of prompts. */
export const scheduleCommand = (given: Services): Command => ({
  data: serverCommand(
    'schedule',
    INSTRUCTORS,
    subcommand('schedule.add', ...ADD),
    subcommand('schedule.list'),
    subcommand('schedule.preview', scheduleOption),
    subcommand('schedule.edit', ...EDIT),
    subcommand('schedule.move', ...MOVE),
    subcommand('schedule.skip', scheduleOption),
    subcommand('schedule.pause', scheduleOption),
    subcommand('schedule.resume', scheduleOption),
    subcommand('schedule.remove', scheduleOption),
  ),
  isPrivate: true,
  isSetup: true,
  async execute(invocation) {
    const { store, guildId } = actingServer(given, invocation);
    await needInstructor(given, invocation);
    const services = await servicesOfServer(given, invocation);
    const { subcommand: verb } = invocation;
    if (verb === 'add') return addSchedule(services, invocation);
    const schedules = await store.schedules(guildId);
    if (verb === 'edit' && schedules.length > 0)
      return editSchedule(services, invocation, toEdit(invocation, schedules));
    if (verb === 'move' && schedules.length > 0)
      return moveSchedule(services, invocation, toEdit(invocation, schedules));
    if (!isVerb(verb) || schedules.length === 0) return listSchedules(services, invocation, schedules);
    return change(services, invocation, verb, schedules);
  },
  async autocompleteStored(invocation) {
    const typed = textOption(invocation, invocation.focused ?? '') ?? '';
    const view = viewFor(given, { locale: invocation.locale });
    const { subcommand: verb } = invocation;
    if (invocation.focused === 'zone') return suggestZones(typed);
    if (invocation.focused === 'days') return suggestDays(view.say.language, typed);
    if (invocation.focused === 'schedule') {
      const { store, guildId } = actingServer(given, invocation);
      if (!(await isInstructor(given, invocation))) return [];
      const schedules = (await store.schedules(guildId)).filter(isVerb(verb) ? CAN[verb] : () => true);
      return matching(schedules, typed, (one) => [nameOf(view, one)]).map((one) =>
        choice(nameOf(view, one), one.id),
      );
    }
    const all: Choice[] =
      verb === 'edit' && typed === '' ? [choice(view.say('schedule.all-topics'), ALL)] : [];
    return [...all, ...suggestTopics(view, typed).slice(all.length === 0 ? 0 : 1)];
  },
  actions: {
    async schedule(click) {
      await needInstructor(given, click);
      const services = await servicesOfServer(given, click);
      const [verb, confirmed] = click.args;
      const { store, guildId } = actingServer(services, click);
      const id = confirmed ?? click.values[0];
      const schedule = (await store.schedules(guildId)).find((one) => one.id === id);
      if (!isVerb(verb)) throw new UserError('click.unknown');
      if (schedule === undefined) throw new UserError('schedule.gone');
      return { do: 'update', reply: await VERB_HANDLERS[verb](services, click, schedule) };
    },
  },
});

const isVerb = (verb: string | undefined): verb is Verb => VERBS.some((one) => one === verb);

/** The schedule that `/schedule edit` or `move` names; the only one where it names none. */
function toEdit(invocation: Invocation, schedules: readonly Schedule[]): Schedule {
  if (Object.keys(invocation.options).every((option) => option === 'schedule'))
    throw new UserError('schedule.no-change');
  const schedule = scheduleNamed(schedules, textOption(invocation, 'schedule'));
  if (schedule === undefined) throw new UserError('schedule.which-edit');
  return schedule;
}

/** Applies a verb to the schedule that is named or the only one possible; else asks for which. */
async function change(
  services: Services,
  invocation: Invocation,
  verb: Verb,
  schedules: readonly Schedule[],
): Promise<Reply> {
  const view = viewFor(services, { locale: invocation.locale });
  const possible = schedules.filter(CAN[verb]);
  const schedule = scheduleNamed(schedules, textOption(invocation, 'schedule'), { possible });
  if (schedule !== undefined) return VERB_HANDLERS[verb](services, invocation, schedule);
  if (possible.length > 0) return scheduleChoice(view, verb, possible);
  return notice(view.say(verb === 'resume' ? 'schedule.none-paused' : 'schedule.none-running'));
}
