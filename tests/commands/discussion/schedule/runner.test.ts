import { describe, expect, it } from 'vitest';
import { createRunner } from '../../../../src/commands/discussion/schedule/runner.ts';
import { packMark } from '../../../../src/reply/token.ts';
import { packStore } from '../../../../src/store/packs/pack-store.ts';
import { aFact, baseOf, smallBase } from '../../../fixtures/base.ts';
import { shown } from '../../../fixtures/fake-channels.ts';
import { promptBase } from '../../../fixtures/prompt-base.ts';
import { DAILY, DAY, HOUR, runnerAtWork, START } from '../../../fixtures/runner-at-work.ts';
import {
  CHANNEL,
  GUILD,
  OTHER_GUILD,
  onlySchedule,
  PLAIN_PLAN,
  THREAD,
} from '../../../fixtures/store-samples.ts';

const MINUTE = 60_000;

describe('a runner', () => {
  const work = runnerAtWork();
  const { failures, runner, look, schedule } = work;

  it('posts what is due with its thread, records it and moves the schedule on', async () => {
    await schedule();
    await look(1);
    const [post, ...others] = work.channels.messages;
    expect(others).toEqual([]);
    expect(post && shown(post)).toContain('Why does a harbour need a light?');
    expect([...work.channels.threads]).toEqual([[post?.messageId, 'Why does a harbour need a light?']]);
    expect(await onlySchedule(work.store)).toMatchObject({ nextAt: START + 7 * DAY, failures: 0 });
    expect(await work.store.postsSince(CHANNEL, 0)).toMatchObject([{ prompt: 'why-a-light' }]);
    expect(await work.store.uses(GUILD, 'class')).toMatchObject([
      { prompt: 'why-a-light', channelId: CHANNEL },
    ]);
    expect(failures).toEqual([]);
  });

  it('posts from the pack of the server, remembers it there, and marks its buttons', async () => {
    const base = { ...smallBase(), id: 'harbour' };
    const createdBy = (guildId: string) => work.store.createSchedule(guildId, PLAIN_PLAN, START);
    await createdBy(GUILD);
    await createdBy(OTHER_GUILD);
    const { store, channels } = work;
    const served = (guildId: string) => Promise.resolve(guildId === GUILD ? base : undefined);
    await createRunner({ store, channels, base: served, now: () => START }).tick();
    expect(work.channels.messages).toHaveLength(1);
    expect(JSON.stringify(work.channels.messages)).toContain(`"1.${packMark('harbour')}|`);
    expect(await packStore(store, 'harbour').uses(GUILD, 'class')).toMatchObject([{ prompt: 'why-a-light' }]);
    expect(await packStore(store, '').uses(GUILD, 'class')).toEqual([]);
    // The other server's choice is not served any more: nothing is posted from a pack that it did not choose.
    expect(await onlySchedule(store, OTHER_GUILD)).toMatchObject({ failures: 1 });
  });

  it('posts nothing before it is due', async () => {
    await schedule(PLAIN_PLAN, START + HOUR);
    await look(59);
    expect(work.channels.messages).toEqual([]);
  });

  it('does not edit a post whose thread is open, nor give it buttons of a person', async () => {
    work.channels.fault = (step) => (step === 'edit' ? { why: 'refused' } : undefined);
    await schedule();
    await look(1);
    expect(await onlySchedule(work.store)).toMatchObject({ failures: 0, nextAt: START + 7 * DAY });
    expect(shown(work.channels.messages[0] as never)).not.toMatch(/Try again|Another one|Delete/);
  });

  it('gives each prompt once before any comes again', async () => {
    work.base = promptBase(5);
    await schedule(DAILY);
    for (let day = 0; day < 10; day += 1) {
      await look(1);
      work.now = START + (day + 1) * DAY;
    }
    const asked = work.channels.messages.map((one) => /What of f-\d/.exec(shown(one))?.[0]);
    expect([new Set(asked.slice(0, 5)).size, new Set(asked.slice(5)).size]).toEqual([5, 5]);
  });

  it('gives what an instructor pinned', async () => {
    work.base = promptBase(20);
    await work.store.pin(GUILD, 'p-f-7', START);
    await work.store.pin(GUILD, 'p-f-3', START + 1);
    await schedule();
    await look(1);
    expect(shown(work.channels.messages[0] as never)).toContain('What of f-7?');
    expect(await work.store.pins(GUILD)).toEqual(['p-f-3']);
    work.now = START + 7 * DAY;
    await look(1);
    expect(shown(work.channels.messages[1] as never)).toContain('What of f-3?');
  });

  it('makes a post of a forum, and records it where it is', async () => {
    work.channels.place = { ...work.channels.place, kind: 'forum' };
    await schedule();
    await look(1);
    const [post] = work.channels.messages;
    expect([...work.channels.threads.values()]).toEqual(['Why does a harbour need a light?']);
    expect(await work.store.postsSince(post?.channelId ?? '', 0)).toHaveLength(1);
  });

  it('speaks the language of the server', async () => {
    await work.store.changeSettings(GUILD, { language: 'ja' });
    await schedule();
    await look(1);
    expect(shown(work.channels.messages[0] as never)).toContain('導入の問い');
  });

  describe('that was away', () => {
    it('posts what is late up to six hours, once, and says when it was due', async () => {
      await schedule();
      work.now = START + 6 * HOUR;
      await look(3);
      expect(work.channels.messages).toHaveLength(1);
      expect(shown(work.channels.messages[0] as never)).toContain(`was due <t:${START / 1000}:f>`);
    });

    it('skips what is later, and says so to staff', async () => {
      await work.store.changeSettings(GUILD, { staffChannelId: THREAD });
      await schedule();
      work.now = START + 6 * HOUR + 1;
      await look(3);
      expect(work.channels.messages.map(shown)).toEqual([
        expect.stringMatching(/did not come: Footnote was not running.*Next: <t:/),
      ]);
      expect(await onlySchedule(work.store)).toMatchObject({ nextAt: START + 7 * DAY });
      expect(await work.store.postsSince(CHANNEL, 0)).toEqual([]);
    });

    it('says nothing of it in the class’s channel', async () => {
      await schedule();
      work.now = START + 6 * HOUR + 1;
      await look(3);
      expect(work.channels.messages).toEqual([]);
      expect(await work.store.missedSince(GUILD, START)).toMatchObject([{ at: START }]);
    });

    it('counts all that it skips in one line, and still posts the last where that is not too late', async () => {
      await work.store.changeSettings(GUILD, { staffChannelId: THREAD });
      await schedule(DAILY);
      work.now = START + 14 * DAY + HOUR;
      await look(2);
      expect(work.channels.messages.map(shown)).toEqual([
        expect.stringContaining('The 14 questions'),
        expect.stringContaining('Why does a harbour'),
      ]);
      expect(await onlySchedule(work.store)).toMatchObject({ nextAt: START + 15 * DAY });
    });
  });

  describe('that may not post', () => {
    it('tries three times, then pauses the schedule and tells staff', async () => {
      await work.store.changeSettings(GUILD, { staffChannelId: THREAD });
      work.channels.place = {
        ...work.channels.place,
        permissions: work.channels.place.permissions & ~(1n << 35n),
      };
      await schedule();
      await look(10);
      expect(work.channels.messages.map(shown)).toEqual([
        expect.stringMatching(/three times in a row: Footnote lacks a permission.*\/schedule resume/),
      ]);
      expect(await onlySchedule(work.store)).toMatchObject({
        failures: 3,
        pausedBecause: 'missing-permission',
      });
    });

    it('tells staff where it may not speak in the schedule’s channel', async () => {
      await work.store.changeSettings(GUILD, { staffChannelId: THREAD });
      work.channels.fault = (_, channelId) =>
        channelId === CHANNEL ? { why: 'unknown-channel' } : undefined;
      await schedule();
      await look(10);
      expect(work.channels.messages).toMatchObject([{ channelId: THREAD }]);
      expect(await onlySchedule(work.store)).toMatchObject({ pausedBecause: 'unknown-channel' });
    });

    it('pauses where the deck has nothing, and says that', async () => {
      await work.store.changeSettings(GUILD, { staffChannelId: THREAD });
      work.base = baseOf([aFact('one')]);
      await schedule();
      await look(10);
      expect(work.channels.messages.map(shown)).toEqual([expect.stringContaining('There is no question')]);
    });

    it('waits for Discord to come back, however often it is not there, and pauses nothing', async () => {
      work.channels.fault = () => ({ why: 'unreachable' });
      await schedule();
      await look(90);
      expect(await onlySchedule(work.store)).toMatchObject({ failures: 0, nextAt: START });
      work.channels.fault = () => undefined;
      await look(2);
      expect(work.channels.messages).toHaveLength(1);
    });

    it('begins to count anew after a post', async () => {
      await schedule();
      work.channels.fault = (step) =>
        step === 'post' && work.now < START + 2 * MINUTE ? { why: 'refused' } : undefined;
      await look(4);
      expect(await onlySchedule(work.store)).toMatchObject({ failures: 0, nextAt: START + 7 * DAY });
    });
  });

  it('says under the post that its thread could not be opened, with a button to try again', async () => {
    work.channels.fault = (step) => (step === 'thread' ? { why: 'missing-permission' } : undefined);
    await schedule();
    await look(1);
    expect(shown(work.channels.messages[0] as never)).toMatch(/thread could not be opened.*Try again/);
  });

  it('does not send again what it could not record', async () => {
    await schedule();
    const { complete } = work.store;
    work.store = { ...work.store, complete: () => Promise.reject(new Error('The database is away')) };
    const one = runner();
    await one.tick();
    expect(failures).toHaveLength(1);
    Object.assign(work.store, { complete });
    work.now += 2 * HOUR;
    // Discord has forgotten the nonce by now.
    work.channels.messages.splice(0);
    await one.tick();
    expect(work.channels.messages).toEqual([]);
    expect(await onlySchedule(work.store)).toMatchObject({ nextAt: START + 7 * DAY });
    expect(await work.store.postsSince(CHANNEL, 0)).toHaveLength(1);
  });

  it('gives back what it has claimed and not begun when it is stopped', async () => {
    await schedule();
    const one = runner();
    const ticking = one.tick();
    await one.stop();
    await ticking;
    await look(1);
    expect(work.channels.messages).toHaveLength(1);
  });

  it('comes with a poll where one is wanted, from the questions that have sides', async () => {
    const base40 = promptBase(40);
    work.base = { ...base40, prompts: new Map([...base40.prompts, ...smallBase().prompts]) };
    work.base = {
      ...work.base,
      facts: new Map([...work.base.facts, ...smallBase().facts]),
      contrasts: smallBase().contrasts,
    };
    await schedule({ ...PLAIN_PLAN, poll: true });
    await look(1);
    const [post, poll] = work.channels.messages;
    expect(post && shown(post)).toContain('Why does a harbour need a light?');
    expect(poll).toMatchObject({ channelId: post?.messageId });
    expect(poll && shown(poll)).toContain('By neglect');
  });

  it('is not posted without the right to make polls where it wants one', async () => {
    work.channels.place = {
      ...work.channels.place,
      permissions: work.channels.place.permissions & ~(1n << 49n),
    };
    await schedule({ ...PLAIN_PLAN, poll: true });
    await look(10);
    expect(await onlySchedule(work.store)).toMatchObject({ pausedBecause: 'missing-permission' });
  });

  it('deletes what is too old once a day', async () => {
    const old = { guildId: GUILD, channelId: THREAD, at: START - 400 * DAY, facts: ['a'] };
    await work.store.recordPost(old);
    await work.store.recordPost({ ...old, at: START });
    const one = runner();
    work.now = START + DAY - 1;
    await one.tick();
    expect(await work.store.postsSince(THREAD, 0)).toHaveLength(2);
    work.now = START + DAY;
    await one.tick();
    expect(await work.store.postsSince(THREAD, 0)).toMatchObject([{ at: START }]);
    expect(failures).toEqual([]);
  });
});
