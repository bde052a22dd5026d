import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastCard } from '../../../src/commands/contrasts/contrast-card.ts';
import type { Contrast } from '../../../src/facts/contrast.ts';
import { need } from '../../../src/facts/fact-base.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { messageOf } from '../../../src/reply/message.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { arbitraryContrast } from '../../fixtures/arbitrary-contrast.ts';
import { aFact, baseOf, byId, quote, smallBase } from '../../fixtures/base.ts';
import { buttonsOf, idOf } from '../../fixtures/controls.ts';
import { overLimits, shownQuotes, textsOf } from '../../fixtures/discord-limits.ts';
import { viewOf } from '../../fixtures/view.ts';

const base = smallBase();
const light = need(base.contrasts, 'when-the-light-went-out');
const textOf = (contrast: Contrast, pack = base, locale = 'en-US'): string =>
  textsOf(contrastCard(viewOf(pack, locale), contrast)).join('\n');
const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

describe('contrastCard()', () => {
  it('says whether sources differ, asks the question, and lets each side speak below who speaks', () => {
    expect(textOf(light)).toMatch(
      /^-# \*\*Sources differ\*\* · How was the light lost\?\n-# By fire\n-# \*\*Vera Orlova\*\*, 11 March 2014,\u00a0¶4\n> the light, and.*\n-# c\. July 2015,\u00a0¶2\n> a fire \[…\] took.*\n.*\n.*\n-# By neglect\n-# \*\*Vera Orlova\*\*, .*\n> the words of orlova-light-mattered$/,
    );
  });

  it.each([
    ['differ', 'Sources differ'],
    ['agree', 'Sources agree'],
    ['different-matters', 'Different matters'],
  ] as const)('says %s in words', (type, words) => {
    expect(textOf({ ...light, type })).toContain(`-# **${words}** · `);
  });

  it('says what explains the difference where the base does, and no more of an agreement than it notes', () => {
    const note = 'One wrote *before* the fire.';
    expect(textOf(light)).not.toContain('explains');
    expect(textOf({ ...light, note })).toMatch(
      /-# What explains the difference: One wrote \\\*before\\\* the fire\.$/,
    );
    expect(textOf({ ...light, note, type: 'agree' })).not.toContain('explains');
  });

  it('names whose position an author reports, and no side twice whose label says who speaks', () => {
    const facts = [
      aFact('a', { kind: 'position', holder: 'Port Authority' }),
      aFact('b', { kind: 'argument', holder: 'Vera Orlova' }),
    ];
    const sides = [
      { label: 'Port Authority, in Orlova (2014)', facts: ['a'] },
      { label: 'Orlova (2014)', facts: ['b'] },
    ];
    expect(
      textOf({ ...light, sides }, baseOf(facts))
        .split('\n')
        .slice(1, -1),
    ).toEqual([
      '-# **Port Authority**, reported by Vera Orlova, 11 March 2014,\u00a0¶4',
      '> the words of a',
      '-# **Vera Orlova**, 11 March 2014,\u00a0¶4',
      '> the words of b',
    ]);
  });

  it('says where one source alone speaks, on all sides', () => {
    const facts = [aFact('a'), aFact('b'), aFact('c', { quotes: [quote('w', 2, 'gazette')] })];
    const pack = baseOf(facts);
    const of = (...ids: readonly string[]): Contrast => ({
      ...light,
      sides: ids.map((id) => ({ label: id, facts: [id] })),
    });
    expect(textOf(of('a', 'b'), pack)).toContain('Only one source speaks of this: Orlova.');
    expect(textOf(of('a', 'c'), pack)).not.toContain('Only one source');
  });

  it('marks the English of questions and claims to a reader of another language', () => {
    expect(textOf(light)).not.toContain('in English');
    expect(textOf(light, base, 'ru')).toMatch(
      /^-# \*\*Источники расходятся\*\* · How was[\s\S]*на английском/,
    );
    const ru = { question: 'Как?', note: 'Разное.', sides: [{ label: 'Пожар' }, { label: 'Небрежность' }] };
    const translated = textOf({ ...light, note: 'x', translations: { ru } }, base, 'ru');
    expect(translated).toMatch(/· Как\?[\s\S]*-# Пожар[\s\S]*-# Небрежность[\s\S]* Разное\./);
    expect(translated).not.toContain('на английском');
  });

  it('opens each of its facts, one that stands on two sides once', () => {
    const twice = { ...light, sides: light.sides.map((side) => ({ ...side, facts: ['lighthouse-burnt'] })) };
    const [menu] = contrastCard(viewOf(), twice).menus ?? [];
    expect(menu?.custom_id).toBe(customId('pick'));
    expect(menu?.options.map(({ value }) => value)).toEqual([tokenOf('lighthouse-burnt')]);
  });

  it('offers the contrasts that it is handed, else those that share a fact with it', () => {
    const near: Contrast = { ...light, id: 'near' };
    const far: Contrast = {
      ...light,
      id: 'far',
      sides: ['quays-of-granite', 'harbour-opened'].map((id) => ({ label: id, facts: [id] })),
    };
    const view = viewOf(smallBase({ contrasts: byId([light, near, far]) }));
    const offered = (others?: readonly Contrast[]) =>
      contrastCard(view, light, others)
        .menus?.find(({ custom_id }) => custom_id === customId('compare'))
        ?.options.map(({ value }) => value);
    expect(offered()).toEqual([tokenOf('near')]);
    expect(offered([far, near])).toEqual([tokenOf('far'), tokenOf('near')]);
    expect(contrastCard(viewOf(), light).menus).toHaveLength(1);
  });

  it('leads to all contrasts of its topic, and is given again by its tokens', () => {
    const near: Contrast = { ...light, id: 'near' };
    const reply = contrastCard(viewOf(), light, [near]);
    expect(idOf(reply, 'More comparisons')).toBe(customId('contrasts', tokenOf('lighthouse')));
    expect(reply.share).toEqual({ action: 'compare', args: [tokenOf(light.id), tokenOf('near')] });
  });

  it('can be posted whatever it offers', () => {
    const others = Array.from({ length: 30 }, (_, at): Contrast => ({ ...light, id: `c-${at}` }));
    const view = viewOf();
    const { components } = messageOf(contrastCard(view, light, others), {
      say: view.say,
      isPrivate: true,
      mayPost: true,
    });
    expect(buttonsOf(components)).toHaveLength(2);
  });

  it('shows whole quotes of its facts or none, both sides, within Discord’s limits, whatever the contrast', () => {
    fc.assert(
      fc.property(arbitraryContrast, fc.constantFrom('en-US', 'ja', 'ru'), (made, locale) => {
        const reply = contrastCard(viewOf(made.base, locale), made.contrast);
        expect(overLimits(reply)).toEqual([]);
        const exact = new Set(
          [...made.base.facts.values()].flatMap(({ quotes }) => quotes.map((one) => oneLine(one.exact))),
        );
        for (const shown of shownQuotes(reply)) expect(exact).toContain(shown);
        expect(textsOf(reply).filter((text) => /^-# /.test(text)).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});
