import { sayFor } from '../../../language/language.ts';
import { UserError } from '../../../language/user-error.ts';
import type { Reply } from '../../../reply/reply.ts';
import { text } from '../../../reply/text.ts';
import type { Schedule } from '../../../store/schedules.ts';
import type { InteractionContext, Services } from '../../command.ts';
import { actingServer } from '../../in-server.ts';
import { placeFor } from './add-schedule.ts';
import { fitting, nextPrompt } from './next-prompt.ts';
import { nextOccurrence } from './occurrences.ts';
import { postPrompt } from './post-prompt.ts';
import { stampOf } from './schedule-card.ts';

/** The actions on a schedule. */
export const VERBS = ['skip', 'pause', 'resume', 'remove', 'test'] as const;
export type Verb = (typeof VERBS)[number];

type VerbHandler = (services: Services, context: InteractionContext, schedule: Schedule) => Promise<string>;

/** Applies an action; returns a confirmation in the user's language. */
export const VERB_HANDLERS: Readonly<Record<Verb, VerbHandler>> = {
  async skip(services, context, schedule) {
    const { store, guildId } = actingServer(services, context);
    const say = sayFor(context.locale);
    const { id, nextAt: skipped } = schedule;
    if (skipped === undefined) return say('schedule.over');
    const nextAt = nextOccurrence(schedule, skipped);
    const isSkipped = await store.skipNext(guildId, id, skipped, nextAt);
    if (!isSkipped) throw new UserError('schedule.moved');
    const then =
      nextAt === undefined ? say('schedule.was-last') : say('schedule.next', { time: stampOf(nextAt) });
    return `${say('schedule.skipped-one', { time: stampOf(skipped) })} ${then}`;
  },
  async pause(services, context, { id }) {
    const { store, guildId } = actingServer(services, context);
    await store.pauseSchedule(guildId, id, 'asked');
    return sayFor(context.locale)('schedule.paused');
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
    return nextAt === undefined ? say('schedule.over') : say('schedule.next', { time: stampOf(nextAt) });
  },
  async remove(services, context, { id }) {
    const { store, guildId } = actingServer(services, context);
    await store.removeSchedule(guildId, id);
    return sayFor(context.locale)('schedule.removed');
  },
  async test(services, context, schedule) {
    const { store, channels, guildId } = actingServer(services, context);
    const { base } = services;
    const { kind } = await placeFor(services, context, schedule);
    const say = sayFor(context.locale);
    const { poll } = schedule;
    const fits = fitting(base, schedule);
    const prompt = await nextPrompt({ base, store, guildId, deck: schedule, fits });
    if (prompt === undefined) throw new UserError('failure.no-prompt');
    const { language } = await store.settings(guildId);
    const view = { base, say: sayFor(language ?? 'en') };
    const request = { topic: schedule.topic, kind: schedule.kind, thread: true, poll };
    const discussion = { prompt, request, remarks: [view.say('schedule.is-test')] };
    const posted = await postPrompt(channels, view, { channelId: schedule.channelId, kind, discussion });
    if (!posted.ok) throw new UserError('discuss.not-posted', { why: (say) => say(`failure.${posted.why}`) });
    return say('discuss.posted', { channel: `<#${posted.value.channelId}>` });
  },
};

/** A private confirmation. */
export const confirmation = (content: string): Reply => ({
  outcome: 'notice',
  ephemeral: true,
  components: [text(content)],
});
