import { expect, it } from 'vitest';
import type { DueOccurrence } from '../../src/store/schedules.ts';
import type { Store } from '../../src/store/store.ts';
import { type Engine, opened } from '../fixtures/engines.ts';
import { memoryLog } from '../fixtures/memory-log.ts';
import {
  CHANNEL,
  GUILD,
  MESSAGE,
  MINUTE,
  MONDAY,
  onlySchedule,
  PLAIN_PLAN,
  PLAN,
  THREAD,
  WEEK,
} from '../fixtures/store-samples.ts';

const posted = { messageId: MESSAGE, facts: ['a', 'b'], prompt: 'p' };
const done = { at: MONDAY + 5, nextAt: MONDAY + WEEK, posted };

async function claimOne(store: Store, now = MONDAY, owner = 'w1'): Promise<DueOccurrence> {
  const [due] = await store.claimDue(now, owner, MINUTE, 1);
  if (due === undefined) throw new Error('Nothing is due');
  return due;
}

export function leaseCases(engine: Engine): void {
  const fresh = async () => (await opened(await engine.migrated())).store;
  const withOne = async () => {
    const store = await fresh();
    await store.createSchedule(GUILD, PLAN, MONDAY);
    return store;
  };

  it('lends what is due, the oldest first, up to a limit, and nothing early', async () => {
    const store = await fresh();
    for (const at of [MONDAY + 2, MONDAY, MONDAY + 1, MONDAY + 3])
      await store.createSchedule(GUILD, PLAIN_PLAN, at);
    await store.createSchedule(GUILD, PLAIN_PLAN, undefined);
    const times = async (now: number, limit: number) =>
      (await store.claimDue(now, 'w', MINUTE, limit)).map(({ at }) => at);
    expect(await times(MONDAY - 1, 9)).toEqual([]);
    expect(await times(MONDAY + 2, 2)).toEqual([MONDAY, MONDAY + 1]);
    expect(await times(MONDAY + 2, 9)).toEqual([MONDAY + 2]);
  });

  it('lends an occurrence to one worker, and to another once the lease has ended', async () => {
    const store = await withOne();
    const first = await claimOne(store);
    expect(first).toMatchObject({ at: MONDAY, owner: 'w1', prompt: undefined, schedule: PLAN });
    expect(await store.claimDue(MONDAY + MINUTE - 1, 'w2', MINUTE, 9)).toEqual([]);
    expect(await claimOne(store, MONDAY + MINUTE, 'w2')).toEqual({ ...first, owner: 'w2' });
  });

  it('lends each of many to one of many that ask at once', async () => {
    const store = await fresh();
    for (let n = 0; n < 20; n += 1) await store.createSchedule(GUILD, PLAIN_PLAN, MONDAY + n);
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, n) => store.claimDue(MONDAY + WEEK, `w${n}`, MINUTE, 3)),
    );
    const ids = claims.flat().map(({ schedule }) => schedule.id);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await store.claimDue(MONDAY + WEEK, 'last', MINUTE, 20);
    expect(ids.length + rest.length).toBe(20);
  });

  it('has a nonce for each occurrence that Discord takes', async () => {
    const store = await withOne();
    const { nonce } = await claimOne(store);
    expect(nonce).toMatch(/^[\w-]{10,25}$/);
    await store.complete(await claimOne(store, MONDAY + MINUTE), done);
    expect((await claimOne(store, MONDAY + WEEK)).nonce).not.toBe(nonce);
  });

  it('keeps the prompt that was chosen first, for the next attempt too', async () => {
    const store = await withOne();
    const due = await claimOne(store);
    expect(await store.keepPrompt(due, 'p')).toBe('p');
    expect(await store.keepPrompt(due, 'q')).toBe('p');
    expect((await claimOne(store, MONDAY + MINUTE, 'w2')).prompt).toBe('p');
    await store.complete(due, done);
    expect(await store.keepPrompt(due, 'q')).toBeUndefined();
    expect((await claimOne(store, MONDAY + WEEK)).prompt).toBeUndefined();
  });

  it('records the post, draws the prompt and moves on, all at once', async () => {
    const store = await withOne();
    await store.pin(GUILD, 'p', MONDAY);
    expect(await store.complete(await claimOne(store), done)).toBe(true);
    expect(await store.postsSince(CHANNEL, 0)).toEqual([
      { guildId: GUILD, channelId: CHANNEL, at: MONDAY + 5, facts: ['a', 'b'], prompt: 'p' },
    ]);
    expect(await store.uses(GUILD, 'class')).toEqual([{ prompt: 'p', at: MONDAY + 5, channelId: CHANNEL }]);
    expect(await store.pins(GUILD)).toEqual([]);
    expect((await onlySchedule(store)).nextAt).toBe(MONDAY + WEEK);
    expect(await claimOne(store, MONDAY + WEEK, 'w2')).toMatchObject({ at: MONDAY + WEEK });
  });

  it('records a post in the thread that it went to, and the end of a term', async () => {
    const store = await withOne();
    const inThread = { messageId: MESSAGE, channelId: THREAD, facts: ['a'] };
    await store.complete(await claimOne(store), { at: MONDAY, nextAt: undefined, posted: inThread });
    const recorded = [{ channelId: THREAD, parentId: CHANNEL, facts: ['a'] }];
    expect(await store.postsSince(THREAD, 0)).toMatchObject(recorded);
    expect(await store.postsSince(CHANNEL, 0)).toMatchObject(recorded);
    expect(await store.claimDue(MONDAY + 99 * WEEK, 'w', MINUTE, 9)).toEqual([]);
  });

  it('records an occurrence once, whoever of two workers comes first', async () => {
    const store = await withOne();
    const slow = await claimOne(store);
    const quick = await claimOne(store, MONDAY + MINUTE, 'w2');
    const both = await Promise.all([store.complete(quick, done), store.complete(slow, done)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await store.postsSince(CHANNEL, 0)).toHaveLength(1);
    expect((await onlySchedule(store)).nextAt).toBe(MONDAY + WEEK);
  });

  it('records what was sent after the lease had ended, without disturbing the next lease', async () => {
    const store = await withOne();
    const slow = await claimOne(store);
    await store.complete(await claimOne(store, MONDAY + MINUTE, 'w2'), done);
    const next = await claimOne(store, MONDAY + WEEK, 'w2');
    expect(await store.complete(slow, done)).toBe(false);
    expect(await store.claimDue(MONDAY + WEEK, 'w3', MINUTE, 9)).toEqual([]);
    expect(await store.complete(next, { ...done, nextAt: MONDAY + 2 * WEEK })).toBe(true);
  });

  it('leaves a schedule where an instructor has moved it while it was posted', async () => {
    const store = await withOne();
    const due = await claimOne(store);
    await store.skipNext(GUILD, due.schedule.id, MONDAY, MONDAY + 2 * WEEK);
    expect(await store.keepPrompt(due, 'p')).toBeUndefined();
    expect(await store.complete(due, done)).toBe(true);
    expect((await onlySchedule(store)).nextAt).toBe(MONDAY + 2 * WEEK);
    expect(await store.postsSince(CHANNEL, 0)).toHaveLength(1);
  });

  it('writes nothing of a schedule that is gone', async () => {
    const store = await withOne();
    const due = await claimOne(store);
    await store.removeSchedule(GUILD, due.schedule.id);
    expect(await store.keepPrompt(due, 'p')).toBeUndefined();
    expect(await store.complete(due, done)).toBe(false);
    expect(await store.fail(due, { retryAt: 0, pauseAfter: 1, because: 'x' })).toBeUndefined();
    expect(await store.postsSince(CHANNEL, 0)).toEqual([]);
    expect(await store.uses(GUILD, 'class')).toEqual([]);
  });

  it('moves on from a skipped occurrence, and posts nothing', async () => {
    const store = await withOne();
    const due = await claimOne(store);
    await store.fail(due, { retryAt: MONDAY, pauseAfter: 9, because: 'unreachable' });
    expect(await store.complete(due, { at: MONDAY, nextAt: MONDAY + WEEK })).toBe(true);
    expect(await store.postsSince(CHANNEL, 0)).toEqual([]);
    expect(await onlySchedule(store)).toMatchObject({ nextAt: MONDAY + WEEK, failures: 1 });
  });

  it('tries a failed occurrence again at its time, and pauses after so many in a row', async () => {
    const store = await withOne();
    const failure = { pauseAfter: 3, because: 'missing-permission' };
    const attempt = async (now: number) =>
      store.fail(await claimOne(store, now), { ...failure, retryAt: now + 10 });
    expect(await attempt(MONDAY)).toEqual({ failures: 1, paused: false });
    expect(await store.claimDue(MONDAY + 9, 'w', MINUTE, 9)).toEqual([]);
    expect(await attempt(MONDAY + 10)).toEqual({ failures: 2, paused: false });
    expect(await attempt(MONDAY + 20)).toEqual({ failures: 3, paused: true });
    expect((await onlySchedule(store)).pausedBecause).toBe('missing-permission');
    expect(await store.claimDue(MONDAY + WEEK, 'w', MINUTE, 9)).toEqual([]);
  });

  it('forgets failures after a post and after a resumption', async () => {
    const store = await withOne();
    const failure = { retryAt: MONDAY, pauseAfter: 9, because: 'unreachable' };
    await store.fail(await claimOne(store), failure);
    await store.complete(await claimOne(store), done);
    expect((await onlySchedule(store)).failures).toBe(0);
    const due = await claimOne(store, MONDAY + WEEK);
    await store.fail(due, failure);
    await store.resumeSchedule(GUILD, due.schedule.id, MONDAY + WEEK);
    expect((await onlySchedule(store)).failures).toBe(0);
  });

  it('counts no failure of a worker whose lease another has', async () => {
    const store = await withOne();
    const slow = await claimOne(store);
    await claimOne(store, MONDAY + MINUTE, 'w2');
    expect(await store.fail(slow, { retryAt: 0, pauseAfter: 1, because: 'unreachable' })).toBeUndefined();
    await store.release(slow);
    expect(await store.claimDue(MONDAY + MINUTE, 'w3', MINUTE, 9)).toEqual([]);
    expect((await onlySchedule(store)).failures).toBe(0);
  });

  it.each([
    ['days', 'oops', 'days: is no JSON'],
    ['days', '[9]', 'days.0: '],
    ['zone', 'Mars/Olympus', 'zone: is no time zone'],
    ['time', '25:00', 'time: '],
    ['skip_dates', '["2026-02-30"]', 'skip_dates.0: '],
  ] as const)(
    'sets one aside whose %s are %s, says which, and lends the others',
    async (column, value, problem) => {
      const { log, entries } = memoryLog();
      const { connection, store } = await opened(await engine.migrated(), log);
      const bad = await store.createSchedule('another', PLAN, MONDAY);
      const good = await store.createSchedule(GUILD, PLAN, MONDAY);
      await connection.db
        .updateTable('schedule')
        .set({ [column]: value })
        .where('id', '=', bad.id)
        .execute();
      const lent = await store.claimDue(MONDAY, 'w', MINUTE, 9);
      expect(lent.map(({ schedule }) => schedule.id)).toEqual([good.id]);
      expect(entries()).toMatchObject([{ schedule: bad.id, problem: expect.stringContaining(problem) }]);
      expect(await store.schedules('another')).toMatchObject([{ id: bad.id, pausedBecause: 'unreadable' }]);
      expect(await store.claimDue(MONDAY + WEEK, 'w', MINUTE, 9)).toMatchObject([
        { schedule: { id: good.id } },
      ]);
      expect(await store.removeSchedule('another', bad.id)).toBe(true);
    },
  );

  it('gives an occurrence back untried', async () => {
    const store = await withOne();
    await store.release(await claimOne(store));
    expect(await claimOne(store, MONDAY, 'w2')).toMatchObject({ at: MONDAY, owner: 'w2' });
  });
}
