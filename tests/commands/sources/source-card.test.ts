import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceCard } from '../../../src/commands/sources/source-card.ts';
import type { Known, Source } from '../../../src/facts/source.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { aFact, baseOf, byId, smallBase, statedSource, vagueSource } from '../../fixtures/base.ts';
import { idOf } from '../../fixtures/controls.ts';
import { overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { longText, markdownText } from '../../fixtures/markdown-text.ts';
import { viewOf } from '../../fixtures/view.ts';

const textOf = (source: Source, pack = smallBase(), locale = 'en-US'): string =>
  textsOf(sourceCard(viewOf(pack, locale), source)).join('\n');

describe('sourceCard()', () => {
  it('gives the full citation, each detail with its standing, the standpoint and the copy read', () => {
    expect(textOf(statedSource())).toBe(
      [
        '### Orlova',
        'Vera Orlova, *The Harbour and its Light*, Coastal Review, 11 March 2014',
        '- **Author:** Vera Orlova · stated',
        '- **Title:** The Harbour and its Light · stated',
        '- **Outlet:** Coastal Review · stated',
        '- **Series:** Northern Ports · stated',
        '- **Date:** 11 March 2014 · stated',
        '- **Affiliation, as printed:** reader in maritime history · stated',
        '- **Standpoint:** Writes as a historian of ports.',
        '- **Copy read:** Plain text.',
        '**7 entries**: event 3 · background 2 · position 1 · argument 1',
      ].join('\n'),
    );
  });

  it('says of what is inferred from what, and of what is unknown that it is', () => {
    const text = textOf(vagueSource());
    expect(text).toContain('- **Author:** unknown');
    expect(text).toContain('- **Title:** unknown');
    expect(text).toContain('- **Outlet:** Port Gazette · inferred from: the page’s head');
    expect(text).toContain('- **Date:** c. July 2015 · inferred from: “this past June”');
    expect(text).toContain('- **Affiliation, as printed:** unknown');
    expect(text).toMatch(
      /^### Gazette\n\[Report on the lighthouse fire\], Port Gazette \(inferred\), c\. July 2015\n/,
    );
  });

  it('says our own words on a source in the reader’s language, where they are translated', () => {
    const source = vagueSource({ translations: { ja: { description: '灯台火災の報告' } } });
    expect(textOf(source, smallBase(), 'ja')).toContain('[灯台火災の報告]');
    expect(textOf(source, smallBase(), 'ja')).toContain(source.standpoint);
    expect(textOf(source, smallBase(), 'ru')).toContain('[Report on the lighthouse fire]');
  });

  it('opens its facts, and turns their pages', () => {
    const facts = Array.from({ length: 60 }, (_, at) => aFact(`f-${at}`));
    const reply = sourceCard(viewOf(baseOf(facts)), statedSource(), 1);
    expect(reply.menus?.[0]?.custom_id).toBe(customId('source', tokenOf('orlova-2014')));
    expect(reply.menus?.[0]?.placeholder).toBe('Open an entry of this source (60 entries)');
    expect(reply.menus?.[0]?.options.map(({ value }) => value)).toContain('>2');
    expect(reply.share).toEqual({ action: 'source', args: [tokenOf('orlova-2014'), '1'] });
  });

  it('has no select where nothing quotes it', () => {
    const reply = sourceCard(viewOf(baseOf([])), statedSource());
    expect(reply.menus).toEqual([]);
    expect(textsOf(reply).at(-1)).toBe('**0 entries**');
  });

  it('leads to its authors, as far as the base has their names', () => {
    expect(idOf(sourceCard(viewOf(), statedSource()), 'About Vera Orlova')).toBe(
      customId('who', tokenOf('vera-orlova')),
    );
    expect(sourceCard(viewOf(), vagueSource()).buttons).toEqual([]);
  });

  it('shows details whole or not at all, within Discord’s limits, whatever the source', () => {
    const anyText = fc.oneof(markdownText(80), longText(5000));
    const known = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Known<T>> =>
      fc.oneof(
        fc.constant({ status: 'unknown' } as const),
        value.map((one) => ({ status: 'stated', value: one }) as const),
        fc.tuple(value, anyText).map(([one, from]) => ({ status: 'inferred', value: one, from }) as const),
      );
    const arbitrarySource = fc.record({
      id: fc.constant('orlova-2014'),
      type: fc.constant('book'),
      short: anyText,
      author: known(fc.array(fc.record({ literal: anyText }), { minLength: 1, maxLength: 30 })),
      title: known(anyText),
      'container-title': known(anyText),
      'collection-title': known(anyText),
      issued: known(fc.constantFrom('2014', '2014-07~', '2014-03-12', '[2016-05,2016-06]', '1904/1905')),
      affiliation: known(anyText),
      description: fc.option(anyText, { nil: undefined }),
      standpoint: anyText,
      copy: anyText,
    });
    fc.assert(
      fc.property(arbitrarySource, fc.constantFrom('en-US', 'ja', 'ru'), (source, locale) => {
        const pack = smallBase({ sources: byId([source, vagueSource()]) });
        const reply = sourceCard(viewOf(pack, locale), source);
        expect(overLimits(reply)).toEqual([]);
        if (locale !== 'en-US') return;
        const text = textsOf(reply).join('\n');
        const shown = text.match(/^- \*\*/gm)?.length ?? 0;
        const counted = Number(/and (\d+) more details? that/.exec(text)?.[1] ?? 0);
        // The citation is what goes last: it is counted with the details where it had no room either.
        expect([8, 9]).toContain(shown + counted);
      }),
      { numRuns: 60 },
    );
  });
});
