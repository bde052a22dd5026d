import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datedFacts, type Span, timelineCard } from '../../../src/commands/timeline/timeline-card.ts';
import { need } from '../../../src/facts/fact-base.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { arbitraryFact } from '../../fixtures/arbitrary-fact.ts';
import { aFact, baseOf, smallBase } from '../../fixtures/base.ts';
import { labelsOf } from '../../fixtures/controls.ts';
import { overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { viewOf } from '../../fixtures/view.ts';

const base = smallBase();
const lighthouse = need(base.topics, 'lighthouse');
const dated = (id: string, min: number, max: number) =>
  aFact(id, { when: { date: '2000', basis: 'stated', min, max } });
const many = viewOf(baseOf(Array.from({ length: 25 }, (_, at) => dated(`f-${at}`, at, at))));

/** A card that is there. */
function card(span: Span = {}, page = 0, view = viewOf(base)): Reply {
  const reply = timelineCard(view, span, page);
  if (reply === undefined) throw new Error('No card');
  return reply;
}
const titleOf = (span: Span, locale: string) =>
  textsOf(card(span, 0, viewOf(base, locale)))[0]?.replace('### ', '');

describe('timelineCard()', () => {
  it('shows what a page holds, says which page it is, and leads on', () => {
    expect(labelsOf(card({}, 0, many))).toEqual(['Later']);
    expect(labelsOf(card({}, 1, many))).toEqual(['Earlier', 'Later']);
    expect(labelsOf(card({}, 2, many))).toEqual(['Earlier']);
    expect(textsOf(card({}, 1, many)).at(-1)).toBe('-# 2 of 3');
  });

  it('has neither page nor buttons where all fits on one', () => {
    expect(labelsOf(card())).toEqual([]);
    expect(textsOf(card()).join('\n')).not.toContain('-#');
  });

  it('opens any fact of its page', () => {
    expect(card({}, 2, many).menus?.[0]?.options.map(({ value }) => value)).toEqual(
      [20, 21, 22, 23, 24].map((at) => tokenOf(`f-${at}`)),
    );
  });

  it('gives the nearest page there is for one that there is not', () => {
    expect(card({}, 99, many)).toEqual(card({}, 2, many));
    expect(card({}, -1, many)).toEqual(card({}, 0, many));
  });

  it('gives nothing where nothing is dated', () => {
    expect(timelineCard(viewOf(base), { from: '1990', to: '1991' })).toBeUndefined();
    expect(timelineCard(viewOf(baseOf([aFact('f')])), {})).toBeUndefined();
  });

  it('keeps the colour of a topic, and has none of its own', () => {
    expect(card({ topic: lighthouse }).components[0]).toMatchObject({ accent_color: lighthouse.color });
    expect(JSON.stringify(card())).not.toContain('accent_color');
  });

  it('is given again by its span and page', () => {
    expect(card({ from: '1904', to: '2014', topic: lighthouse }).share).toEqual({
      action: 'timeline',
      args: ['1904', '2014', tokenOf('lighthouse'), '0'],
    });
  });

  it('says in its title what it spans', () => {
    expect(titleOf({}, 'en-US')).toBe('Timeline');
    expect(titleOf({ from: '1904' }, 'en-US')).toBe('Timeline · from 1904');
    expect(titleOf({ to: '1904-05' }, 'en-US')).toBe('Timeline · to May 1904');
    expect(titleOf({ from: '1904', to: '2014', topic: lighthouse }, 'en-US')).toBe(
      'Timeline · Lighthouse · from 1904 to 2014',
    );
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
      expect(textsOf(card({}, 0, viewOf(base, locale)))[1]).toMatch(/1855/);
    }
    expect(textsOf(card({}, 0, viewOf(base, 'ja')))[1]).toContain('1855年2月7日');
    expect(textsOf(card({}, 0, viewOf(base, 'ru')))[1]).toContain('7 февраля 1855');
  });

  it('shows every dated fact on exactly one page, within Discord’s limits, whatever the facts', () => {
    const facts = fc.uniqueArray(arbitraryFact, { minLength: 1, maxLength: 30, selector: ({ id }) => id });
    fc.assert(
      fc.property(facts, (some) => {
        const all = some.map((fact, at) => ({ ...fact, when: dated('f', at, at).when }));
        const view = viewOf(baseOf(all));
        const seen: string[] = [];
        for (let page = 0; page < all.length; page += 1) {
          const reply = card({}, page, view);
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

describe('datedFacts()', () => {
  it('orders by beginning, then by end, what lasts for ever last', () => {
    const forever = Number.POSITIVE_INFINITY;
    const facts = [dated('d', 5, forever), dated('c', 5, 9), dated('b', 5, 7), dated('a', 3, 20)];
    expect(datedFacts(baseOf(facts)).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('places what has no beginning by its end', () => {
    const ever = Number.NEGATIVE_INFINITY;
    const facts = [dated('c', 9, 9), dated('b', ever, 7), dated('a', 5, 6)];
    expect(datedFacts(baseOf(facts)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('keeps what overlaps a span and is of its topic', () => {
    const ids = (span: Span) => datedFacts(base, span).map(({ id }) => id);
    expect(ids({ from: '1905', to: '1905' })).toEqual(['lighthouse-burnt']);
    expect(ids({ topic: lighthouse })).toEqual(['lighthouse-burnt', 'new-tower-planned']);
  });

  it('takes 1970 for a bound like any other, though its first moment is 0', () => {
    expect(datedFacts(base, { from: '1970' }).map(({ id }) => id)).toEqual(['new-tower-planned']);
    expect(datedFacts(base, { from: '1969-12-31', to: '1970-01-01' })).toEqual([]);
  });

  it('leaves the base as it is', () => {
    const before = [...base.facts.keys()];
    datedFacts(base);
    expect([...base.facts.keys()]).toEqual(before);
  });
});
