import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/fact.ts';
import { type FactBase, need } from '../../src/facts/fact-base.ts';
import { factCard, factLine } from '../../src/reply/fact-card.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { arbitraryFact } from '../fixtures/arbitrary-fact.ts';
import { aFact, baseOf, byId, quote, smallBase, statedSource } from '../fixtures/base.ts';
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
  it('shows headline, quotes and citations: all but the quotes in small print, a run of one source cited once', () => {
    const [orlova, ...gazette] = need(base.facts, 'lighthouse-burnt').quotes;
    expect(gazette).toHaveLength(2);
    expect(textsOf(asReply(base, need(base.facts, 'lighthouse-burnt')))).toEqual([
      '-# **1904–1905** · The lighthouse burnt down in the winter of 1904 to 1905.',
      `> ${orlova?.exact}`,
      '-# — **Vera Orlova**, 11 March 2014, *The Harbour and its Light*, Coastal Review,\u00a0¶4',
      '> a fire […] took the tower',
      '-# — ¶2',
      '> “nothing was left of it”',
      '-# — c. July 2015, [Report on the lighthouse fire], Port Gazette (inferred),\u00a0¶3',
      '-# Sources differ: How was the light lost?',
    ]);
  });

  it('has the button to compare beside the question', () => {
    const card = factCard(viewOf(base), need(base.facts, 'orlova-light-mattered'));
    expect(card.components.at(-1)).toMatchObject({
      components: [{ content: '-# Sources differ: How was the light lost?' }, { content: '-# Argument' }],
      accessory: { label: 'Compare', custom_id: expect.stringMatching(/^1\|compare\|/) },
    });
  });

  it.each([
    ['orlova-light-mattered', '-# Argument'],
    ['authority-wants-dues', '-# Position'],
    ['new-tower-planned', '-# Forecast'],
  ])('says in a word what is somebody’s: %s', (id, word) => {
    expect(textsOf(asReply(base, need(base.facts, id))).at(-1)).toBe(word);
  });

  it('says nothing below an event of which there is nothing to say', () => {
    expect(textsOf(asReply(base, need(base.facts, 'harbour-opened'))).at(-1)).toMatch(/^-# — /);
  });

  it('opens a dated entry with its date, and shows an inferred one as inferred, once', () => {
    expect(cardText(need(base.facts, 'new-tower-planned'))).toMatch(
      /^-# \*\*c\. January 2013\*\* · The Port/,
    );
    const when = { date: '2012/..', basis: 'inferred', from: 'x', min: 0, max: 1 } as const;
    expect(cardText(aFact('f', { when }))).toMatch(/^-# \*\*Since 2012 \(inferred\)\*\* · The claim of f/);
  });

  it('says of what time it speaks', () => {
    const about = [
      { name: 'Treaty', date: '1855', min: 0, max: 1 },
      { name: 'Pact', date: '1945', min: 0, max: 1 },
    ];
    expect(textsOf(asReply(base, aFact('f', { kind: 'position', about }))).at(-1)).toBe(
      '-# Position · speaks of 1855, 1945',
    );
  });

  it('shows somebody else’s words in marks, below who speaks; a misprint is marked', () => {
    const quotes = [{ ...quote('we lost teh light'), speaker: 'Port Authority', sic: ['teh'] }];
    expect(cardText(aFact('f', { quotes }))).toMatch(
      /> “we lost teh \[sic\] light”\n-# — \*\*Port Authority\*\*, quoted by Vera Orlova, 11 March/,
    );
  });

  it('says headline, question and names in the reader’s language where the pack has them', () => {
    const quotes = [{ ...quote('w'), speaker: 'Port Authority' }];
    const translations = { ja: { claim: '港は大きい' } };
    const fact = aFact('f', { quotes, translations });
    const inJapanese = textsOf({ ...asReply(base, fact), components: [factCard(viewOf(base, 'ja'), fact)] });
    expect(inJapanese[0]).toBe('-# 港は大きい');
    expect(inJapanese[2]).toContain('**港湾局**、');
    expect(inJapanese.at(-1)).toBe('-# 引用は原文のまま');
    const inRussian = textsOf({ ...asReply(base, fact), components: [factCard(viewOf(base, 'ru'), fact)] });
    expect(inRussian[0]).toBe('-# The claim of f.');
    expect(inRussian.at(-1)).toBe('-# заголовок на английском, цитата в оригинале');
  });

  it('gives markdown in a title, a speaker or a claim no effect', () => {
    const sources = byId([statedSource({ title: { status: 'stated', value: 'A *b* _c_' } })]);
    const quotes = [{ ...quote('w'), speaker: 'X_Y_Z' }];
    const fact = aFact('f', { quotes, claim: 'Costs 2*3*4 @everyone.' });
    const text = cardText(fact, baseOf([fact], { sources }));
    expect(text).toContain('*A \\*b\\* \\_c\\_*');
    expect(text).toContain('X\\_Y\\_Z');
    expect(text).toContain('2\\*3\\*4 \\@everyone');
  });

  it('has a quote that leads in above the one that carries the headline, which a line cites all the same', () => {
    const fact = aFact('f', {
      quotes: [quote('it fell', 4), { ...quote('a tower stood', 3), leadIn: true }],
    });
    expect(shownQuotes(asReply(baseOf([fact]), fact))).toEqual(['a tower stood', 'it fell']);
    expect(factLine(viewOf(baseOf([fact])), fact)).toContain('¶4');
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
        const counted = textsOf(reply).flatMap(
          (text) => /^-# and (\d+) more quotes?/.exec(text)?.[1] ?? [],
        )[0];
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
    expect(factLine(viewOf(base), need(base.facts, 'harbour-opened'))).toBe(
      'The harbour opened on 7 February 1855. (Orlova, 11 March 2014, ¶4)',
    );
  });

  it('is one line, whatever the claim', () => {
    fc.assert(
      fc.property(arbitraryFact, (fact) => {
        expect(unescaped(factLine(viewOf(base), fact))).toMatch(
          /^[^\n]+ \((?:Orlova, 11 March 2014|Gazette, c\. July 2015), ¶\d+\)$/,
        );
      }),
    );
  });
});
