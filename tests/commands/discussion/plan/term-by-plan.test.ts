import {
  type APIInteraction,
  type APIMessage,
  type APIModalInteractionResponse,
  InteractionResponseType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRunner } from '../../../../src/commands/discussion/schedule/runner.ts';
import { DAY_MS, HOUR_MS } from '../../../../src/dates/durations.ts';
import type { Gateway } from '../../../../src/discord/gateway/gateway.ts';
import type { FactBase } from '../../../../src/facts/fact-base.ts';
import { PROMPT_KINDS } from '../../../../src/facts/prompt.ts';
import { openStore } from '../../../../src/store/open-store.ts';
import type { Store } from '../../../../src/store/store.ts';
import { aFact, baseOf, byId, quote, statedSource, vagueSource } from '../../../fixtures/base.ts';
import { DiscordEmulator } from '../../../fixtures/discord-emulator/emulator.ts';
import {
  CHANNEL_ID,
  CLASS_ROLE,
  type Entered,
  GUILD_ID,
  modalSubmit,
  slashCommand,
  subcommandUse,
  type Typed,
} from '../../../fixtures/discord-emulator/interactions.ts';
import { emptyFolder } from '../../../fixtures/packs/pack-folder.ts';
import { channelsOn, seminarBot } from '../../../fixtures/seminar-bot.ts';

const INSTRUCTOR = { permissions: PermissionFlagsBits.ManageThreads };
const OCTOBER = Date.UTC(2026, 9, 1);
/** Mondays at 10:00 in London, of which summer time ends before the fourth. */
const mondays = Array.from({ length: 12 }, (_, week) => Date.UTC(2026, 9, 5 + 7 * week, week < 3 ? 9 : 10));

const PLAN = `title: Autumn term
time: "10:00"
zone: Europe/London
weeks:
  - title: Beginnings
    reading:
      - { source: orlova-2014, paragraphs: 1-4 }
    questions: [{ prompt: p-0 }, { prompt: p-6 }]
    ping: true
    note: Bring the map.
  - questions: [{ prompt: p-1 }]
  - questions: [{ prompt: p-2 }]
  - questions: [{ prompt: p-3 }]
  - title: Whatever you like
  - {}
  - questions: [{ prompt: p-4 }]
  - questions: [{ prompt: p-5 }]
  - questions: [{ prompt: p-7 }]
  - questions: [{ prompt: p-8 }]
`;

/** Thirty questions of all kinds on one topic. */
function seminarBase(): FactBase {
  const facts = Array.from({ length: 30 }, (_, at) => aFact(`f-${at}`, { quotes: [quote(`words ${at}`)] }));
  const prompts = facts.map(({ id }, at) => ({
    ...{ id: `p-${at}`, kind: PROMPT_KINDS[at % PROMPT_KINDS.length] ?? 'opening' },
    ...{ question: `Question ${at} of the term?`, facts: [id] },
  }));
  const URL = { status: 'stated', value: 'https://example.org/harbour' } as const;
  const sources = byId([statedSource({ URL }), vagueSource()]);
  return baseOf(facts, { prompts: byId(prompts), sources });
}

