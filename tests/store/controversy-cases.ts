import { expect, it } from 'vitest';
import type { Controversy, DueStep } from '../../src/store/controversies/controversies.ts';
import type { Store } from '../../src/store/store.ts';
import { type Engine, everyLine, opened } from '../fixtures/engines.ts';
import { memoryLog } from '../fixtures/memory-log.ts';
import {
  CHANNEL,
  CONTROVERSY,
  GUILD,
  MINUTE,
  MONDAY,
  OTHER_GUILD,
  THREAD,
  WEEK,
} from '../fixtures/store-samples.ts';

const USER = '111111111111111111';
const people = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${USER.slice(0, -2)}${10 + at}`);

export function controversyCases(engine: Engine): void {
  const started = async (plan: Partial<typeof CONTROVERSY> = {}) => {
    const { store, connection } = await opened(await engine.migrated());
    await store.startControversy({ ...CONTROVERSY, ...plan }, MONDAY);
    return { store, connection };
  };
  const under = async (store: Store): Promise<Controversy> => {
    const controversy = await store.controversy(GUILD, CONTROVERSY.id);
    if (controversy === undefined) throw new Error('It is over');
    return controversy;
  };
  const due = async (store: Store, now: number, owner = 'w1'): Promise<DueStep | undefined> =>
    (await store.claimSteps(now, owner, MINUTE, 9))[0];
  const announce = async (store: Store, now: number): Promise<string | undefined> => {
    const step = await due(store, now);
    if (step !== undefined) await store.completeStep(step, now, ['fact-a']);
    return step?.step;
  };

  it('starts one in a channel at a time', async () => {
    const { store } = await started();
    expect(await store.startControversy({ ...CONTROVERSY, id: 'c-2' }, MONDAY)).toBe(false);
    expect(await store.startControversy({ ...CONTROVERSY, id: 'c-2', channelId: THREAD }, MONDAY)).toBe(true);
    expect(await store.controversyIn(GUILD, CHANNEL)).toMatchObject({
      ...CONTROVERSY,
      ...{ announced: [], nextAt: MONDAY, statement: '', cited: [], version: 0, pausedBecause: undefined },
    });
    expect(await store.controversyIn(OTHER_GUILD, CHANNEL)).toBeUndefined();
    expect(await store.controversy(OTHER_GUILD, CONTROVERSY.id)).toBeUndefined();
  });

  it('lends its steps in order, each at its time, and is gone after the last', async () => {
    const { store, connection } = await started();
    await store.join(await under(store), USER, MONDAY, 2);
    const [prepare = 0, argue = 0, swap = 0, agree = 0] = CONTROVERSY.minutes.map((one) => one * MINUTE);
    const times = [0, prepare, prepare + argue, prepare + argue + swap, prepare + argue + swap + agree];
    const steps: (string | undefined)[] = [];
    for (const after of times) {
      expect(await due(store, MONDAY + after - 1)).toBeUndefined();
      steps.push(await announce(store, MONDAY + after));
    }
    expect(steps).toEqual(['prepare', 'argue', 'swap', 'agree', 'end']);
    expect(await store.controversyIn(GUILD, CHANNEL)).toBeUndefined();
    expect(await everyLine(connection)).toMatchObject([{ table: 'posted', row: { record_id: 'fact-a' } }]);
  });

  it('lends a step to one worker, to another once the lease has ended, and records it once', async () => {
    const { store } = await started();
    const first = await due(store, MONDAY);
    expect(await due(store, MONDAY + MINUTE - 1, 'w2')).toBeUndefined();
    const second = await due(store, MONDAY + MINUTE, 'w2');
    if (first === undefined || second === undefined) throw new Error('Nothing was lent');
    expect(second).toEqual({ ...first, owner: 'w2' });
    expect(await store.completeStep(first, MONDAY, [])).toBe(true);
    expect(await store.completeStep(second, MONDAY + MINUTE, [])).toBe(false);
    expect((await under(store)).announced).toEqual([MONDAY]);
  });

  it('gives a step back untried', async () => {
    const { store } = await started();
    const step = await due(store, MONDAY);
    if (step !== undefined) await store.releaseStep(step);
    expect(await due(store, MONDAY, 'w2')).toMatchObject({ step: 'prepare', owner: 'w2' });
  });

  it('stands still while it is paused, and goes on with the time that was left', async () => {
    const { store } = await started();
    await announce(store, MONDAY);
    const { id } = CONTROVERSY;
    expect(await store.resumeControversy(GUILD, id, MONDAY)).toBe(false);
    expect(await store.pauseControversy(GUILD, id, MONDAY + 4 * MINUTE, 'asked')).toBe(true);
    expect(await store.pauseControversy(GUILD, id, MONDAY + 5 * MINUTE, 'asked')).toBe(false);
    expect(await under(store)).toMatchObject({ left: 6 * MINUTE, pausedBecause: 'asked' });
    expect(await due(store, MONDAY + WEEK)).toBeUndefined();
    expect(await store.resumeControversy(GUILD, id, MONDAY + WEEK)).toBe(true);
    expect(await under(store)).toMatchObject({
      nextAt: MONDAY + WEEK + 6 * MINUTE,
      pausedBecause: undefined,
    });
    await store.endStep(GUILD, id, MONDAY + WEEK);
    expect(await announce(store, MONDAY + WEEK)).toBe('argue');
    await expect(store.pauseControversy(GUILD, id, MONDAY, 'I am tired')).rejects.toThrow(RangeError);
  });

  it('keeps a step that was announced while it was being paused', async () => {
    const { store } = await started();
    const step = await due(store, MONDAY);
    await store.pauseControversy(GUILD, CONTROVERSY.id, MONDAY, 'asked');
    if (step !== undefined) await store.completeStep(step, MONDAY, []);
    expect(await under(store)).toMatchObject({
      announced: [MONDAY],
      left: 10 * MINUTE,
      pausedBecause: 'asked',
    });
  });

  it('deals sides that differ by one at most, to many who join at once, and to each the same again', async () => {
    const { store } = await started();
    const controversy = await under(store);
    const all = people(13);
    const join = () => Promise.all(all.map((user, at) => store.join(controversy, user, MONDAY + at, 3)));
    const first = await join();
    const counts = [0, 1, 2].map((side) => first.filter((one) => one?.side === side).length);
    expect(counts.sort()).toEqual([4, 4, 5]);
    expect(await join()).toEqual(first);
    expect(await store.members(controversy)).toHaveLength(13);
    expect(await store.member(controversy, 'a stranger')).toBeUndefined();
    expect(await store.ready(controversy, 'a stranger')).toBeUndefined();
  });

  it('deals again without those who are not ready once the sides argue; they have their side when they come', async () => {
    const { store } = await started();
    const [a = '', b = '', c = '', d = '', e = '', late = ''] = people(6);
    for (const [at, user] of [a, b, c, d, e].entries())
      await store.join(await under(store), user, MONDAY + at, 2);
    const sides = async () =>
      Promise.all([a, b, c, d, e].map(async (user) => store.member(await under(store), user)));
    const [, before] = await sides();
    for (const user of [a, c, e]) await store.ready(await under(store), user);
    await store.dealAgain(await under(store), 2);
    expect((await sides()).map((one) => one?.side)).toEqual([0, 1, 0, 1, 0]);
    await announce(store, MONDAY);
    await announce(store, MONDAY + WEEK);
    await store.dealAgain(await under(store), 2);
    // All who are ready had the same side: who joined last changes it.
    expect(await sides()).toEqual([
      { side: 0, state: 'ready' },
      { side: 1, state: 'absent' },
      { side: 0, state: 'ready' },
      { side: 1, state: 'absent' },
      { side: 1, state: 'ready' },
    ]);
    expect(await store.join(await under(store), late, MONDAY + WEEK, 2)).toEqual({
      side: 1,
      state: 'joined',
    });
    expect(await store.join(await under(store), b, MONDAY + WEEK, 2)).toEqual({ ...before, state: 'joined' });
  });

  it('saves a joint statement over the version that was read, and over no other', async () => {
    const { store } = await started();
    const save = (statement: string, over: number) =>
      store.saveStatement(GUILD, CONTROVERSY.id, { statement, cited: ['fact-a'] }, over);
    expect(await save('We agree.', 0)).toBe(true);
    expect(await save('We do not.', 0)).toBe(false);
    expect(await save('We agree on one thing.', 1)).toBe(true);
    expect(await under(store)).toMatchObject({
      statement: 'We agree on one thing.',
      cited: ['fact-a'],
      version: 2,
    });
  });

  it.each(['cancelControversy', 'prune', 'end'] as const)(
    'leaves no hash, key or statement behind: %s',
    async (how) => {
      const place = await engine.migrated();
      const { store, connection } = await opened(place);
      await store.startControversy(CONTROVERSY, MONDAY);
      await store.join(await under(store), USER, MONDAY, 2);
      await store.saveStatement(GUILD, CONTROVERSY.id, { statement: 'We agree.', cited: [] }, 0);
      const rows = () => everyLine(connection);
      expect(JSON.stringify(await rows())).not.toContain(USER);
      if (how === 'cancelControversy')
        expect(await store.cancelControversy(GUILD, CONTROVERSY.id)).toBe(true);
      if (how === 'prune') await store.prune(MONDAY + 9 * WEEK);
      if (how === 'end') for (let at = 0; at < 5; at += 1) await announce(store, MONDAY + at * WEEK);
      expect((await rows()).filter(({ table }) => table.startsWith('controversy'))).toEqual([]);
      expect(await store.cancelControversy(GUILD, CONTROVERSY.id)).toBe(false);
      expect(await store.join({ ...CONTROVERSY } as unknown as Controversy, USER, MONDAY, 2)).toBeUndefined();
    },
  );

  it('ends one whose row is damaged, says so, and lends the others', async () => {
    const { log, entries } = memoryLog();
    const { connection, store } = await opened(await engine.migrated(), log);
    await store.startControversy(CONTROVERSY, MONDAY);
    await store.startControversy({ ...CONTROVERSY, id: 'c-2', channelId: THREAD }, MONDAY);
    await connection.db.updateTable('controversy').set({ minutes: '[0]' }).where('id', '=', 'c-2').execute();
    const lent = await store.claimSteps(MONDAY, 'w', MINUTE, 9);
    expect(lent.map(({ controversy }) => controversy.id)).toEqual([CONTROVERSY.id]);
    expect(entries()).toMatchObject([{ controversy: 'c-2', problem: expect.stringContaining('minutes') }]);
    expect(await store.startControversy({ ...CONTROVERSY, id: 'c-3', channelId: THREAD }, MONDAY)).toBe(true);
  });
}
