import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STYLES, TEXT_STYLES } from '../../../src/citation/styles.ts';
import { citationCard } from '../../../src/commands/sources/citation-card.ts';
import type { Fact } from '../../../src/facts/fact.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { arbitraryFact } from '../../fixtures/arbitrary-fact.ts';
import { aFact, baseOf, smallBase, statedSource, vagueSource } from '../../fixtures/base.ts';
import { overLimits, textsOf, unescaped } from '../../fixtures/discord-limits.ts';
import { viewOf } from '../../fixtures/view.ts';

const view = viewOf();
const burnt = view.base.facts.get('lighthouse-burnt') ?? aFact('none');
const style = (id: string) => {
  const found = STYLES.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const shown = (fact: Fact, id?: string) =>
  unescaped(textsOf(citationCard(view, fact, id === undefined ? undefined : style(id))).join('\n'));
const fileOf = ({ components }: Reply) =>
  components.flatMap((one) => (one.type === ComponentType.Container ? one.components : [])).at(-1);

describe('citationCard()', () => {
  it('shows APA, MLA and Chicago at once: each source in full, and the citation with its paragraph', () => {
    const text = shown(burnt);
    expect(text).toContain(
      [
        '**APA 7**\n```',
        '“the light, and the keeper’s house with it, was lost” (Orlova, 2014, para. 4)',
        '',
        'Orlova, V. (2014, March 11). The harbour and its light. Coastal Review.\n```',
      ].join('\n'),
    );
    expect(text).toMatch(/\*\*MLA 9\*\*\n```\n.* \(Orlova\)\n\nOrlova, Vera\. “The Harbour and Its Light\.”/);
    expect(text).toMatch(/\*\*Chicago 17, author-date\*\*\n```\n.*\n\nOrlova, Vera\. 2014\./);
    expect(text.match(/Report on the lighthouse fire/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('shows a source once, with a citation for each of its paragraphs', () => {
    const text = shown(burnt, 'apa');
    expect(text.match(/\*\*APA 7\*\*/g)).toHaveLength(1);
    expect(text).toMatch(/para\. 2\)\n.*para\. 3\)\n\n\[Report on/);
    expect(text).toContain('Orlova, V. (2014, March 11). The harbour and its light. *Coastal Review*.');
  });

  it.each(TEXT_STYLES.map(({ id }) => id))('shows %s alone where it was chosen', (id) => {
    const text = shown(burnt, id);
    for (const other of TEXT_STYLES) {
      const title = `**${other.title}**`;
      if (other.id === id) expect(text).toContain(title);
      else expect(text).not.toContain(title);
    }
  });

  it.each([
    ['bibtex', 'citation.bib', '@article{orlova-2014,'],
    ['ris', 'citation.ris', 'AU  - Orlova, Vera'],
    ['csl-json', 'citation.json', '"id": "orlova-2014"'],
  ])('gives %s as a file and for copying', (id, name, words) => {
    const reply = citationCard(view, burnt, style(id));
    const [file] = reply.files ?? [];
    expect(file?.name).toBe(name);
    expect(fileOf(reply)).toMatchObject({ type: ComponentType.File, file: { url: `attachment://${name}` } });
    const content = new TextDecoder().decode(file?.bytes);
    expect(content).toContain(words);
    expect(textsOf(reply).join('\n')).toContain(content.trimEnd());
  });

  it('gives the file alone where its text would end the code block, or is too long', () => {
    for (const copy of ['```', 'copy '.repeat(2000)]) {
      const base = smallBase({
        sources: new Map([
          ['orlova-2014', statedSource({ copy })],
          ['gazette', vagueSource()],
        ]),
      });
      const reply = citationCard(viewOf(base), burnt, style('bibtex'));
      expect(textsOf(reply).join('\n')).toContain('the file has it whole');
      expect(reply.files).toHaveLength(1);
      expect(overLimits(reply)).toEqual([]);
    }
  });

  it('offers every style and format, and says which is shown', () => {
    const [select] = citationCard(view, burnt, style('gost')).menus ?? [];
    expect(select?.custom_id).toBe(`1|citeas|${tokenOf('lighthouse-burnt')}`);
    expect(select?.options.map(({ value }) => value)).toEqual(STYLES.map(({ id }) => id));
    expect(select?.placeholder).toContain(style('gost').title);
  });

  it('can be posted as it is shown, and takes the file of a format away with it', () => {
    expect(citationCard(view, burnt)).toMatchObject({
      ephemeral: false,
      files: [],
      share: { action: 'cite', args: [tokenOf('lighthouse-burnt')] },
    });
    expect(citationCard(view, burnt, style('ris')).share?.args).toEqual([tokenOf('lighthouse-burnt'), 'ris']);
  });

  it('fits Discord’s limits, whatever the fact and the style', () => {
    const chosen = fc.constantFrom(undefined, ...STYLES);
    fc.assert(
      fc.property(arbitraryFact, chosen, (fact, of) => {
        expect(overLimits(citationCard(viewOf(baseOf([fact])), fact, of))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
