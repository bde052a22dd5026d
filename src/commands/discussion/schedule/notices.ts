import type { Say } from '../../../language/language.ts';
import { stamp } from '../../../reply/text.ts';
import type { DueOccurrence } from '../../../store/schedules.ts';
import type { ThreadFailure } from '../discussion-card.ts';

/** Why an occurrence could not be posted; a key of the texts `failure.…`, and of the store. */
export type FailureReason = ThreadFailure['why'] | 'no-prompt' | 'no-pack';

/** The remark below a late prompt. */
export const lateRemark = (say: Say, { at }: DueOccurrence): string =>
  say('schedule.late', { time: stamp(at, 'f') });

/** The notice after prompts were skipped because the bot was down. */
export const skippedNotice = (
  say: Say,
  { at }: DueOccurrence,
  count: number,
  nextAt: number | undefined,
): string =>
  [
    say('schedule.skipped', { count, time: stamp(at, 'f') }),
    nextAt === undefined ? say('schedule.was-last') : say('schedule.next', { time: stamp(nextAt, 'f') }),
  ].join(' ');

/** The notice when a question mentions nobody, since the bot may not mention the role any more. */
export const roleNotice = (say: Say, { at, schedule }: DueOccurrence): string =>
  say('schedule.role-notice', { time: stamp(at, 'f'), channel: `<#${schedule.channelId}>` });

/** The notice when a schedule is paused after repeated failures. */
export const pausedNotice = (say: Say, { at, schedule }: DueOccurrence, because: FailureReason): string =>
  say('schedule.paused-notice', {
    time: stamp(at, 'f'),
    channel: `<#${schedule.channelId}>`,
    why: say(`failure.${because}`),
  });
