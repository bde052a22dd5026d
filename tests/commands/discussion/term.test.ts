import { type APIMessage, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRunner } from '../../../src/commands/discussion/schedule/runner.ts';
import { DAY_MS, HOUR_MS } from '../../../src/dates/durations.ts';
import type { Gateway } from '../../../src/discord/gateway/gateway.ts';
import type { FactBase } from '../../../src/facts/fact-base.ts';
import { PROMPT_KINDS } from '../../../src/facts/prompt.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { aFact, baseOf, byId, quote } from '../../fixtures/base.ts';
import { DiscordEmulator } from '../../fixtures/discord-emulator/emulator.ts';
import { CHANNEL_ID, slashCommand, subcommandUse } from '../../fixtures/discord-emulator/interactions.ts';
import { emptyFolder } from '../../fixtures/packs/pack-folder.ts';
import { channelsOn, seminarBot } from '../../fixtures/seminar-bot.ts';

const INSTRUCTOR = { permissions: PermissionFlagsBits.ManageThreads };
const OCTOBER = Date.UTC(2026, 9, 1);
/** Mondays at 10:00 in London, of which summer time ends before the fourth. */
const mondays = Array.from({ length: 11 }, (_, week) => Date.UTC(2026, 9, 5 + 7 * week, week < 3 ? 9 : 10));

/** Thirty questions of all kinds on one topic. */
function seminarBase(): FactBase {
  const facts = Array.from({ length: 30 }, (_, at) => aFact(`f-${at}`, { quotes: [quote(`words ${at}`)] }));
  const prompts = facts.map(({ id }, at) => ({
    ...{ id: `p-${at}`, kind: PROMPT_KINDS[at % PROMPT_KINDS.length] ?? 'opening' },
    ...{ question: `Question ${at} of the term?`, facts: [id] },
  }));
  return baseOf(facts, { prompts: byId(prompts) });
}

describe('a term of ten weeks', () => {
  let discord: DiscordEmulator;
  let store: Store;
  let bot: Gateway;
  let now = OCTOBER;
  const base = seminarBase();
  const channels = () => channelsOn(discord);

  beforeEach(async () => {
    now = OCTOBER;
    discord = new DiscordEmulator();
    await discord.start();
    store = await openStore({ dataDir: emptyFolder() });
    bot = await seminarBot(discord, { base, store, now: () => now });
  });
  afterEach(async () => {
    await bot.stop();
    await store.close();
    await discord.stop();
    expect(discord.faults).toEqual([]);
  });

  const shown = (message: APIMessage | undefined): string =>
    JSON.stringify(discord.messages.get(message?.id ?? '')?.components);
  const does = async (command: string, sub: string, options = {}): Promise<string> =>
    shown(await discord.use(subcommandUse(command, sub, options, INSTRUCTOR)));
  const tick = (using: Store = store) =>
    createRunner({ store: using, channels: channels(), base: () => base, now: () => now }).tick();
  const posts = () =>
    discord.channels.messages.map(({ body }) => /Question \d+ of the term/.exec(JSON.stringify(body))?.[0]);
  /** What the list says comes next, and when. */
  const announced = async () => {
    const listed = await does('schedule', 'list');
    const at = Number(/Next: <t:(\d+):F>/.exec(listed)?.[1]) * 1000;
    return { at, question: /Question \d+ of the term/.exec(listed)?.[0] };
  };
  const questionOf = (prompt: string) => `Question ${prompt.slice(2)} of the term`;

  it('brings what the list said: with a holiday, a moved session, pins, a kill and a change of clocks', async () => {
    const plan = { channel: CHANNEL_ID, days: 'Mondays', time: '10am', zone: 'London', name: 'Seminar' };
    const made = await does('schedule', 'add', { ...plan, from: '5 Oct', to: '14 Dec', skip: '9 Nov' });
    expect(made).toContain('Scheduled');
    const kinds: (string | undefined)[] = [];
    const expected: (string | undefined)[] = [];
    const times: number[] = [];

    for (let week = 0; week < 10; week += 1) {
      // A replaced question, two pins at once, and a session moved by a day and back.
      if (week === 1) await does('deck', 'exclude', { prompt: (await announced()).question?.concat('?') });
      if (week === 4) {
        for (const prompt of ['p-17', 'p-23']) await does('deck', 'pin', { prompt });
        expect(await announced()).toMatchObject({ question: questionOf('p-17') });
      }
      if (week === 7) {
        expect(await does('schedule', 'move', { date: '2026-10-01' })).toContain('is over');
        expect(await does('schedule', 'move', { date: '27 Nov', time: '3pm' })).toContain('Moved from');
      }
      // Members discuss meanwhile, which changes nothing.
      const before = await announced();
      await discord.use(slashCommand('discuss', { thread: false }));
      const { at, question } = await announced();
      expect({ at, question }).toEqual(before);
      times.push(at);
      expected.push(question);
      now = at;
      if (week === 2) {
        await tick({ ...store, complete: () => Promise.reject(new Error('killed')) });
        now += 61_000;
      }
      await tick();
      await tick();
      expect(posts(), `week ${week + 1}`).toEqual(expected);
      kinds.push([...base.prompts.values()].find((one) => one.question === `${question}?`)?.kind);
      now += HOUR_MS;
    }

    const [, , , , , , , , , , last] = mondays;
    const moved = (mondays[8] ?? 0) - 3 * DAY_MS + 5 * HOUR_MS;
    // The sixth Monday is the holiday.
    expect(times).toEqual([...mondays.slice(0, 5), ...mondays.slice(6, 8), moved, mondays[9], last]);
    expect(new Set(expected).size).toBe(10);
    expect(expected.slice(4, 6)).toEqual([questionOf('p-17'), questionOf('p-23')]);
    // The second opening question was excluded in the second week.
    expect(kinds.slice(0, 4)).toEqual(['opening', 'compare', 'evidence', 'close-reading']);
    expect(await does('schedule', 'list')).toContain('It is over');
    expect(await does('deck', 'preview')).toContain('19 of 29 left');
  }, 60_000);
});
