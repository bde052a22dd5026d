import { dayIn } from '../../../dates/local-time.ts';
import { readDay } from '../../../dates/typed-day.ts';
import { datedWeeks, MAX_WEEKS, type Plan, type Week } from '../../../facts/plan.ts';
import { planFaults } from '../../../facts/plan-faults.ts';
import { UserError } from '../../../language/user-error.ts';
import type { WrittenPlan } from '../../../plans/read-plan-file.ts';
import { MAX_CHOICES } from '../../../reply/limits.ts';
import type { Reply } from '../../../reply/reply.ts';
import { type Invocation, type Services, textOption, viewFor } from '../../command.ts';
import { actingServer } from '../../in-server.ts';
import { topicOf } from '../../topic-option.ts';
import { fitting } from '../deck/prompts-of-deck.ts';
import { placeFor } from '../schedule/add-schedule.ts';
import { nextOccurrence } from '../schedule/occurrences.ts';
import { refuseDate, timeOf, zoneOf } from '../schedule/read-plan.ts';
import { freeName, nameFor } from '../schedule/schedule-name.ts';
import { faultsCard, type ToldFault } from './faults-card.ts';
import { inOrderOfTime } from './save-weeks.ts';
import { showPlan } from './show-plan.ts';

/** The largest plan that is read, in bytes: many times what a term needs. */
const MAX_PLAN_BYTES = 64 * 1024;

/** A plan to load, and where each of its parts is written. */
type Given = Omit<WrittenPlan, 'plan'> & { readonly plan: Omit<Plan, 'id'> };

/**
 * Loads a plan of the pack or from a file that was handed in, and shows it.
 * @throws UserError where an option cannot be read or the bot cannot post in its channel.
 */
export async function loadPlan(services: Services, invocation: Invocation): Promise<Reply> {
  const view = viewFor(services, { locale: invocation.locale });
  const file = invocation.attachments?.['file'];
  const id = textOption(invocation, 'plan');
  if (file === undefined && id === undefined) throw new UserError('plan.needs-source');
  const given = file === undefined ? ofPack(services, id ?? '') : await ofFile(services, file);
  if ('faults' in given) return faultsCard(view, given.faults);
  const faults = faultsIn(services, given);
  if (faults.length > 0) return faultsCard(view, faults);
  const topic = topicOf(services.base, textOption(invocation, 'topic'))?.id ?? given.plan.topic;
  return makePlan(services, invocation, { ...given.plan, topic });
}

/**
 * Makes a plan of so many weeks, each with a question from the deck, and shows it.
 * @throws UserError as for a plan that is loaded.
 */
export async function newPlan(services: Services, invocation: Invocation): Promise<Reply> {
  const { weeks = 10 } = invocation.options;
  const count = Math.min(MAX_WEEKS, Math.max(1, Math.trunc(Number(weeks)) || 1));
  const view = viewFor(services, { locale: invocation.locale });
  const week: Week = {
    ...{ off: false, reading: [], questions: [{}] },
    ...{ poll: false, thread: true, ping: invocation.options['role'] !== undefined },
  };
  const topic = topicOf(services.base, textOption(invocation, 'topic'))?.id;
  return makePlan(services, invocation, {
    title: view.say('plan.title'),
    topic,
    weeks: Array.from({ length: count }, () => week),
  });
}

/** Stores a plan as a schedule. */
async function makePlan(services: Services, invocation: Invocation, plan: Omit<Plan, 'id'>): Promise<Reply> {
  const { store, guildId } = actingServer(services, invocation);
  const option = <T>(name: string, read: (typed: string) => T): T | undefined => {
    const typed = textOption(invocation, name);
    return typed === undefined ? undefined : read(typed);
  };
  const zone = option('zone', zoneOf) ?? plan.zone;
  if (zone === undefined) throw new UserError('plan.needs-zone');
  const time = option('time', timeOf) ?? plan.time;
  if (time === undefined) throw new UserError('plan.needs-time');
  const today = dayIn(zone, services.now());
  const start = option('start', (typed) => readDay(typed, today) ?? refuseDate(typed, today));
  if (start !== undefined && plan.weeks[0]?.date !== undefined)
    throw new UserError('plan.has-dates', { date: plan.weeks[0].date });
  const dated = datedWeeks(plan.weeks, start);
  if (dated === undefined) throw new UserError('plan.needs-start');
  const weeks = inOrderOfTime({ time, zone }, dated);
  const { promptChannelId } = await store.settings(guildId);
  const channelId = textOption(invocation, 'channel') ?? promptChannelId ?? invocation.channelId ?? '';
  const roleId = textOption(invocation, 'role');
  const poll = weeks.some((week) => week.poll);
  const { name: channelName } = await placeFor(services, invocation, { channelId, poll, roleId });
  const others = await store.schedules(guildId);
  if (others.length >= MAX_CHOICES) throw new UserError('schedule.many', { count: MAX_CHOICES });
  const unnamed = {
    ...{ channelId, topic: plan.topic, days: [], time, zone, skipDates: [], poll: false },
    ...{ weeks, roleId },
  };
  const nextAt = nextOccurrence(unnamed, services.now());
  if (nextAt === undefined) throw new UserError('schedule.never');
  const { say } = viewFor(services, { locale: invocation.locale });
  const given = textOption(invocation, 'name') ?? freeName(plan.title, others);
  const name = nameFor(say.language, given, { plan: unnamed, channelName, others });
  const made = await store.createSchedule(guildId, { ...unnamed, name }, nextAt);
  return showPlan(services, invocation, made.id);
}

function ofPack({ base }: Services, id: string): Given {
  const plan = base.plans.get(id) ?? [...base.plans.values()].find(({ title }) => title === id);
  if (plan === undefined) throw new UserError('plan.unknown-plan', { plan: id });
  return { plan, lineOf: () => 0 };
}

async function ofFile(
  services: Services,
  { url, size }: { readonly url: string; readonly size: number },
): Promise<Given | { readonly faults: readonly ToldFault[] }> {
  const bytes = size > MAX_PLAN_BYTES ? undefined : await services.fetchFile?.(url, MAX_PLAN_BYTES);
  if (bytes === undefined)
    throw new UserError(size > MAX_PLAN_BYTES ? 'plan.too-large' : 'plan.unreachable', {
      kb: MAX_PLAN_BYTES / 1024,
    });
  const { readPlanFile } = await import('../../../plans/read-plan-file.ts');
  return readPlanFile(new TextDecoder().decode(bytes));
}

/** What the pack does not bear out. */
function faultsIn({ base }: Services, { plan, lineOf }: Given): ToldFault[] {
  const known = {
    hasSource: (id: string) => base.sources.has(id),
    hasPrompt: (id: string) => base.prompts.has(id),
    hasTopic: (id: string) => base.topics.has(id),
    canPoll: (id: string) => {
      const prompt = base.prompts.get(id);
      return prompt !== undefined && fitting(base, { poll: true })(prompt);
    },
  };
  return planFaults(plan, known).map(({ path, fault, value }) => ({
    ...{ line: lineOf(path), key: String(path.at(-1)), fault, value },
    field: path.map((key) => (typeof key === 'number' ? key + 1 : key)).join('.'),
  }));
}
