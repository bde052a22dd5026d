import { PermissionFlagsBits } from 'discord-api-types/v10';
import { UserError } from '../../../language/user-error.ts';
import type { Reply } from '../../../reply/reply.ts';
import { type Command, type InteractionContext, type Services, textOption, viewFor } from '../../command.ts';
import { actingServer, needManager } from '../../in-server.ts';
import { serverCommand, subcommand } from '../../server-command-data.ts';
import { suggestTopics } from '../../suggestions.ts';
import { topicOption } from '../../topic-option.ts';
import { kindOption } from '../kind-option.ts';
import { addSchedule } from './add-schedule.ts';
import { confirmation, VERB_HANDLERS, VERBS, type Verb } from './change-schedule.ts';
import { scheduleChoice, scheduleList } from './schedule-card.ts';
import { PLACE_AND_TIME, POLL, suggestDays, suggestZones, TERM } from './schedule-options.ts';

/** `/schedule`, for server managers: creates, lists and changes schedules of prompts. */
export const scheduleCommand = (services: Services): Command => ({
  data: serverCommand(
    'schedule',
    PermissionFlagsBits.ManageGuild,
    subcommand('schedule.add', ...PLACE_AND_TIME, topicOption, kindOption, POLL, ...TERM),
    subcommand('schedule.list'),
    subcommand('schedule.skip'),
    subcommand('schedule.pause'),
    subcommand('schedule.resume'),
    subcommand('schedule.remove'),
    subcommand('schedule.test'),
  ),
  isPrivate: true,
  isSetup: true,
  async execute(invocation) {
    const { store, guildId } = actingServer(services, invocation);
    needManager(invocation);
    const { subcommand: verb } = invocation;
    if (verb === 'add') return addSchedule(services, invocation);
    const view = viewFor(services, { locale: invocation.locale });
    const schedules = await store.schedules(guildId);
    const [only, another] = schedules;
    if (!isVerb(verb) || only === undefined) return scheduleList(view, schedules);
    return another === undefined
      ? confirmation(await VERB_HANDLERS[verb](services, invocation, only))
      : scheduleChoice(view, verb, schedules);
  },
  autocomplete(invocation) {
    const typed = textOption(invocation, invocation.focused ?? '') ?? '';
    const view = viewFor(services, { locale: invocation.locale });
    if (invocation.focused === 'zone') return suggestZones(typed);
    if (invocation.focused === 'days') return suggestDays(view.say.language, typed);
    return suggestTopics(view, typed);
  },
  actions: {
    async schedule(click) {
      needManager(click);
      const [verb] = click.args;
      if (!isVerb(verb)) throw new UserError('click.unknown');
      return { do: 'update', reply: await applyVerb(services, click, verb, click.values[0]) };
    },
  },
});

const isVerb = (verb: string | undefined): verb is Verb => VERBS.some((one) => one === verb);

async function applyVerb(
  services: Services,
  context: InteractionContext,
  verb: Verb,
  id: string | undefined,
): Promise<Reply> {
  const { store, guildId } = actingServer(services, context);
  const schedule = (await store.schedules(guildId)).find((one) => one.id === id);
  if (schedule === undefined) throw new UserError('schedule.gone');
  return confirmation(await VERB_HANDLERS[verb](services, context, schedule));
}
