import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameCard } from '../../../src/commands/names/name-card.ts';
import { need } from '../../../src/facts/fact-base.ts';
import { NAME_KINDS, type Name } from '../../../src/facts/name.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { arbitraryFact } from '../../fixtures/arbitrary-fact.ts';
import { aFact, baseOf, byId, smallBase } from '../../fixtures/base.ts';
import { idOf, labelsOf } from '../../fixtures/controls.ts';
import { overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { longText, markdownText } from '../../fixtures/markdown-text.ts';
import { viewOf } from '../../fixtures/view.ts';

const base = smallBase();
const vera = need(base.names, 'vera-orlova');
const authority = need(base.names, 'port-authority');
const textOf = (name: Name, pack = base, locale = 'en-US'): string =>
  textsOf(nameCard(viewOf(pack, locale), name)).join('\n');

/** A name with so many facts that it holds, and so many that mention it. */
function withFacts(held: number, mentioned: number) {
  const facts = [
    ...Array.from({ length: mentioned }, (_, at) => aFact(`m-${at}`, { claim: `Vera Orlova in ${at}.` })),
    ...Array.from({ length: held }, (_, at) =>
      aFact(`h-${at}`, { kind: 'argument', holder: 'Vera Orlova', claim: `She argues ${at}.` }),
    ),
  ];
  return baseOf(facts, { names: byId([vera]) });
}

describe('nameCard()', () => {
  it('shows the role as a source prints it, and last what a person is called in each script', () => {
    expect(textOf(vera)).toMatch(
      /^### Vera Orlova\n-# person\nRole, as printed in a source: “historian”\n\*\*Statements [\s\S]*\n\*\*Also written or called\*\*\n- Cyrillic: Орлова$/,
    );
    expect(textOf(authority)).toMatch(/- Latin: the Authority\n- Japanese: 港湾局$/);
    expect(textOf(authority)).not.toContain('Role');
  });

  it('shows statements and positions with their citation, then other facts that mention the name', () => {
    expect(textOf(authority)).toMatch(
      /\*\*Statements and positions\*\* \(2\)\n-# \*\*1\*\* c\. January 2013 · The Port Authority planned.* \(Gazette, c\. July 2015, ¶5\)\n-# \*\*2\*\* The claim of authority.*\n\*\*Also/,
    );
    const text = textOf(vera, withFacts(1, 1));
    expect(text).toMatch(
      /\(1\)\n-# \*\*1\*\* She argues 0\. .*\n\*\*Named in\*\* \(1\)\n-# \*\*1\*\* Vera Orlova in 0\./,
    );
  });

  it('counts what it does not list, and opens all of it, what is held first', () => {
    const reply = nameCard(viewOf(withFacts(12, 9)), vera);
    const text = textsOf(reply).join('\n');
    expect(text).toMatch(/\(12\)\n(?:-# .* She .*\n){8}-# and 4 more\n/);
    expect(text).toMatch(/\(9\)\n(?:-# .* Vera .*\n){5}-# and 4 more\n\*\*Also/);
    const [menu] = reply.menus ?? [];
    expect(menu?.custom_id).toBe(customId('who', tokenOf('vera-orlova')));
    expect(menu?.options.map(({ value }) => value)).toEqual([
      ...Array.from({ length: 12 }, (_, at) => tokenOf(`h-${at}`)),
      ...Array.from({ length: 9 }, (_, at) => tokenOf(`m-${at}`)),
    ]);
  });

  it('turns the pages of its select', () => {
    const view = viewOf(withFacts(30, 30));
    expect(nameCard(view, vera, 1).menus?.[0]?.options.map(({ value }) => value)).toContain('>2');
    expect(nameCard(view, vera, 1).share).toEqual({ action: 'who', args: [tokenOf('vera-orlova'), '1'] });
  });

  it('says so where no fact has the name, and offers no empty select', () => {
    const reply = nameCard(viewOf(baseOf([], { names: byId([vera]) })), vera);
    expect(textsOf(reply).join('\n')).toContain('No entry in this base quotes or names it.');
    expect(reply.menus).toEqual([]);
  });

  it('leads to the sources that the name wrote', () => {
    expect(idOf(nameCard(viewOf(), vera), 'Source: Orlova')).toBe(customId('source', tokenOf('orlova-2014')));
    expect(labelsOf(nameCard(viewOf(), authority))).toEqual([]);
  });

  it('shows kinds and scripts in the reader’s language, and spellings as they are', () => {
    for (const locale of ['ja', 'ru']) expect(textOf(authority, base, locale)).toContain('港湾局');
  });

  it('is headed by the name in the reader’s script, and as the base writes it', () => {
    expect(textOf(authority, base, 'ja')).toMatch(/^### 港湾局 · Port Authority\n/);
    expect(textOf(authority, base, 'en-US')).toMatch(/^### Port Authority\n/);
  });

  it('keeps within Discord’s limits, whatever the name and its facts', () => {
    const anyText = fc.oneof(markdownText(80), longText(5000));
    const arbitraryName = fc.record({
      id: fc.constant('a-name'),
      name: anyText,
      kind: fc.constantFrom(...NAME_KINDS),
      role: fc.option(anyText, { nil: undefined }),
      aliases: fc.array(anyText, { maxLength: 60 }),
    });
    const facts = fc.uniqueArray(arbitraryFact, { maxLength: 40, selector: ({ id }) => id });
    fc.assert(
      fc.property(arbitraryName, facts, fc.constantFrom('en-US', 'ja', 'ru'), (name, some, locale) => {
        const own = some.map((fact, at) => (at % 2 === 0 ? { ...fact, holder: name.name } : fact));
        const reply = nameCard(viewOf(baseOf(own, { names: byId([name]) }), locale), name);
        expect(overLimits(reply)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
