import { expect, it } from 'vitest';
import { DAY_MS } from '../../src/dates/durations.ts';
import {
  MAX_QUESTIONS,
  MAX_WAITING,
  type OwnQuestion,
  SUGGESTION_DAYS,
} from '../../src/store/questions/own-questions.ts';
import type { Store } from '../../src/store/store.ts';
import { type Engine, opened } from '../fixtures/engines.ts';
import { GUILD, MONDAY, OTHER_GUILD } from '../fixtures/store-samples.ts';

const MEMBER = '511111111111111115';
const OTHER = '522222222222222225';
const question = (id: string, parts: Partial<OwnQuestion> = {}): OwnQuestion => ({
  ...{ id: `own:${id}`, title: `Title ${id}`, kind: 'compare', question: `What of ${id}?` },
  ...{ facts: ['fact-a', 'fact-b'], poll: [] },
  ...parts,
});
const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);

export function questionCases(engine: Engine): void {
  const fresh = async (): Promise<Store> => (await opened(await engine.migrated())).store;

  it('keeps a server’s own questions, and what staff makes of them', async () => {
    const store = await fresh();
    expect(await store.saveQuestion(GUILD, question('a'), MONDAY)).toBe(true);
    await store.saveQuestion(OTHER_GUILD, question('b'), MONDAY);
    const changed = question('a', { question: 'And now?', poll: ['Yes', 'No'] });
    await store.saveQuestion(GUILD, changed, MONDAY + 1);
    expect(await store.questions(GUILD, 'asked')).toEqual([
      { ...changed, state: 'asked', word: undefined, at: MONDAY + 1 },
    ]);
    expect(await store.questions(GUILD, 'suggested')).toEqual([]);
  });

  it('removes one with its pin and its exclusion', async () => {
    const store = await fresh();
    await store.saveQuestion(GUILD, question('a'), MONDAY);
    await store.pin(GUILD, 'own:a', MONDAY);
    await store.exclude(GUILD, 'own:a');
    expect(await store.removeQuestion(GUILD, 'own:a')).toBe(true);
    expect(await store.removeQuestion(GUILD, 'own:a')).toBe(false);
    expect([await store.pins(GUILD), await store.excluded(GUILD)]).toEqual([[], []]);
  });

  it('has a suggestion accepted or declined once, and tells its author alone', async () => {
    const store = await fresh();
    await store.suggestQuestion(GUILD, MEMBER, question('a'), MONDAY);
    await store.suggestQuestion(GUILD, MEMBER, question('b'), MONDAY + 1);
    await store.suggestQuestion(GUILD, OTHER, question('c'), MONDAY + 2);
    expect(ids(await store.questions(GUILD, 'suggested'))).toEqual(['own:a', 'own:b', 'own:c']);
    await store.saveQuestion(GUILD, question('a', { title: 'Accepted' }), MONDAY + 3);
    expect(await store.declineQuestion(GUILD, 'own:b', 'We had it.', MONDAY + 4)).toBe(true);
    expect(await store.declineQuestion(GUILD, 'own:b', 'Again', MONDAY + 5)).toBe(false);
    expect(await store.declineQuestion(GUILD, 'own:a', 'Too late', MONDAY + 5)).toBe(false);
    expect(await store.suggestionsOf(GUILD, MEMBER)).toMatchObject([
      { id: 'own:b', state: 'declined', word: 'We had it.' },
      { id: 'own:a', state: 'asked', title: 'Accepted' },
    ]);
    expect(await store.suggestionsOf(OTHER_GUILD, MEMBER)).toEqual([]);
  });

  it('takes so many from one member, and so many in all', async () => {
    const store = await fresh();
    const suggest = (by: string, id: string) => store.suggestQuestion(GUILD, by, question(id), MONDAY);
    for (let at = 0; at < MAX_WAITING; at += 1) expect(await suggest(MEMBER, `m${at}`)).toBe(true);
    expect(await suggest(MEMBER, 'more')).toBe(false);
    expect(await suggest(OTHER, 'other')).toBe(true);
    for (let at = MAX_WAITING + 1; at < MAX_QUESTIONS; at += 1)
      await store.saveQuestion(GUILD, question(`s${at}`), MONDAY);
    expect(await store.saveQuestion(GUILD, question('one-more'), MONDAY)).toBe(false);
    expect(await store.saveQuestion(GUILD, question('m0'), MONDAY)).toBe(true);
  });

  it('forgets who suggested what after its term, and what was not accepted', async () => {
    const store = await fresh();
    await store.suggestQuestion(GUILD, MEMBER, question('a'), MONDAY);
    await store.suggestQuestion(GUILD, MEMBER, question('b'), MONDAY);
    await store.saveQuestion(GUILD, question('a'), MONDAY);
    await store.prune(MONDAY + SUGGESTION_DAYS * DAY_MS);
    expect(ids(await store.suggestionsOf(GUILD, MEMBER))).toEqual(['own:b', 'own:a']);
    await store.prune(MONDAY + SUGGESTION_DAYS * DAY_MS + 1);
    expect(await store.suggestionsOf(GUILD, MEMBER)).toEqual([]);
    expect(ids(await store.questions(GUILD, 'asked'))).toEqual(['own:a']);
    expect(await store.questions(GUILD, 'suggested')).toEqual([]);
  });

  it('holds no id of a member', async () => {
    const place = await engine.migrated();
    const { store } = await opened(place);
    await store.suggestQuestion(GUILD, MEMBER, question('a'), MONDAY);
    const dump = engine.dump(place);
    expect(dump).toContain('What of a?');
    expect(dump).not.toContain(MEMBER);
  });
}
