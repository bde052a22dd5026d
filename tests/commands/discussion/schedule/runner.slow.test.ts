import { describe, expect, it } from 'vitest';
import type { ChannelFailure } from '../../../../src/channels/channels.ts';
import { nextOccurrence } from '../../../../src/commands/discussion/schedule/occurrences.ts';
import type { SchedulePlan } from '../../../../src/store/schedules.ts';
import type { Store } from '../../../../src/store/store.ts';
import { type Fault, type Step, shown } from '../../../fixtures/fake-channels.ts';
import { polledBase, promptBase } from '../../../fixtures/prompt-base.ts';
import { randomNumbers } from '../../../fixtures/random-numbers.ts';
import { DAILY, DAY, HOUR, runnerAtWork, START } from '../../../fixtures/runner-at-work.ts';
import { CHANNEL, GUILD, onlySchedule, THREAD } from '../../../fixtures/store-samples.ts';

const MINUTE = 60_000;

describe('a runner, a hundred times over', () => {
  const work = runnerAtWork();
  const { failures, runner, look, schedule } = work;

  it.each(['place', 'post', 'thread', 'poll', 'edit', 'record'] as const)(
    'of a hundred faults at the step %s leaves no outcome that is neither complete nor visible',
    async (step: Step | 'record') => {
      const random = randomNumbers(step.length * 31);
      const whys: readonly ChannelFailure[] = [
        'missing-permission',
        'unknown-channel',
        'refused',
        'unreachable',
      ];
      work.base = polledBase(40);
      await schedule({ ...DAILY, time: '10:00', poll: true });
      // The server has another channel, in which it wants to be told.
      await work.store.changeSettings(GUILD, { staffChannelId: THREAD });
      const { complete } = work.store;
      let left = 0;
      const faulty = (at: Step | 'record'): Fault | undefined => {
        if (at !== step || left === 0) return undefined;
        left -= 1;
        return { why: whys[random(4)] ?? 'refused', isDone: random(2) === 0 };
      };
      work.channels.fault = (at, channelId) => (channelId === THREAD ? undefined : faulty(at));
      Object.assign(work.store, {
        async complete(...given: Parameters<Store['complete']>) {
          const fault = faulty('record');
          if (fault !== undefined && fault.isDone !== true) throw new Error('not recorded');
          const recorded = await complete(...given);
          if (fault !== undefined) throw new Error('recorded, and nobody hears of it');
          return recorded;
        },
      });
      for (let round = 0; round < 100; round += 1) {
        const day = START + round * DAY;
        work.now = day;
        left = 1 + random(4);
        const before = work.channels.messages.length;
        await look(12);
        const made = work.channels.messages.slice(before);
        const { nextAt = 0, id, pausedBecause } = await onlySchedule(work.store);
        if (pausedBecause === undefined) {
          expect(nextAt).toBe(day + DAY);
          const posts = made.filter((one) => shown(one).includes('What of'));
          expect(posts).toHaveLength(1);
          const [post] = posts;
          const thread = post?.messageId ?? '';
          const polls = made.filter(({ channelId, data }) => channelId === thread && 'poll' in data);
          expect(polls.length).toBeLessThanOrEqual(1);
          const isWhole = work.channels.threads.has(thread) && polls.length === 1;
          expect(isWhole || /Try again/.test(shown(post as never))).toBe(true);
          expect(await work.store.postsSince(CHANNEL, day)).toHaveLength(1);
        } else {
          expect(made.map(shown).join()).toContain('/schedule resume');
          await work.store.resumeSchedule(GUILD, id, day + DAY);
        }
      }
    },
    60_000,
  );

  it('gives one post an occurrence through 1,400 restarts and every change of the clocks', async () => {
    const zones = ['Europe/Moscow', 'Asia/Tokyo', 'America/New_York', 'Europe/Warsaw'];
    const random = randomNumbers(11);
    work.base = promptBase(60);
    const RESTARTS = 1400;
    const first = Date.UTC(2026, 1, 20);
    const last = Date.UTC(2026, 10, 20);
    const plans = zones.map((zone) => ({
      ...DAILY,
      zone,
      time: zone === 'America/New_York' ? '01:30' : '02:30',
    }));
    const byId = new Map<string, SchedulePlan>();
    for (const plan of plans) {
      const made = await work.store.createSchedule(GUILD, plan, nextOccurrence(plan, first));
      byId.set(made.id, plan);
    }
    work.now = first;
    const step = (last - first) / RESTARTS;
    const recorded = new Map<string, Set<number>>();
    const { complete } = work.store;
    Object.assign(work.store, {
      complete(...[due, done]: Parameters<Store['complete']>) {
        expect(done.posted).toBeDefined();
        const { zone } = due.schedule;
        recorded.set(zone, (recorded.get(zone) ?? new Set()).add(due.at));
        return complete(due, done);
      },
    });
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      // Away for up to six hours, then another replica's turn.
      work.now = first + (restart + 1) * step - random(80 * MINUTE);
      const one = runner();
      await one.tick();
      if (random(4) === 0) await one.tick();
    }
    expect(failures).toEqual([]);
    for (const [id, plan] of byId) {
      const expected: number[] = [];
      for (
        let at = nextOccurrence(plan, first);
        at !== undefined && at <= work.now;
        at = nextOccurrence(plan, at)
      )
        expected.push(at);
      expect([...(recorded.get(plan.zone) ?? [])], plan.zone).toEqual(expected);
      expect(expected.length).toBeGreaterThan(265);
      expect((await work.store.schedules(GUILD)).find((one) => one.id === id)?.nextAt).toBeGreaterThan(
        work.now - 8 * HOUR,
      );
    }
    const total = [...recorded.values()].reduce((sum, { size }) => sum + size, 0);
    expect(work.channels.messages).toHaveLength(total);
    expect(new Set(work.channels.messages.map(({ nonce }) => nonce)).size).toBe(total);
  }, 120_000);
});
