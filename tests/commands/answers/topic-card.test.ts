import { describe, expect, it } from 'vitest';
import { topicCard } from '../../../src/commands/answers/topic-card.ts';
import { need } from '../../../src/facts/fact-base.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { aFact, aTopic, baseOf, byId, smallBase } from '../../fixtures/base.ts';
import { idOf, labelsOf } from '../../fixtures/controls.ts';
import { overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { viewOf } from '../../fixtures/view.ts';

const base = smallBase();
const view = viewOf(base);
const harbour = need(base.topics, 'harbour');

/** A pack with so many facts in one topic. */
function withFacts(count: number) {
  const facts = Array.from({ length: count }, (_, at) => aFact(`f-${at}`));
  const topic = aTopic('harbour', 'Harbour', []);
  const pack = baseOf(facts, { topics: byId([topic]) });
  return { facts, card: (page: number, locale = 'en-US') => topicCard(viewOf(pack, locale), topic, page) };
}

describe('topicCard()', () => {
  it('shows numbered headlines: the leading ones, what is dated in order of time, then by kind', () => {
    const reply = topicCard(view, harbour);
    expect(textsOf(reply)[0]?.split('\n')).toEqual([
      '**Harbour** · 6 entries',
      '-# **1** The harbour opened on 7 February 1855.',
      '-# **2** A toll was due from each ship in 1904.',
      '-# **3** The lighthouse burnt down in the winter of 1904 to 1905.',
      '-# **4** The claim of quays-of-granite.',
      '-# **5** The claim of tide-of-four-metres.',
      '-# **6** The claim of authority-wants-dues.',
    ]);
    expect(reply.components[0]).toMatchObject({ accent_color: harbour.color });
  });

  it('opens any of them by its number', () => {
    const [menu] = topicCard(view, harbour).menus ?? [];
    expect(menu?.placeholder).toBe('Open an entry');
    expect(menu?.options.slice(0, 2)).toEqual([
      { label: '1  The harbour opened on 7 February 1855.', value: tokenOf('harbour-opened') },
      { label: '2  A toll was due from each ship in 1904.', value: tokenOf('toll-was-due') },
    ]);
  });

  it('leads on to the topic’s timeline, its contrasts and its prompts', () => {
    const reply = topicCard(view, harbour);
    const token = tokenOf('harbour');
    expect(labelsOf(reply)).toEqual(['Timeline', 'Compare', 'Discuss']);
    expect(idOf(reply, 'Timeline')).toBe(customId('timeline', '', '', token));
    expect(idOf(reply, 'Compare')).toBe(customId('contrasts', token));
    expect(idOf(reply, 'Discuss')).toBe(customId('discuss', 'topic', token));
  });

  it('has no select where the topic has no entry', () => {
    expect(withFacts(0).card(0).menus).toEqual([]);
  });

  it.each([1, 15, 16, 30, 31, 70, 300])(
    'reaches each of %i entries once, page by page, within Discord’s limits',
    (count) => {
      const { facts, card } = withFacts(count);
      const opened: string[] = [];
      for (let page = 0; page < Math.ceil(count / 15); page += 1) {
        expect(overLimits(card(page))).toEqual([]);
        opened.push(...(card(page).menus?.[0]?.options ?? []).map(({ value }) => value));
        expect(labelsOf(card(page)).includes('Later')).toBe((page + 1) * 15 < count);
      }
      expect(opened).toEqual(facts.map(({ id }) => tokenOf(id)));
    },
  );

  it('says which of how many it shows, and turns the page', () => {
    const { card } = withFacts(41);
    expect(textsOf(card(1))[0]).toMatch(/^\*\*Harbour\*\* · 16–30 of 41 entries\n-# \*\*16\*\* /);
    expect(textsOf(card(0, 'ru'))[0]).toContain('1–15 из 41 записи');
    expect(idOf(card(1), 'Earlier')).toBe(customId('topic', tokenOf('harbour'), 0));
    expect(idOf(card(1), 'Later')).toBe(customId('topic', tokenOf('harbour'), 2));
  });

  it('gives the nearest page there is for one that there is not', () => {
    const { card } = withFacts(60);
    expect(card(99)).toEqual(card(3));
    expect(card(-5)).toEqual(card(0));
  });

  it('is given again by its topic and page', () => {
    expect(withFacts(60).card(1).share).toEqual({ action: 'topic', args: [tokenOf('harbour'), '1'] });
  });

  it('is titled in the reader’s language where the pack has words in it', () => {
    expect(textsOf(topicCard(viewOf(base, 'ja'), harbour))[0]).toMatch(/^\*\*港\*\* · 項目6件/);
    expect(textsOf(topicCard(viewOf(base, 'ru'), harbour))[0]).toMatch(/^\*\*Harbour\*\* · 6 записей/);
  });
});
