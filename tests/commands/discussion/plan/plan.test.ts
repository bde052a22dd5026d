import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Invocation, Services } from '../../../../src/commands/command.ts';
import { createRegistry } from '../../../../src/commands/registry.ts';
import { DAY_MS } from '../../../../src/dates/durations.ts';
import { customId } from '../../../../src/reply/custom-id.ts';
import type { Reply } from '../../../../src/reply/reply.ts';
import { openStore } from '../../../../src/store/open-store.ts';
import type { Schedule } from '../../../../src/store/schedules.ts';
import { buttonId, buttonsOf } from '../../../fixtures/controls.ts';
import { FakeChannels } from '../../../fixtures/fake-channels.ts';
import { commandOf, invocation, pressed, services } from '../../../fixtures/invoke.ts';
import { emptyFolder } from '../../../fixtures/packs/pack-folder.ts';
import { polledBase, promptBase } from '../../../fixtures/prompt-base.ts';
import { CHANNEL, GUILD, MONDAY, onlySchedule, ROLE, WEEK } from '../../../fixtures/store-samples.ts';

const WHERE = { guildId: GUILD, channelId: CHANNEL, permissions: PermissionFlagsBits.ManageThreads };

describe('/plan', () => {
  let now = MONDAY - DAY_MS;
  let file = '';
  let handed: Services;
  let channels: FakeChannels;

  beforeEach(async () => {
    now = MONDAY - DAY_MS;
    channels = new FakeChannels();
    const store = await openStore({ dataDir: emptyFolder() });
    onTestFinished(() => store.close());
    const fetchFile = async () => new TextEncoder().encode(file);
    handed = services({ base: promptBase(12), store, channels, fetchFile, now: () => now });
  });

  const does = async (
    subcommand: string,
    options: Invocation['options'] = {},
    parts: Partial<Invocation> = {},
  ): Promise<Reply> =>
    commandOf(createRegistry(handed), 'plan').execute(
      invocation('plan', options, { ...WHERE, subcommand, ...parts }),
    );
  const start = (options: Invocation['options'] = {}) =>
    does('new', { start: '2026-11-23', time: '10am', zone: 'Tokyo', weeks: 3, ...options });
  const load = (text: string, options: Invocation['options'] = {}) => {
    file = text;
    return does('load', options, {
      attachments: { file: { name: 'plan.yaml', size: text.length, url: 'x' } },
    });
  };
  const plan = (): Promise<Schedule> => onlySchedule(handed.store);
  const shown = (reply: Reply): string => JSON.stringify(reply.components);
  const press = async (verb: string, ...more: string[]) =>
    pressed(
      customId('plan', verb, (await plan()).id, ...more),
      { ...WHERE, isOnPrivate: true, ownsMessage: true },
      handed,
    );
  const choose = async (verb: string, value: string, ...more: string[]) =>
    pressed(
      customId('plan', verb, (await plan()).id, ...more),
      { ...WHERE, isOnPrivate: true, ownsMessage: true, values: [value] },
      handed,
    );

  it('starts a term of so many weeks, with a question of the deck each', async () => {
    const card = shown(await start());
    expect(card).toContain('**1 · Mon 23 Nov 10:00**');
    expect(card).toContain('**3 · Mon 7 Dec 10:00**');
    const { weeks = [], nextAt } = await plan();
    expect(weeks.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-30', '2026-12-07']);
    expect(nextAt).toBe(MONDAY);
  });

  it('numbers the plans of a server that are called the same', async () => {
    await start();
    await start();
    const names = (await handed.store.schedules(GUILD)).map(({ name }) => name);
    expect(names.sort()).toEqual(['Term plan', 'Term plan (2)']);
    await expect(does('change', { week: '1', title: 'x' })).rejects.toMatchObject({ key: 'plan.which' });
    await does('change', { week: '1', title: 'x', plan: 'Term plan (2)' });
  });

  it('changes a week by options; a hyphen clears', async () => {
    await start({ weeks: 2 });
    const typed = { title: 'Light', reading: 'Orlova ¶1-4; gazette p. 2', question: 'p-f-3', note: 'Map' };
    await does('change', { week: '2', ...typed, date: '1 Dec', time: '3pm' });
    expect((await plan()).weeks?.[1]).toMatchObject({
      ...{ date: '2026-12-01', time: '15:00', title: 'Light', note: 'Map' },
      reading: [
        { source: 'orlova-2014', paragraphs: '1-4' },
        { source: 'gazette', pages: '2' },
      ],
      questions: [{ prompt: 'p-f-3' }],
    });
    await does('change', { week: '2026-12-01 15:00', title: '-', reading: '-', question: '-', note: '-' });
    expect((await plan()).weeks?.[1]).toMatchObject({ reading: [], questions: [{}] });
    expect((await plan()).weeks?.[1]).not.toHaveProperty('title');
  });

  it('refuses what it cannot do, and leaves the plan as it was', async () => {
    await start();
    await does('change', { week: '1', question: 'p-f-3' });
    const before = await plan();
    const refused = (options: Invocation['options']) =>
      does('change', options).then(
        () => 'done',
        ({ key }) => key,
      );
    expect(await refused({ week: '2', date: '2026-11-23' })).toBe('plan.same-time');
    expect(await refused({ week: '2', date: '2026-11-01' })).toBe('schedule.past');
    expect(await refused({ week: '2', question: 'p-f-3' })).toBe('plan.asked-twice');
    expect(await refused({ week: '2', question: 'nothing' })).toBe('deck.unknown');
    expect(await refused({ week: '2', reading: 'Nobody ¶3' })).toBe('plan.unknown-reading');
    expect(await refused({ week: '9', title: 'x' })).toBe('plan.week-gone');
    expect(await plan()).toEqual(before);
  });

  it('gives each week its buttons: left out and held, polls, threads, mentions, more questions, fewer', async () => {
    handed = { ...handed, base: polledBase(12) };
    await start({ role: ROLE });
    const key = '2026-11-30';
    const week = async () => (await plan()).weeks?.find(({ date }) => date === key);
    await press('off', key);
    expect(await week()).toMatchObject({ off: true });
    await press('on', key);
    await press('thread', key);
    await press('ping', key);
    expect(await week()).toMatchObject({ off: false, thread: false, ping: false });
    await choose('question', '1', key);
    const one = await press('draw', key, '1');
    expect((await week())?.questions).toHaveLength(2);
    expect(buttonId(buttonsOf(one.components), 'Swap')).toBeDefined();
    await press('out', key, '0');
    expect((await week())?.questions).toEqual([{}]);
    await press('drop', key);
    expect(await week()).toBeUndefined();
    await press('add');
    expect((await plan()).weeks?.at(-1)?.date).toBe('2026-12-14');
  });

  it('keeps the question that is on its way while a later week is changed', async () => {
    await start();
    now = MONDAY + 1000;
    const [due] = await handed.store.claimDue(now, 'worker', 60_000, 1);
    if (due === undefined) throw new Error('Nothing is due');
    await handed.store.keepPrompt(due, 'p-f-7');
    await does('change', { week: '3', title: 'Later' });
    expect(await plan()).toMatchObject({ nextAt: MONDAY, chosen: 'p-f-7' });
  });

  it('lets a missed week come later', async () => {
    await start();
    const [due] = await handed.store.claimDue(MONDAY, 'worker', 60_000, 1);
    now = MONDAY + DAY_MS;
    if (due) await handed.store.complete(due, { at: now, nextAt: MONDAY + WEEK });
    expect(shown(await does('show'))).toContain('*did not come*');
    await does('change', { week: '1', date: '2026-11-26' });
    expect((await plan()).nextAt).toBe(MONDAY + 3 * DAY_MS);
  });

  it('goes round as a file', async () => {
    await start();
    await does('change', { week: '1', title: 'A: b', reading: 'Orlova 1-4', question: 'p-f-3', note: 'Map' });
    await press('off', '2026-11-30');
    const before = await plan();
    const [written] = (await press('file')).files ?? [];
    await load(new TextDecoder().decode(written?.bytes), { name: 'Again' });
    const again = (await handed.store.schedules(GUILD)).find(({ name }) => name === 'Again');
    const { weeks, time, zone, nextAt } = before;
    expect(again).toMatchObject({ weeks, time, zone, nextAt });
  });

  it('is one of the server’s schedules: skipped, moved and edited like these', async () => {
    await start({ topic: 'harbour' });
    const schedule = (subcommand: string, options: Invocation['options'] = {}) =>
      commandOf(createRegistry(handed), 'schedule').execute(
        invocation('schedule', options, { ...WHERE, subcommand }),
      );
    expect(shown(await schedule('list'))).toContain('3 weeks · 2026-11-23 – 2026-12-07');
    await schedule('skip');
    expect(await plan()).toMatchObject({ nextAt: MONDAY + WEEK, weeks: [{ off: true }, {}, {}] });
    await schedule('move', { date: '2 Dec', time: '9:00' });
    expect((await plan()).weeks?.[1]).toMatchObject({ date: '2026-12-02', time: '09:00' });
    await schedule('edit', { time: '16:00', role: ROLE });
    expect(await plan()).toMatchObject({ time: '16:00', roleId: ROLE });
    await schedule('edit', { silent: true });
    expect((await plan()).roleId).toBeUndefined();
    await expect(Promise.resolve(schedule('edit', { days: 'Mon' }))).rejects.toMatchObject({
      key: 'plan.by-week',
    });
  });

  it('shows twenty-five weeks of long questions within what Discord takes', async () => {
    await start({ weeks: 25 });
    for (let week = 1; week <= 12; week += 1)
      await does('change', { week: String(week), title: 'A title '.repeat(10), question: `p-f-${week - 1}` });
    const card = await does('show');
    expect(shown(card).length).toBeLessThan(6_000);
    expect(card.menus?.[0]?.options).toHaveLength(25);
    await expect(press('add')).rejects.toMatchObject({ key: 'plan.many-weeks' });
  });
});
