import { expect, it } from 'vitest';
import type { DatedWeek } from '../../src/facts/plan.ts';
import type { Store } from '../../src/store/store.ts';
import {
  GUILD,
  MINUTE,
  MONDAY,
  OTHER_GUILD,
  onlySchedule,
  PLAIN_PLAN,
  PLAN,
  TERM,
  WEEK,
} from '../fixtures/store-samples.ts';

export function scheduleCases(fresh: () => Promise<Store>): void {
  it('keeps a whole plan and the least of one, what comes next first', async () => {
    const store = await fresh();
    const over = await store.createSchedule(GUILD, PLAIN_PLAN, undefined);
    const late = await store.createSchedule(GUILD, PLAIN_PLAN, MONDAY + WEEK);
    const soon = await store.createSchedule(GUILD, PLAN, MONDAY);
    await store.createSchedule(OTHER_GUILD, PLAN, MONDAY);
    expect(soon).toEqual({ ...PLAN, id: soon.id, guildId: GUILD, nextAt: MONDAY, failures: 0 });
    expect(over.nextAt).toBeUndefined();
    expect(await store.schedules(GUILD)).toEqual([soon, late, over]);
  });

  it('keeps the weeks of a plan and its role', async () => {
    const store = await fresh();
    const plan = await store.createSchedule(GUILD, TERM, MONDAY);
    expect(plan).toMatchObject(TERM);
    const [due] = await store.claimDue(MONDAY, 'w', MINUTE, 1);
    expect(due?.schedule).toEqual(plan);
    expect(await onlySchedule(store)).toEqual(plan);
  });

  it('changes the weeks of a plan once, by those that stood before', async () => {
    const store = await fresh();
    const { id } = await store.createSchedule(GUILD, TERM, MONDAY);
    const [first, holiday] = TERM.weeks as [DatedWeek, DatedWeek];
    const moved = [holiday, { ...first, date: '2026-12-07' }];
    const change = { weeks: moved, nextAt: MONDAY + 2 * WEEK, isNextChanged: false };
    expect(await store.changeWeeks(OTHER_GUILD, id, TERM.weeks, change)).toBe(false);
    // The order of keys makes no difference.
    const before = TERM.weeks.map((week) => Object.fromEntries(Object.entries(week).reverse()) as never);
    expect(await store.changeWeeks(GUILD, id, before, change)).toBe(true);
    expect(await store.changeWeeks(GUILD, id, TERM.weeks, change)).toBe(false);
    expect(await onlySchedule(store)).toMatchObject({ weeks: moved, nextAt: MONDAY + 2 * WEEK });
  });

  it('keeps the lease while what comes next stays, and its question unless that is changed', async () => {
    const store = await fresh();
    const { id } = await store.createSchedule(GUILD, TERM, MONDAY);
    const [due] = await store.claimDue(MONDAY, 'w', MINUTE, 1);
    if (due === undefined) throw new Error('Nothing is due');
    await store.keepPrompt(due, 'prompt-a');
    const [first, holiday] = TERM.weeks as [DatedWeek, DatedWeek];
    const later = [first, { ...holiday, off: false }];
    const same = { nextAt: MONDAY, isNextChanged: false };
    expect(await store.changeWeeks(GUILD, id, TERM.weeks, { ...same, weeks: later })).toBe(true);
    expect((await onlySchedule(store)).chosen).toBe('prompt-a');
    expect(await store.claimDue(MONDAY, 'other', MINUTE, 1)).toEqual([]);
    const other = [{ ...first, questions: [{ prompt: 'prompt-b' }] }];
    expect(
      await store.changeWeeks(GUILD, id, later, { nextAt: MONDAY, isNextChanged: true, weeks: other }),
    ).toBe(true);
    expect((await onlySchedule(store)).chosen).toBeUndefined();
    expect(await store.claimDue(MONDAY, 'other', MINUTE, 1)).toEqual([]);
  });

  it('keeps whether each comes with a poll', async () => {
    const store = await fresh();
    const { id } = await store.createSchedule(GUILD, { ...PLAN, poll: true }, MONDAY);
    expect(await onlySchedule(store)).toMatchObject({ poll: true });
    const [due] = await store.claimDue(MONDAY, 'w', MINUTE, 1);
    expect(due?.schedule.poll).toBe(true);
    await store.editSchedule(GUILD, id, PLAN, MONDAY);
    expect(await onlySchedule(store)).toMatchObject({ poll: false });
  });

  it('edits a plan, and forgets what failed under the old one', async () => {
    const store = await fresh();
    const { id } = await store.createSchedule(GUILD, PLAN, MONDAY);
    const [due] = await store.claimDue(MONDAY, 'w', MINUTE, 1);
    if (due) await store.fail(due, { retryAt: MONDAY + MINUTE, pauseAfter: 3, because: 'unreachable' });
    expect((await onlySchedule(store)).failures).toBe(1);
    expect(await store.editSchedule(GUILD, id, PLAIN_PLAN, MONDAY + WEEK)).toBe(true);
    expect(await onlySchedule(store)).toEqual({
      ...PLAIN_PLAN,
      id,
      guildId: GUILD,
      nextAt: MONDAY + WEEK,
      failures: 0,
    });
  });

  it('pauses and resumes: nothing is due meanwhile', async () => {
    const store = await fresh();
    const { id } = await store.createSchedule(GUILD, PLAN, MONDAY);
    expect(await store.pauseSchedule(GUILD, id, 'asked')).toBe(true);
    expect((await onlySchedule(store)).pausedBecause).toBe('asked');
    expect(await store.claimDue(MONDAY + WEEK, 'w', MINUTE, 9)).toEqual([]);
    expect(await store.resumeSchedule(GUILD, id, MONDAY + WEEK)).toBe(true);
    expect(await onlySchedule(store)).toMatchObject({ nextAt: MONDAY + WEEK, pausedBecause: undefined });
    expect(await store.claimDue(MONDAY + WEEK, 'w', MINUTE, 9)).toHaveLength(1);
  });

  it('refuses somebody’s words as the reason for a pause', async () => {
    const store = await fresh();
    const { id } = await store.createSchedule(GUILD, PLAN, MONDAY);
    await expect(store.pauseSchedule(GUILD, id, 'Professor Ono is ill')).rejects.toThrow(RangeError);
  });

  it('skips the next occurrence once, however often that is asked', async () => {
    const store = await fresh();
    const { id } = await store.createSchedule(GUILD, PLAN, MONDAY);
    expect(await store.skipNext(GUILD, id, MONDAY, MONDAY + WEEK)).toBe(true);
    expect(await store.skipNext(GUILD, id, MONDAY, MONDAY + WEEK)).toBe(false);
    expect((await onlySchedule(store)).nextAt).toBe(MONDAY + WEEK);
    expect(await store.skipNext(GUILD, id, MONDAY + WEEK, undefined)).toBe(true);
    expect((await onlySchedule(store)).nextAt).toBeUndefined();
  });

  it('lists what was skipped because the bot was down', async () => {
    const store = await fresh();
    const { id } = await store.createSchedule(GUILD, PLAN, MONDAY);
    const [due] = await store.claimDue(MONDAY, 'w', MINUTE, 1);
    if (due === undefined) throw new Error('Nothing is due');
    await store.complete(due, { at: MONDAY + WEEK, nextAt: undefined });
    expect(await store.missedSince(GUILD, MONDAY)).toEqual([{ scheduleId: id, at: MONDAY }]);
    expect(await store.missedSince(GUILD, MONDAY + WEEK + 1)).toEqual([]);
    expect(await store.missedSince(OTHER_GUILD, 0)).toEqual([]);
  });

  it('removes a schedule', async () => {
    const store = await fresh();
    const { id } = await store.createSchedule(GUILD, PLAN, MONDAY);
    expect(await store.removeSchedule(GUILD, id)).toBe(true);
    expect(await store.removeSchedule(GUILD, id)).toBe(false);
    expect(await store.schedules(GUILD)).toEqual([]);
  });

  it('lets no server touch another’s', async () => {
    const store = await fresh();
    const schedule = await store.createSchedule(GUILD, PLAN, MONDAY);
    const { id } = schedule;
    expect(await store.editSchedule(OTHER_GUILD, id, PLAIN_PLAN, undefined)).toBe(false);
    expect(await store.pauseSchedule(OTHER_GUILD, id, 'asked')).toBe(false);
    expect(await store.resumeSchedule(OTHER_GUILD, id, undefined)).toBe(false);
    expect(await store.skipNext(OTHER_GUILD, id, MONDAY, undefined)).toBe(false);
    expect(await store.removeSchedule(OTHER_GUILD, id)).toBe(false);
    expect(await onlySchedule(store)).toEqual(schedule);
  });
}
