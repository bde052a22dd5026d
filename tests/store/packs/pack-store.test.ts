import { describe, expect, it } from 'vitest';
import { packStore } from '../../../src/store/packs/pack-store.ts';
import { opened } from '../../fixtures/engines.ts';
import { emptyFolder } from '../../fixtures/packs/pack-folder.ts';
import {
  CHANNEL,
  driveEverything,
  expectEverything,
  GUILD,
  MESSAGE,
  MINUTE,
  MONDAY,
  PLAIN_PLAN,
  ROLE,
} from '../../fixtures/store-samples.ts';

/** One store, as the pack without an id and as two others have it. */
async function stores() {
  const { store } = await opened({ dataDir: emptyFolder() });
  const [unnamed, harbour, canal] = ['', 'harbour', 'canal'].map((id) => packStore(store, id)) as [
    typeof store,
    typeof store,
    typeof store,
  ];
  return { store, unnamed, harbour, canal };
}

describe('packStore()', { timeout: 30_000 }, () => {
  it.each(['', 'harbour'])('keeps everything for the pack «%s» as the store itself does', async (id) => {
    const { store } = await opened({ dataDir: emptyFolder() });
    await driveEverything(packStore(store, id));
    await expectEverything(packStore(store, id));
  });

  it('writes for the pack without an id what it has always written', async () => {
    const { store, unnamed } = await stores();
    await driveEverything(unnamed);
    await expectEverything(store);
  });

  it('keeps prompts, quizzes and gaps of the same ids apart', async () => {
    const { store, unnamed, harbour, canal } = await stores();
    await store.changeSettings(GUILD, { gaps: true });
    for (const one of [unnamed, harbour]) {
      await one.usePrompt(GUILD, 'class', { prompt: 'why', at: MONDAY }, undefined);
      await one.pin(GUILD, 'what', MONDAY);
      await one.exclude(GUILD, 'whither');
      await one.saveQuiz(GUILD, { id: one === unnamed ? 'a' : 'b', items: ['who x'], at: MONDAY });
      await one.countGap(GUILD, 'fish and/or 10:30');
    }
    expect(await canal.uses(GUILD, 'class')).toEqual([]);
    expect(await canal.quizzes(GUILD)).toEqual([]);
    await harbour.resetPrompts(GUILD, ['why']);
    await harbour.unpin(GUILD, 'what');
    await harbour.include(GUILD, 'whither');
    await harbour.closeGap('fish and/or 10:30');
    const seen = async (one: typeof store) => [
      (await one.uses(GUILD, 'class')).length,
      await one.pins(GUILD),
      await one.excluded(GUILD),
      (await one.quizzes(GUILD)).map(({ id }) => id),
      await one.gaps(GUILD, 1),
    ];
    expect(await seen(harbour)).toEqual([0, [], [], ['b'], []]);
    expect(await seen(unnamed)).toEqual([
      1,
      ['what'],
      ['whither'],
      ['a'],
      [{ query: 'fish and/or 10:30', times: 1 }],
    ]);
    expect(await harbour.quizItems(GUILD, 'a')).toBeUndefined();
  });

  it('keeps a server’s own questions with the pack that they cite', async () => {
    const { unnamed, harbour, canal } = await stores();
    const question = {
      id: 'own:a',
      title: 'a',
      kind: 'opening',
      question: 'Why?',
      facts: ['x'],
      poll: [],
    } as const;
    expect(await harbour.saveQuestion(GUILD, question, MONDAY)).toBe(true);
    expect(await canal.suggestQuestion(GUILD, ROLE, { ...question, id: 'own:b' }, MONDAY)).toBe(true);
    expect(await harbour.questions(GUILD, 'asked')).toMatchObject([question]);
    for (const one of [unnamed, canal]) expect(await one.questions(GUILD, 'asked')).toEqual([]);
    expect(await canal.suggestionsOf(GUILD, ROLE)).toMatchObject([{ id: 'own:b', facts: ['x'] }]);
    expect(await harbour.suggestionsOf(GUILD, ROLE)).toEqual([]);
    expect(await unnamed.removeQuestion(GUILD, 'own:a')).toBe(false);
    expect(await canal.declineQuestion(GUILD, 'own:b', 'no', MONDAY)).toBe(true);
    expect(await harbour.removeQuestion(GUILD, 'own:a')).toBe(true);
  });

  it('has posts of other packs as posts of facts that are not there', async () => {
    const { unnamed, harbour } = await stores();
    await unnamed.recordPost({ guildId: GUILD, channelId: CHANNEL, at: MONDAY, facts: ['x'], prompt: 'p' });
    await harbour.recordPost({ guildId: GUILD, channelId: CHANNEL, at: MONDAY + 1, facts: ['x'] });
    const [before, after] = await harbour.postsSince(CHANNEL, 0);
    expect(after?.facts).toEqual(['x']);
    expect(before?.facts).toEqual([expect.not.stringMatching(/^[a-z-]+$/)]);
    expect(before?.prompt).not.toBe('p');
    const [mine, theirs] = await unnamed.postsSince(CHANNEL, 0);
    expect([mine?.facts, mine?.prompt]).toEqual([['x'], 'p']);
    expect(theirs?.facts).not.toEqual(['x']);
  });

  it('does not take up the prompt that an occurrence was given from another pack', async () => {
    const { unnamed, harbour } = await stores();
    await unnamed.createSchedule(GUILD, PLAIN_PLAN, MONDAY);
    const [due] = await unnamed.claimDue(MONDAY, 'worker', MINUTE, 1);
    if (due === undefined) throw new Error('Nothing is due');
    await unnamed.keepPrompt(due, 'why');
    expect((await unnamed.schedules(GUILD))[0]?.chosen).toBe('why');
    expect((await harbour.schedules(GUILD))[0]?.chosen).toBeUndefined();
    expect(await harbour.keepPrompt(due, 'why')).not.toBe('why');
    const posted = { messageId: MESSAGE, facts: ['x'], prompt: 'why' };
    await harbour.complete(due, { at: MONDAY, nextAt: undefined, posted });
    expect((await harbour.uses(GUILD, 'class')).map(({ prompt }) => prompt)).toEqual(['why']);
    expect(await unnamed.uses(GUILD, 'class')).toEqual([]);
  });
});
