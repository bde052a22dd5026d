import type { Say } from '../../../language/language.ts';
import type { Due } from '../../../store/schedules.ts';
import type { ThreadFailure } from '../discussion-card.ts';

/** Why an occurrence could not be posted; a key of the interface's texts, `failure.…`, and of the store. */
export type Because = ThreadFailure['why'] | 'no-prompt';

/** A time as Discord shows it to each reader in their own zone. */
const stamp = (at: number): string => `<t:${Math.floor(at / 1000)}:f>`;

/** Said below a prompt that comes late. */
export const lateRemark = (say: Say, { at }: Due): string => say('schedule.late', { time: stamp(at) });

/** Said where prompts did not come, since the bot was not there. */
export const skippedNotice = (say: Say, { at }: Due, count: number, nextAt: number | undefined): string =>
  [
    say('schedule.skipped', { count, time: stamp(at) }),
    nextAt === undefined ? say('schedule.was-last') : say('schedule.next', { time: stamp(nextAt) }),
  ].join(' ');

/** Said where a schedule is paused after several failures. */
export const pausedNotice = (say: Say, { at, schedule }: Due, because: Because): string =>
  say('schedule.paused-notice', {
    time: stamp(at),
    channel: `<#${schedule.channelId}>`,
    why: say(`failure.${because}`),
  });
