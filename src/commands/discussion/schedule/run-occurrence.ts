import type { PostedMessage } from '../../../reply/reply.ts';
import { packStore } from '../../../store/packs/pack-store.ts';
import type { DueOccurrence } from '../../../store/schedules.ts';
import type { Store } from '../../../store/store.ts';
import { sayOfServer } from '../../in-server.ts';
import { baseOfServer } from '../own/own-base.ts';
import { missingOf, neededFor } from '../permissions.ts';
import { weekHeading } from '../plan/week-heading.ts';
import { comingIn, requestOf } from './coming.ts';
import { type FailureReason, lateRemark, pausedNotice, roleNotice, skippedNotice } from './notices.ts';
import { GRACE_MS, nextToPost, occurrencesAfter, weekAt } from './occurrences.ts';
import { dueTeller } from './post-notice.ts';
import { postPrompt } from './post-prompt.ts';
import type { RunnerOptions } from './runner.ts';

/**
 * Consecutive failures that pause a schedule, and ms between attempts: short enough that Discord remembers the nonce.
 */
const PAUSE_AFTER = 3;
const RETRY_MS = 60_000;
/** Delay from which a prompt mentions its scheduled time, in ms. */
const LATE_MS = 10 * 60_000;
/** Skipped occurrences counted at most. */
const MAX_COUNTED = 500;

/** A post that is not recorded yet. */
interface UnrecordedPost {
  readonly posted: PostedMessage;
  readonly prompt: string;
  readonly facts: readonly string[];
  /** What the server remembers of the prompt's pack. */
  readonly memory: Pick<Store, 'complete'>;
}

/** Where an occurrence is posted. */
interface Place {
  readonly kind: 'channel' | 'forum' | 'thread';
  readonly mentionable: readonly string[];
}

/** Handles one due occurrence: posts its prompt, or a notice. */
export type OccurrenceHandler = (due: DueOccurrence) => Promise<void>;

/**
 * A handler of due occurrences. Where Discord cannot be reached, the occurrence is retried after its lease; any other
 * failure is counted, and the third in a row pauses the schedule with a notice.
 */
export function createOccurrenceHandler({
  store,
  channels,
  base,
  siteUrlOf = () => undefined,
  now = Date.now,
}: RunnerOptions): OccurrenceHandler {
  // By nonce: if recording fails, a retry hours later must not post again.
  const unrecorded = new Map<string, UnrecordedPost>();

  const tellStaff = dueTeller(store, channels, ({ schedule }: DueOccurrence) => schedule.guildId);

  async function failed(due: DueOccurrence, because: FailureReason): Promise<void> {
    if (due.schedule.failures + 1 >= PAUSE_AFTER) {
      // The notice comes first: a schedule must not stop silently.
      const told = await tellStaff(due, 'p', (say) => pausedNotice(say, due, because));
      if (told === 'later') return;
    }
    await store.fail(due, { retryAt: now() + RETRY_MS, pauseAfter: PAUSE_AFTER, because });
  }

  async function skip(due: DueOccurrence): Promise<void> {
    const { schedule, at } = due;
    const nextAt = nextToPost(schedule, at, now());
    const missed = occurrencesAfter(schedule, at, MAX_COUNTED).filter((one) => one < (nextAt ?? now()));
    const told = await tellStaff(due, 's', (say) => skippedNotice(say, due, missed.length + 1, nextAt));
    if (told !== 'later') await store.complete(due, { at: now(), nextAt });
  }

  async function record(
    due: DueOccurrence,
    { posted, prompt, facts, memory }: UnrecordedPost,
  ): Promise<void> {
    const { schedule, at, nonce } = due;
    const { messageId, channelId } = posted;
    await memory.complete(due, {
      at: now(),
      nextAt: nextToPost(schedule, at, now()),
      posted: { messageId, channelId, facts, prompt },
    });
    unrecorded.delete(nonce);
  }

  /** A heading without a role that the bot may not mention there, of which staff is told. */
  async function asMentionable(
    due: DueOccurrence,
    heading: ReturnType<typeof weekHeading>,
    mentionable: readonly string[],
  ): Promise<typeof heading> {
    if (heading?.roleId === undefined || mentionable.includes(heading.roleId)) return heading;
    await tellStaff(due, 'r', (say) => roleNotice(say, due));
    return { ...heading, roleId: undefined };
  }

  async function post(due: DueOccurrence, { kind, mentionable }: Place): Promise<void> {
    const { schedule, at, nonce } = due;
    const { guildId, channelId } = schedule;
    const pack = await base(guildId);
    if (pack === undefined) return failed(due, 'no-pack');
    const memory = packStore(store, pack.id);
    const facts = await baseOfServer(pack, memory, guildId);
    const coming = await comingIn({ base: facts, store: memory }, guildId, 1);
    const next = coming.find((one) => one.schedule.id === schedule.id && one.at === at);
    // Moved or paused meanwhile.
    if (next === undefined) return;
    const { prompt: chosen, request } = next;
    if (chosen === undefined) return failed(due, 'no-prompt');
    const kept = await memory.keepPrompt(due, chosen.id);
    if (kept === undefined) return;
    // The stored prompt may have been withdrawn from the base meanwhile.
    const prompt = facts.prompts.get(kept) ?? chosen;
    const say = await sayOfServer(store, guildId);
    const remarks = now() - at > LATE_MS ? [lateRemark(say, due)] : [];
    const view = { base: facts, say, siteUrl: siteUrlOf(pack.id) };
    const heading = weekHeading(view, schedule, next);
    const week = await asMentionable(due, heading, mentionable);
    const posted = await postPrompt(channels, view, {
      ...{ channelId, kind },
      discussion: { prompt, request, remarks, week },
      attempt: { nonce, since: at },
    });
    if (!posted.ok) return posted.why === 'unreachable' ? undefined : failed(due, posted.why);
    const sent = { posted: posted.value, prompt: prompt.id, facts: prompt.facts, memory };
    unrecorded.set(nonce, sent);
    return record(due, sent);
  }

  return async (due) => {
    const sent = unrecorded.get(due.nonce);
    if (sent !== undefined) return record(due, sent);
    const info = await channels.permissionsIn(due.schedule.channelId);
    if (!info.ok) return info.why === 'unreachable' ? undefined : failed(due, info.why);
    const { kind, permissions, mentionable } = info.value;
    if (kind === 'other') return failed(due, 'refused');
    const { thread, poll } = requestOf(due.schedule, weekAt(due.schedule, due.at));
    const isMissing = missingOf(permissions, neededFor({ kind, thread, poll })).length > 0;
    if (isMissing) return failed(due, 'missing-permission');
    return now() - due.at > GRACE_MS ? skip(due) : post(due, { kind, mentionable });
  };
}
