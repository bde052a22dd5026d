import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { MAX_WEEKS } from '../../../facts/plan.ts';
import { UserError } from '../../../language/user-error.ts';
import type { Choice, Reply } from '../../../reply/reply.ts';
import { type Command, type Invocation, type Services, textOption, viewFor } from '../../command.ts';
import { named, stringOption } from '../../command-data.ts';
import { actingServer, INSTRUCTORS, isInstructor, needInstructor } from '../../in-server.ts';
import { serverCommand, subcommand, wholeOption } from '../../server-command-data.ts';
import { suggestSources } from '../../sources/find-source.ts';
import { choice, matching, suggestTopics } from '../../suggestions.ts';
import { topicOption } from '../../topic-option.ts';
import { suggestPrompts } from '../find-prompt.ts';
import { servicesOfServer } from '../own/own-base.ts';
import { listSchedules } from '../schedule/list-schedules.ts';
import { nameOf } from '../schedule/schedule-card.ts';
import { scheduleNamed } from '../schedule/schedule-name.ts';
import {
  channelFor,
  nameOption,
  roleOption,
  suggestZones,
  timeOption,
  zoneOption,
} from '../schedule/schedule-options.ts';
import { editWeek } from './edit-week.ts';
import { loadPlan, newPlan } from './load-plan.ts';
import { planActions } from './plan-actions.ts';
import { weekOption } from './plan-card.ts';
import { planForms } from './plan-forms.ts';
import { isPlan, type PlannedSchedule } from './save-weeks.ts';
import { shownPlan, showPlan } from './show-plan.ts';
import { weekCard } from './week-card.ts';
import { keyOfWeek, weekOfKey } from './weeks.ts';

const planOption = stringOption('plan.plan', { autocomplete: true });
const startOption = (required: boolean) => stringOption('plan.start', { required, max_length: 40 });

/** `/plan`, for instructors: a term, week by week. */
export const planCommand = (given: Services): Command => ({
  data: serverCommand(
    'plan',
    INSTRUCTORS,
    subcommand('plan.show', planOption),
    subcommand(
      'plan.load',
      stringOption('plan.of-pack', { autocomplete: true }),
      { type: ApplicationCommandOptionType.Attachment, ...named('plan.file') },
      ...[
        startOption(false),
        channelFor,
        timeOption(false),
        zoneOption(false),
        roleOption,
        nameOption,
        topicOption,
      ],
    ),
    subcommand(
      'plan.new',
      ...[startOption(true), timeOption(true), zoneOption(true)],
      wholeOption('plan.count', 1, MAX_WEEKS),
      ...[channelFor, topicOption, roleOption, nameOption],
    ),
    subcommand(
      'plan.change',
      stringOption('plan.week', { required: true, autocomplete: true }),
      stringOption('plan.question', { autocomplete: true }),
      stringOption('plan.reading', { autocomplete: true, max_length: 300 }),
      ...[stringOption('schedule.date', { max_length: 40 }), timeOption(false)],
      ...[
        stringOption('plan.heading', { max_length: 80 }),
        stringOption('plan.note', { max_length: 500 }),
        planOption,
      ],
    ),
  ),
  isPrivate: true,
  isSetup: true,
  async execute(invocation) {
    actingServer(given, invocation);
    await needInstructor(given, invocation);
    const services = await servicesOfServer(given, invocation);
    const { subcommand: verb } = invocation;
    if (verb === 'load') return loadPlan(services, invocation);
    if (verb === 'new') return newPlan(services, invocation);
    const plans = await plansOf(services, invocation);
    if (plans.length === 0) throw new UserError('plan.none');
    if (verb === 'change') return changeWeek(services, invocation, planNamed(invocation, plans) ?? refuse());
    const plan = planNamed(invocation, plans);
    return plan === undefined
      ? listSchedules(services, invocation, plans)
      : showPlan(services, invocation, plan.id);
  },
  autocompleteStored: async (invocation) =>
    suggestions(await servicesOfServer(given, invocation), invocation),
  actions: planActions(given),
  forms: planForms(given),
});

/** Several plans, and none is named. */
const refuse = (): never => {
  throw new UserError('plan.which');
};

async function plansOf(services: Services, invocation: Invocation): Promise<PlannedSchedule[]> {
  const { store, guildId } = actingServer(services, invocation);
  return (await store.schedules(guildId)).filter(isPlan);
}

/** The plan that an option names, or the only one; undefined where several may be meant. */
const planNamed = (invocation: Invocation, plans: readonly PlannedSchedule[]) =>
  scheduleNamed(plans, textOption(invocation, 'plan'), { unknown: 'plan.unknown' });

/** Changes a week by the options, and shows it. */
async function changeWeek(services: Services, invocation: Invocation, plan: PlannedSchedule): Promise<Reply> {
  const view = viewFor(services, { locale: invocation.locale });
  const typed = textOption(invocation, 'week') ?? '';
  const week = weekOfKey(plan.weeks, typed) ?? plan.weeks[Number.parseInt(typed, 10) - 1];
  if (week === undefined) throw new UserError('plan.week-gone');
  const { plan: saved, week: changed } = await editWeek(
    services,
    view,
    { plan, week },
    {
      date: textOption(invocation, 'date'),
      time: textOption(invocation, 'time'),
      title: textOption(invocation, 'title'),
      reading: textOption(invocation, 'reading'),
      question: textOption(invocation, 'question'),
      note: textOption(invocation, 'note'),
    },
  );
  const shown = await shownPlan(services, invocation, saved.id);
  return weekCard(view, shown, weekOfKey(shown.plan.weeks, keyOfWeek(changed)) ?? changed);
}

async function suggestions(services: Services, invocation: Invocation): Promise<readonly Choice[]> {
  const { focused = '', subcommand: verb } = invocation;
  const typed = textOption(invocation, focused) ?? '';
  const view = viewFor(services, { locale: invocation.locale });
  if (focused === 'zone') return suggestZones(typed);
  if (focused === 'topic') return suggestTopics(view, typed);
  if (focused === 'reading') return suggestSources(view, typed).map(({ name, value }) => choice(name, value));
  if (!(await isInstructor(services, invocation))) return [];
  if (focused === 'question') return suggestPrompts(view, services.base.prompts.values(), typed);
  if (focused === 'plan' && verb === 'load')
    return matching(services.base.plans.values(), typed, ({ id, title }) => [id, title]).map(
      ({ id, title }) => choice(title, id),
    );
  const plans = await plansOf(services, invocation);
  if (focused === 'plan')
    return matching(plans, typed, (one) => [nameOf(view, one)]).map((one) =>
      choice(nameOf(view, one), one.id),
    );
  const plan = planNamed(invocation, plans);
  if (plan === undefined) return [];
  const shown = await shownPlan(services, invocation, plan.id);
  const weeks = shown.plan.weeks.map((week, at) => weekOption(view, shown, week, at));
  return matching(weeks, typed, ({ label, value }) => [label, value]).map(({ label, value }) =>
    choice(label, value),
  );
}