describe('a term of ten weeks by a plan', () => {
  let discord: DiscordEmulator;
  let store: Store;
  let bot: Gateway;
  let now = OCTOBER;
  let file = PLAN;
  const base = seminarBase();
  const channels = () => channelsOn(discord);

  beforeEach(async () => {
    now = OCTOBER;
    file = PLAN;
    discord = new DiscordEmulator();
    await discord.start();
    store = await openStore({ dataDir: emptyFolder() });
    const fetchFile = async () => new TextEncoder().encode(file);
    bot = await seminarBot(discord, { base, store, fetchFile, now: () => now });
  });
  afterEach(async () => {
    await bot.stop();
    await store.close();
    await discord.stop();
    expect(discord.faults).toEqual([]);
  });

  const sent = (interaction: APIInteraction) => discord.sees(interaction);
  const shown = ({ id }: APIMessage): string => JSON.stringify(discord.messages.get(id)?.components);
  const does = (command: string, sub: string, options: Typed = {}, by = INSTRUCTOR) =>
    sent(subcommandUse(command, sub, options, by));
  const press = (message: APIMessage, label: string) => sent(discord.press(message, label, INSTRUCTOR));
  /** Somebody presses a button, fills in the modal that opens, and sends it. */
  const fill = async (message: APIMessage, label: string, entered: Entered) => {
    const answer = await discord.ask(discord.press(message, label, INSTRUCTOR));
    expect(answer.type).toBe(InteractionResponseType.Modal);
    const { data } = answer as APIModalInteractionResponse;
    return sent(modalSubmit(data, entered, INSTRUCTOR, discord.messages.get(message.id)));
  };
  /** The card of a week, counted from 1, by the select of the plan. */
  const weekCard = async (week: number) => {
    const plan = await does('plan', 'show');
    return sent(discord.choose(plan, week - 1, INSTRUCTOR));
  };
  const load = (options: Record<string, string> = {}, by = INSTRUCTOR) => {
    const attached = { filename: 'autumn.yaml', size: file.length, url: 'https://cdn.discordapp.com/a.yaml' };
    return does('plan', 'load', { file: attached, channel: CHANNEL_ID, ...options }, by);
  };
  const tick = (using: Store = store) =>
    createRunner({ store: using, channels: channels(), base: () => base, now: () => now }).tick();
  const bodies = () => discord.channels.messages.map(({ body }) => body);
  const posts = () => bodies().map((body) => /Question \d+ of the term/.exec(JSON.stringify(body))?.[0]);
  /** What the plan says comes next, and when. */
  const announced = async () => {
    const card = shown(await does('plan', 'show'));
    const [, when = '', question] =
      /\*\*Next: ([^<]+) \(<t:\d+:R>\)\*\* <#\d+>: (Question \d+ of the term)/.exec(card) ?? [];
    const at = Number(/Next: [^<]+<t:(\d+):R>/.exec(card)?.[1]) * 1000;
    return { when, at, question };
  };

  /** The weeks, from 0, of a worker that is killed and of a holiday. */
  const KILLED = 2;
  const HOLIDAY = 6;
  /** What the instructor changes before a week. */
  const CHANGES: Readonly<Record<number, () => Promise<void>>> = {
    async 1() {
      await does('plan', 'change', { week: '2', question: 'p-11' });
    },
    async 4() {
      for (const prompt of ['p-17', 'p-23'])
        expect(shown(await does('deck', 'pin', { prompt }))).toContain('Pinned for <t:');
    },
    // The seventh Monday becomes a holiday; what was planned from there on comes a week later.
    async [HOLIDAY]() {
      await press(await weekCard(HOLIDAY + 1), 'Holiday: move all back a week');
    },
    async 8() {
      expect(shown(await fill(await weekCard(9), 'Move', { date: 'Friday' }))).toContain(
        '“Friday” is no day',
      );
      const moved = await fill(await weekCard(9), 'Move', { date: '4 Dec', time: '3pm' });
      expect(shown(moved)).toContain('Fri 4 Dec 15:00');
    },
    async 9() {
      const swap = await press(await weekCard(10), 'Swap');
      expect(shown(await sent(discord.choose(swap, 0, INSTRUCTOR)))).toContain('Question 8');
    },
  };

  it('brings what the plan said: a holiday, a moved session, a replaced question, two pins, a kill, a change of clocks', async () => {
    const loaded = shown(await load({ start: '5 Oct', role: CLASS_ROLE }));
    expect(loaded).toContain('Autumn term');
    expect(await announced()).toEqual({
      ...{ when: 'Mon 5 Oct 10:00', at: mondays[0], question: 'Question 0 of the term' },
    });
    const preview = shown(await press(await weekCard(1), 'Preview'));
    const expected: (string | undefined)[] = [];
    const times: number[] = [];

    for (let week = 0; week < 11; week += 1) {
      await CHANGES[week]?.();
      if (week === HOLIDAY) continue;
      const { at, question } = await announced();
      // Members discuss meanwhile, which changes nothing.
      await discord.use(slashCommand('discuss', { thread: false }));
      expect(await announced()).toMatchObject({ at, question });
      times.push(at);
      expected.push(question, ...(week === 0 ? ['Question 6 of the term'] : []));
      now = at;
      if (week === KILLED) {
        await tick({ ...store, complete: () => Promise.reject(new Error('killed')) });
        now += 61_000;
      }
      for (let second = 0; second < 3; second += 1) {
        await tick();
        now += 1_000;
      }
      expect(posts(), `week ${week + 1}`).toEqual(expected);
      now += HOUR_MS;
    }

    const moved = (mondays[8] ?? 0) + 4 * DAY_MS + 5 * HOUR_MS;
    expect(times).toEqual([...mondays.slice(0, 6), mondays[7], moved, mondays[9], mondays[10]]);
    expect(expected.map((question) => /\d+/.exec(question ?? '')?.[0])).toEqual([
      ...['0', '6', '11', '2', '3', '17', '23', '4', '5', '8', '7'],
    ]);
    expect(shown(await does('plan', 'show'))).toContain('It is over');
    expect(shown(await does('schedule', 'list'))).toContain('It is over');
    // The first question of the term came as it was previewed, with the reading, its link and the role; no other mentions it.
    const [first, second] = bodies().map((body) => JSON.stringify(body));
    for (const part of [
      `<@&${CLASS_ROLE}>`,
      '**Beginnings**',
      'The Harbour and its Light',
      '¶1–4',
      '(<https://example.org/harbour>)',
      'words 0',
    ]) {
      expect(first).toContain(part);
      expect(preview).toContain(part);
    }
    expect(first).not.toContain('Bring the map');
    expect(second).not.toContain('Beginnings');
    const mentions = bodies().map((body) => (body as { allowed_mentions?: unknown }).allowed_mentions);
    expect(mentions).toEqual([
      { parse: [], roles: [CLASS_ROLE] },
      ...Array.from({ length: 10 }, () => ({ parse: [] })),
    ]);
  }, 60_000);

  it('leaves the class’s written questions to the plan, whoever else draws', async () => {
    await load({ start: '5 Oct' });
    const written = ['p-0', 'p-6', 'p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-7', 'p-8'];
    await does('schedule', 'add', { days: 'daily', time: '9am', zone: 'London', channel: CHANNEL_ID });
    for (let day = 0; day < 4; day += 1) {
      now = Date.UTC(2026, 9, 1 + day, 8);
      await tick();
      await discord.use(slashCommand('discuss', { thread: false }, INSTRUCTOR));
    }
    const used = (await store.uses(GUILD_ID, 'class')).map(({ prompt }) => prompt);
    expect(used).toHaveLength(8);
    expect(used.filter((prompt) => written.includes(prompt))).toEqual([]);
  });

  it('names line and field of what is wrong in a file, and stores nothing', async () => {
    file = PLAN.replace('p-1 }', 'p-99 }').replace('orlova-2014', 'orlov');
    const refused = shown(await load({ start: '5 Oct' }));
    expect(refused).toContain('Line 7, weeks.1.reading.1.source: this fact base has no source “orlov”');
    expect(refused).toContain('Line 11, weeks.2.questions.1.prompt: this fact base has no question “p-99”');
    file = PLAN.replace('- {}', '- tme: 3');
    expect(shown(await load({ start: '5 Oct' }))).toContain('Line 15, weeks.6.tme: there is no such field');
    file = PLAN;
    expect(shown(await load())).toContain('Say the day of the first week');
    expect(shown(await load({ start: '5 Oct', role: GUILD_ID }))).toContain('may not mention that role');
    expect(await store.schedules(GUILD_ID)).toEqual([]);
  });

  it('is refused to members: commands, buttons and forms', async () => {
    const by = {};
    const refusal = 'Only instructors can use this';
    for (const [sub, options] of Object.entries({
      show: {},
      load: { plan: 'x' },
      new: { start: '5 Oct', time: '9am', zone: 'London' },
      change: { week: '1', question: 'p-1' },
    }))
      expect(shown(await does('plan', sub, options, by as typeof INSTRUCTOR)), sub).toContain(refusal);
    await load({ start: '5 Oct' });
    const card = await weekCard(1);
    const open = await discord.ask(discord.press(card, 'Move', INSTRUCTOR));
    const { data } = open as APIModalInteractionResponse;
    expect(shown(await sent(modalSubmit(data, { date: '6 Oct' })))).toContain(refusal);
    expect((await store.schedules(GUILD_ID))[0]?.nextAt).toBe(mondays[0]);
  });
});
