import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelFailure } from '../../../../src/channels/channels.ts';
import { nextOccurrence } from '../../../../src/commands/discussion/schedule/occurrences.ts';
import { createRunner } from '../../../../src/commands/discussion/schedule/runner.ts';
import { openStore } from '../../../../src/store/open-store.ts';
import type { SchedulePlan } from '../../../../src/store/schedules.ts';
import type { Store } from '../../../../src/store/store.ts';
import { smallBase } from '../../../fixtures/base.ts';
import { FakeChannels, type Fault, type Step, shown } from '../../../fixtures/fake-channels.ts';
import { emptyFolder } from '../../../fixtures/packs/pack-folder.ts';
import { polledBase, promptBase } from '../../../fixtures/prompt-base.ts';
import { randomNumbers } from '../../../fixtures/random-numbers.ts';
import { CHANNEL, GUILD, onlySchedule, PLAIN_PLAN, THREAD } from '../../../fixtures/store-samples.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 5, 10);
const DAILY: SchedulePlan = { ...PLAIN_PLAN, days: [1, 2, 3, 4, 5, 6, 7] };

describe('a runner, a hundred times over', () => {
  let store: Store;
  let channels: FakeChannels;
  let now = START;
  let base = smallBase();
  const failures: unknown[] = [];
  const runner = () =>
    createRunner({
      store,
      channels,
      base: () => base,
      now: () => now,
      failed: (error) => failures.push(error),
    });
  const schedule = (plan = PLAIN_PLAN, nextAt = START) => store.createSchedule(GUILD, plan, nextAt);
  /** Lets a runner look every minute, so many times. */
  async function look(minutes: number, one = runner()): Promise<void> {
    for (let minute = 0; minute < minutes; minute += 1) {
      await one.tick();
      now += MINUTE;
    }
  }

  beforeEach(async () => {
    store = await openStore({ dataDir: emptyFolder() });
    channels = new FakeChannels();
    now = START;
    base = smallBase();
    failures.length = 0;
  });
  afterEach(() => store.close());

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
      base = polledBase(40);
      await schedule({ ...DAILY, time: '10:00', poll: true });
      // The server has another channel, in which it wants to be told.
      await store.changeSettings(GUILD, { staffChannelId: THREAD });
      const { complete } = store;
      let left = 0;
      const faulty = (at: Step | 'record'): Fault | undefined => {
        if (at !== step || left === 0) return undefined;
        left -= 1;
        return { why: whys[random(4)] ?? 'refused', isDone: random(2) === 0 };
      };
      channels.fault = (at, channelId) => (channelId === THREAD ? undefined : faulty(at));
      Object.assign(store, {
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
        now = day;
        left = 1 + random(4);
        const before = channels.messages.length;
        await look(12);
        const made = channels.messages.slice(before);
        const { nextAt = 0, id, pausedBecause } = await onlySchedule(store);
        if (pausedBecause === undefined) {
          expect(nextAt).toBe(day + DAY);
          const posts = made.filter((one) => shown(one).includes('What of'));
          expect(posts).toHaveLength(1);
          const [post] = posts;
          const thread = post?.messageId ?? '';
          const polls = made.filter(({ channelId, data }) => channelId === thread && 'poll' in data);
          expect(polls.length).toBeLessThanOrEqual(1);
          const isWhole = channels.threads.has(thread) && polls.length === 1;
          expect(isWhole || /Try again/.test(shown(post as never))).toBe(true);
          expect(await store.postsSince(CHANNEL, day)).toHaveLength(1);
        } else {
          expect(made.map(shown).join()).toContain('/schedule resume');
          await store.resumeSchedule(GUILD, id, day + DAY);
        }
      }
    },
    60_000,
  );

  it('gives one post an occurrence through 1,400 restarts and every change of the clocks', async () => {
    const zones = ['Europe/Moscow', 'Asia/Tokyo', 'America/New_York', 'Europe/Warsaw'];
    const random = randomNumbers(11);
    base = promptBase(60);
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
      const made = await store.createSchedule(GUILD, plan, nextOccurrence(plan, first));
      byId.set(made.id, plan);
    }
    now = first;
    const step = (last - first) / RESTARTS;
    const recorded = new Map<string, Set<number>>();
    const { complete } = store;
    Object.assign(store, {
      complete(...[due, done]: Parameters<Store['complete']>) {
        expect(done.posted).toBeDefined();
        const { zone } = due.schedule;
        recorded.set(zone, (recorded.get(zone) ?? new Set()).add(due.at));
        return complete(due, done);
      },
    });
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      // Away for up to six hours, then another replica's turn.
      now = first + (restart + 1) * step - random(80 * MINUTE);
      const one = runner();
      await one.tick();
      if (random(4) === 0) await one.tick();
    }
    expect(failures).toEqual([]);
    for (const [id, plan] of byId) {
      const expected: number[] = [];
      for (let at = nextOccurrence(plan, first); at !== undefined && at <= now; at = nextOccurrence(plan, at))
        expected.push(at);
      expect([...(recorded.get(plan.zone) ?? [])], plan.zone).toEqual(expected);
      expect(expected.length).toBeGreaterThan(265);
      expect((await store.schedules(GUILD)).find((one) => one.id === id)?.nextAt).toBeGreaterThan(
        now - 8 * HOUR,
      );
    }
    const total = [...recorded.values()].reduce((sum, { size }) => sum + size, 0);
    expect(channels.messages).toHaveLength(total);
    expect(new Set(channels.messages.map(({ nonce }) => nonce)).size).toBe(total);
  }, 120_000);
});
