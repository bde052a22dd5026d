import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/fact.ts';
import { type FactBase, need } from '../../src/facts/fact-base.ts';
import { factCard, factLine } from '../../src/reply/fact-card.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { arbitraryFact } from '../fixtures/arbitrary-fact.ts';
import { aFact, baseOf, byId, quote, smallBase, statedSource, vagueSource } from '../fixtures/base.ts';
import { overLimits, shownQuotes, textsOf, unescaped } from '../fixtures/discord-limits.ts';
import { viewOf } from '../fixtures/view.ts';

const base = smallBase();
const asReply = (pack: FactBase, fact: Fact): Reply => ({
  outcome: 'answer',
  ephemeral: false,
  components: [factCard(viewOf(pack), fact)],
});
const cardText = (fact: Fact, pack = base): string => textsOf(asReply(pack, fact)).join('\n');
const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

describe('factCard()', () => {
  it('shows the claim, each quote with its citation, the kind and when its sources were written', () => {
    const text = cardText(need(base.facts, 'lighthouse-burnt'));
    expect(text).toMatch(
      /burnt down.*\n> the light, and .* was lost\n— Vera Orlova, .*¶4\n> a fire \[…\] took.*\n— .*¶2/s,
    );
    expect(text).toContain('event');
    expect(text).toContain('1904–1905');
    expect(text).toContain('as written 11 March 2014 and c. July 2015');
  });

  it('names the holder of an argument, a position and a forecast', () => {
    expect(cardText(need(base.facts, 'orlova-light-mattered'))).toContain('argument of Vera Orlova');
    expect(cardText(need(base.facts, 'authority-wants-dues'))).toContain('position of Port Authority');
    expect(cardText(need(base.facts, 'new-tower-planned'))).toContain('forecast of Port Authority');
  });

  it('shows an inferred date as inferred', () => {
    expect(cardText(need(base.facts, 'new-tower-planned'))).toContain('c. January 2013 (date inferred)');
  });

  it('says that the date is unknown where the source has none', () => {
    const sources = byId([vagueSource({ issued: { status: 'unknown' } })]);
    const fact = aFact('f', { quotes: [quote('w', 1, 'gazette')] });
    expect(cardText(fact, baseOf([fact], { sources }))).toContain('as written at an unknown date');
  });

  it('gives markdown in a title, a holder or a claim no effect', () => {
    const sources = byId([statedSource({ title: { status: 'stated', value: 'A *b* _c_' } })]);
    const fact = aFact('f', { kind: 'argument', holder: 'X_Y_Z', claim: 'Costs 2*3*4 @everyone.' });
    const text = cardText(fact, baseOf([fact], { sources }));
    expect(text).toContain('*A \\*b\\* \\_c\\_*');
    expect(text).toContain('X\\_Y\\_Z');
    expect(text).toContain('2\\*3\\*4 \\@everyone');
  });

  it('drops whole quotes that do not fit, in order, and counts them', () => {
    const quotes = Array.from({ length: 10 }, (_, at) => quote(`${at} ${'word '.repeat(160)}end`, at + 1));
    const fact = aFact('f', { quotes });
    const reply = asReply(baseOf([fact]), fact);
    const shown = shownQuotes(reply);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown).toEqual(quotes.slice(0, shown.length).map(({ exact }) => exact));
    expect(textsOf(reply).join('\n')).toContain(`${quotes.length - shown.length} more quote`);
  });

  it('shows quotes whole or not at all, within Discord’s limits, whatever the fact', () => {
    fc.assert(
      fc.property(arbitraryFact, (fact) => {
        const reply = asReply(baseOf([fact]), fact);
        expect(overLimits(reply)).toEqual([]);
        const shown = shownQuotes(reply);
        expect(shown).toEqual(fact.quotes.slice(0, shown.length).map(({ exact }) => oneLine(exact)));
        const left = fact.quotes.length - shown.length;
        const counted = /and (\d+) more quotes?/.exec(textsOf(reply).at(-2) ?? '')?.[1];
        expect(Number(left === 0 ? 0 : counted)).toBe(left);
      }),
    );
  });

  it('always has room for a quote of forty words', () => {
    const words = 'extraordinarily_'.repeat(40).replaceAll('_', ' ');
    fc.assert(
      fc.property(arbitraryFact, (fact) => {
        const brief = { ...fact, quotes: [quote(words)] };
        expect(shownQuotes(asReply(baseOf([brief]), brief))).toHaveLength(1);
      }),
    );
  });
});

describe('factLine()', () => {
  it('is the claim and where its first quote stands', () => {
    expect(factLine(base, need(base.facts, 'harbour-opened'))).toBe(
      'The harbour opened on 7 February 1855. (Orlova ¶4)',
    );
  });

  it('is one line, whatever the claim', () => {
    fc.assert(
      fc.property(arbitraryFact, (fact) => {
        expect(unescaped(factLine(base, fact))).toMatch(/^[^\n]+ \((?:Orlova|Gazette) ¶\d+\)$/);
      }),
    );
  });
});
