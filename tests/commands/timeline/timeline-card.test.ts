import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineCard } from '../../../src/commands/timeline/timeline-card.ts';
import type { Span } from '../../../src/commands/timeline/timeline-entries.ts';
import { need } from '../../../src/facts/fact-base.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { arbitraryFact } from '../../fixtures/arbitrary-fact.ts';
import { aFact, baseOf, smallBase } from '../../fixtures/base.ts';
import { labelsOf } from '../../fixtures/controls.ts';
import { overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { viewOf } from '../../fixtures/view.ts';
import { datedFact } from '../../picture/dated-facts.ts';

const LOOK = { theme: 'dark', shape: 'phone' } as const;
const base = smallBase();
const lighthouse = need(base.topics, 'lighthouse');
const dated = (id: string, min: number, max: number) =>
  aFact(id, { when: { date: '2000', basis: 'stated', min, max } });
const many = viewOf(baseOf(Array.from({ length: 40 }, (_, at) => dated(`f-${at}`, at, at))));

/** A card that is there. */
function card(span: Span = {}, page = 0, view = viewOf(base)): Reply {
  const reply = timelineCard(view, span, LOOK, page);
  if (reply === undefined) throw new Error('No card');
  return reply;
}
const titleOf = (span: Span, locale: string) =>
  /\*\*(.*?)\*\*/.exec(textsOf(card(span, 0, viewOf(base, locale)))[0] ?? '')?.[1];

describe('timelineCard()', () => {
  it('shows what a page holds, says which page it is, and leads on', () => {
    expect(labelsOf(card({}, 0, many))).toEqual(['Later']);
    expect(labelsOf(card({}, 1, many))).toEqual(['Earlier', 'Later']);
    expect(labelsOf(card({}, 2, many))).toEqual(['Earlier']);
    expect(textsOf(card({}, 1, many))[0]).toMatch(/^\*\*Timeline\*\* · 16–30 of 40\n/);
  });

  it('has no buttons where all fits on one page, and one back to its topic', () => {
    expect(labelsOf(card())).toEqual([]);
    expect(labelsOf(card({ topic: lighthouse }))).toEqual(['← Lighthouse']);
  });

  it('jumps to a year, and back to all times', () => {
    const jumpOf = (span: Span) => card(span).menus?.[1]?.options.map(({ label }) => label);
    expect(jumpOf({})).toEqual(['1855 · 1', '1904 · 2', '2013 · 1']);
    expect(jumpOf({ from: '1904', to: '1904' })).toEqual(['All times']);
  });

  it('puts what goes on, or began before, into a part of its own at the end', () => {
    const facts = [
      datedFact('since', '1903/..', { claim: 'Open since' }),
      datedFact('begun', '1901/1905', { claim: 'Begun before' }),
      datedFact('later', '1904-05', { claim: 'In May' }),
    ];
    const lines = textsOf(card({ from: '1903', to: '1904' }, 0, viewOf(baseOf(facts))))[0]
      ?.split('\n')
      .slice(1);
    expect(lines).toEqual([
      '-# **May 1904** In May',
      '**Over longer times, and since**',
      '-# **1901–1905** Begun before',
      '-# **since 1903** Open since',
    ]);
  });

  it('shows an inferred date in brackets', () => {
    expect(textsOf(card())[0]).toContain('**[c. January 2013]**');
  });

  it('names a document that is only spoken of once, and opens all that speak of it', () => {
    const about = [{ name: 'Charter', date: '1855', min: Date.UTC(1855, 0), max: Date.UTC(1856, 0) - 1 }];
    const claims = ['It names no owner', 'It names the town'];
    const speaking = baseOf(claims.map((claim, at) => aFact(`f-${at}`, { about, claim })));
    const spoken = card({}, 0, viewOf(speaking));
    expect(textsOf(spoken)).toEqual(['**Timeline**\n-# **1855** Charter · *spoken of*']);
    expect(spoken.menus?.[0]?.options).toHaveLength(2);
    // The pack does not say what it is called in Japanese.
    expect(textsOf(card({}, 0, viewOf(speaking, 'ja')))[0]).toContain('It names no owner');
  });

  it('tells of an event that only an argument speaks of', () => {
    const about = [{ name: 'Charter', date: '1855', min: Date.UTC(1855, 0), max: Date.UTC(1856, 0) - 1 }];
    const argued = aFact('f-0', { about, kind: 'argument', holder: 'Quill' });
    const both = baseOf([argued, datedFact('later', '1904-05', { claim: 'In May', kind: 'event' })]);
    expect(textsOf(card({}, 0, viewOf(both)))).toEqual([
      '**Timeline**\n-# **1855** Charter · *spoken of*\n-# **May 1904** In May',
    ]);
    expect(timelineCard(viewOf(both), { kinds: 'background' }, LOOK, 0)).toBeUndefined();
  });

  it('holds no more entries on a page than a menu has options', () => {
    const speaking = Array.from({ length: 60 }, (_, at) => {
      const min = Date.UTC(1855 + (at % 3), 0);
      return aFact(`f-${at}`, { about: [{ name: 'Charter', date: `${1855 + (at % 3)}`, min, max: min }] });
    });
    const one = card({}, 0, viewOf(baseOf(speaking)));
    expect(textsOf(one)[0]).toContain('1–1 of 3');
    expect(one.menus?.[0]?.options).toHaveLength(20);
  });

  it('opens any fact of its page', () => {
    expect(card({}, 2, many).menus?.[0]?.options.map(({ value }) => value)).toEqual(
      [30, 31, 32, 33, 34, 35, 36, 37, 38, 39].map((at) => tokenOf(`f-${at}`)),
    );
  });

  it('gives the nearest page there is for one that there is not', () => {
    expect(card({}, 99, many)).toEqual(card({}, 2, many));
    expect(card({}, -1, many)).toEqual(card({}, 0, many));
  });

  it('gives nothing where nothing is dated', () => {
    expect(timelineCard(viewOf(base), { from: '1990', to: '1991' }, LOOK)).toBeUndefined();
    expect(timelineCard(viewOf(baseOf([aFact('f')])), {}, LOOK)).toBeUndefined();
  });

  it('keeps the colour of a topic, and has none of its own', () => {
    expect(card({ topic: lighthouse }).components[0]).toMatchObject({ accent_color: lighthouse.color });
    expect(JSON.stringify(card())).not.toContain('accent_color');
  });

  it('is given again by its span and page', () => {
    expect(card({ from: '1904', to: '2014', topic: lighthouse }).share).toEqual({
      action: 'timeline',
      args: ['1904', '2014', tokenOf('lighthouse'), '0', 'dark', '', 'phone'],
    });
  });

  it('says in its title what it spans', () => {
    expect(titleOf({}, 'en-US')).toBe('Timeline');
    expect(titleOf({ from: '1904' }, 'en-US')).toBe('Timeline · from 1904');
    expect(titleOf({ to: '1904-05' }, 'en-US')).toBe('Timeline · to May 1904');
    expect(titleOf({ from: '1904', to: '2014', topic: lighthouse }, 'en-US')).toBe(
      'Timeline · Lighthouse · from 1904 to 2014',
    );
    expect(titleOf({ from: '1904', to: '1904' }, 'en-US')).toBe('Timeline · 1904');
  });

  it('writes title and dates in the reader’s language', () => {
    const harbour = need(base.topics, 'harbour');
    for (const [locale, date, title] of [
      ['ja', '1904年5月', '港'],
      ['ru', 'май 1904', 'Harbour'],
    ] as const) {
      const { say } = viewOf(base, locale);
      const heading = titleOf({ to: '1904-05', topic: harbour }, locale) ?? '';
      expect(heading.startsWith(`${say('timeline.title')} · ${title} · `)).toBe(true);
      expect(heading).toContain(date);
      expect(textsOf(card({}, 0, viewOf(base, locale)))[0]).toMatch(/1855/);
    }
    expect(textsOf(card({}, 0, viewOf(base, 'ja')))[0]).toContain('1855年2月7日');
    expect(textsOf(card({}, 0, viewOf(base, 'ru')))[0]).toContain('7 февраля 1855');
  });

  it('shows every dated fact on exactly one page, within Discord’s limits, whatever the facts', () => {
    const facts = fc.uniqueArray(arbitraryFact, { minLength: 1, maxLength: 30, selector: ({ id }) => id });
    fc.assert(
      fc.property(facts, (some) => {
        const all = some.map((fact, at) => ({ ...fact, when: dated('f', at, at).when }));
        const view = viewOf(baseOf(all));
        const seen: string[] = [];
        for (let page = 0; page < all.length; page += 1) {
          const reply = card({ kinds: 'all' }, page, view);
          expect(overLimits(reply)).toEqual([]);
          seen.push(...(reply.menus?.[0]?.options ?? []).map(({ value }) => value));
          if (!labelsOf(reply).includes('Later')) break;
        }
        expect(seen).toEqual(all.map(({ id }) => tokenOf(id)));
      }),
      { numRuns: 40 },
    );
  });
});
