import { sayFor } from '../../../language/language.ts';
import type { PostedMessage } from '../../../reply/reply.ts';
import type { Due } from '../../../store/schedules.ts';
import { missingOf, neededFor } from '../permissions.ts';
import { drawElsewhere, fitting, nextPrompt } from './next-prompt.ts';
import { type Because, lateRemark, pausedNotice, skippedNotice } from './notices.ts';
import { comingAfter, GRACE, occurrencesAfter } from './occurrences.ts';
import { postPrompt } from './post-prompt.ts';
import type { RunnerOptions } from './runner.ts';
import { tell } from './tell.ts';

/** Failures in a row after which a schedule is paused, and milliseconds between attempts: within Discord's memory of nonces. */
const PAUSE_AFTER = 3;
const RETRY_MS = 60_000;
/** A prompt that is later than this says when it was due, in milliseconds. */
const LATE_MS = 10 * 60_000;
/** Skipped occurrences that are counted. */
const MOST_SKIPPED = 500;

/** What was sent and is not recorded yet. */
interface Sent {
  readonly posted: PostedMessage;
  readonly prompt: string;
  readonly facts: readonly string[];
}

/** Does the work of one occurrence: posts its prompt, or says why it did not come. */
export type OccurrenceWork = (due: Due) => Promise<void>;

/**
 * Makes it. Where Discord cannot be reached it leaves the occurrence, which is tried again once its lease has ended; any
 * other failure is counted, and after the third in a row the schedule is paused and people are told.
 */
export function occurrenceWork({
  store,
  channels,
  base,
  now = Date.now,
  random,
}: RunnerOptions): OccurrenceWork {
  // By nonce: should the record fail, a repeat hours later must not send again.
  const unrecorded = new Map<string, Sent>();

  const voiceOf = async ({ schedule: { guildId } }: Due) => {
    const { language, promptChannelId } = await store.settings(guildId);
    return { say: sayFor(language ?? 'en'), elsewhere: promptChannelId };
  };

  async function failed(due: Due, because: Because): Promise<void> {
    const { schedule, nonce, at } = due;
    if (schedule.failures + 1 >= PAUSE_AFTER) {
      const { say, elsewhere } = await voiceOf(due);
      const notice = { say, content: pausedNotice(say, due, because), nonce: `${nonce}-p`, since: at };
      // Told first: a schedule must not stand still in silence.
      if ((await tell(channels, schedule, elsewhere, notice)) === 'later') return;
    }
    await store.fail(due, { retryAt: now() + RETRY_MS, pauseAfter: PAUSE_AFTER, because });
  }

  async function skip(due: Due): Promise<void> {
    const { schedule, nonce, at } = due;
    const nextAt = comingAfter(schedule, at, now());
    const missed = occurrencesAfter(schedule, at, MOST_SKIPPED).filter((one) => one < (nextAt ?? now()));
    const { say, elsewhere } = await voiceOf(due);
    const content = skippedNotice(say, due, missed.length + 1, nextAt);
    const told = await tell(channels, schedule, elsewhere, { say, content, nonce: `${nonce}-s`, since: at });
    if (told !== 'later') await store.complete(due, { at: now(), nextAt });
  }

  async function record(due: Due, { posted, prompt, facts }: Sent): Promise<void> {
    const { schedule, at, nonce } = due;
    const { messageId, channelId } = posted;
    await store.complete(due, {
      at: now(),
      nextAt: comingAfter(schedule, at, now()),
      posted: { messageId, channelId, facts, prompt },
    });
    unrecorded.delete(nonce);
    const drawn = base().prompts.get(prompt);
    const { guildId } = schedule;
    if (drawn !== undefined) await drawElsewhere({ base: base(), store, guildId, deck: schedule }, drawn);
  }

  async function post(due: Due, kind: 'channel' | 'forum' | 'thread'): Promise<void> {
    const { schedule, at, nonce } = due;
    const { guildId, channelId, topic, poll } = schedule;
    const facts = base();
    const fits = fitting(facts, schedule);
    const search = { base: facts, store, guildId, deck: schedule, fits, ...(random && { random }) };
    const chosen = facts.prompts.get(due.prompt ?? '') ?? (await nextPrompt(search));
    if (chosen === undefined) return failed(due, 'no-prompt');
    const kept = await store.keepPrompt(due, chosen.id);
    if (kept === undefined) return;
    // One that was kept and then withdrawn from the base cannot be posted any more.
    const prompt = facts.prompts.get(kept) ?? chosen;
    const { say } = await voiceOf(due);
    const remarks = now() - at > LATE_MS ? [lateRemark(say, due)] : [];
    const wish = { topic, kind: schedule.kind, thread: true, poll };
    const posted = await postPrompt(
      channels,
      { base: facts, say },
      { channelId, kind, discussion: { prompt, wish, remarks }, attempt: { nonce, since: at } },
    );
    if (!posted.ok) return posted.why === 'unreachable' ? undefined : failed(due, posted.why);
    const sent = { posted: posted.value, prompt: prompt.id, facts: prompt.facts };
    unrecorded.set(nonce, sent);
    return record(due, sent);
  }

  return async (due) => {
    const sent = unrecorded.get(due.nonce);
    if (sent !== undefined) return record(due, sent);
    const place = await channels.permissionsIn(due.schedule.channelId);
    if (!place.ok) return place.why === 'unreachable' ? undefined : failed(due, place.why);
    const { kind, permissions } = place.value;
    if (kind === 'other') return failed(due, 'refused');
    const { poll } = due.schedule;
    const isMissing = missingOf(permissions, neededFor({ kind, thread: true, poll })).length > 0;
    if (isMissing) return failed(due, 'missing-permission');
    return now() - due.at > GRACE ? skip(due) : post(due, kind);
  };
}
