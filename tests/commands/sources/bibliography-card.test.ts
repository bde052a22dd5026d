import { describe, expect, it } from 'vitest';
import { STYLES } from '../../../src/citation/styles.ts';
import { bibliographyCard } from '../../../src/commands/sources/bibliography-card.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { aFact, aTopic, byId, quote, smallBase, statedSource } from '../../fixtures/base.ts';
import { overLimits, textsOf, unescaped } from '../../fixtures/discord-limits.ts';
import { viewOf } from '../../fixtures/view.ts';

const style = (id: string) => {
  const found = STYLES.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const view = viewOf();
const topic = (id: string) => view.base.topics.get(id) ?? aTopic(id, id, []);
const contentOf = (...args: Parameters<typeof bibliographyCard>) =>
  new TextDecoder().decode(bibliographyCard(...args).files?.[0]?.bytes);

const FAMILIES = ['Cole', 'Abel', 'Berg'];
const many = (count: number) => {
  const sources = Array.from({ length: count }, (_, at) =>
    statedSource({
      id: `source-${at}`,
      author: { status: 'stated', value: [{ given: 'Ada', family: `${FAMILIES[at % 3]}${at}` }] },
    }),
  );
  return smallBase({
    sources: byId(sources),
    facts: byId([aFact('all', { quotes: sources.map(({ id }) => quote('words', 1, id)) })]),
    topics: byId([aTopic('harbour', 'Harbour', [])]),
    contrasts: new Map(),
    prompts: new Map(),
  });
};

describe('bibliographyCard()', () => {
  it('lists every source that a fact quotes once, sorted, in the style', () => {
    const texts = textsOf(bibliographyCard(viewOf(many(3)), style('apa')));
    expect(texts[0]).toBe('### References · APA 7');
    expect(texts.slice(1).map((text) => text.slice(0, 4))).toEqual(['Abel', 'Berg', 'Cole']);
  });

  it('lists the sources of a topic alone', () => {
    const base = smallBase({
      facts: byId([
        aFact('one'),
        aFact('two', { topics: ['lighthouse'], quotes: [quote('w', 1, 'gazette')] }),
      ]),
      topics: byId([aTopic('harbour', 'Harbour', []), aTopic('lighthouse', 'Lighthouse', [])]),
    });
    const text = textsOf(bibliographyCard(viewOf(base), style('mla'), base.topics.get('lighthouse'))).join(
      '\n',
    );
    expect(text).toContain('References · Lighthouse · MLA 9');
    expect(text).toContain('Report on the lighthouse fire');
    expect(text).not.toContain('Orlova');
  });

  it('has a file with the whole list as plain text', () => {
    const content = contentOf(view, style('apa'));
    expect(content).toContain('Orlova, V. (2014, March 11). The harbour and its light. Coastal Review.');
    expect(content).not.toMatch(/[*\\]/);
    expect(bibliographyCard(view, style('apa')).files?.[0]?.name).toBe('bibliography-apa.txt');
  });

  it.each([
    ['bibtex', 'bibliography.bib'],
    ['ris', 'bibliography.ris'],
    ['csl-json', 'bibliography.json'],
  ])('has a file in %s', (id, name) => {
    expect(bibliographyCard(view, style(id)).files?.[0]?.name).toBe(name);
    expect(contentOf(view, style(id))).toContain('orlova-2014');
  });

  const large = viewOf(many(300));
  it.each(STYLES.map(({ id }) => id))(
    'fits Discord’s limits with 300 sources in %s, and counts the rest',
    (id) => {
      const reply = bibliographyCard(large, style(id));
      expect(overLimits(reply)).toEqual([]);
      expect(textsOf(reply).join('\n')).toMatch(/and \d+ more: the file has all|the file has it whole/);
      expect(new TextDecoder().decode(reply.files?.[0]?.bytes)).toContain('Cole297');
    },
    30_000,
  );

  it('escapes nothing away: a reader sees the title as printed', () => {
    const title = 'A *star* and [a bracket](here)';
    const base = smallBase({
      sources: byId([statedSource({ title: { status: 'stated', value: title } })]),
      facts: byId([aFact('a')]),
    });
    expect(unescaped(textsOf(bibliographyCard(viewOf(base), style('harvard'))).join('\n'))).toContain(title);
  });

  it('can be posted as it is, and changed to another style', () => {
    const reply = bibliographyCard(view, style('gost'), topic('harbour'));
    expect(reply.share).toEqual({ action: 'bibliography', args: [tokenOf('harbour'), 'gost'] });
    expect(reply.menus?.[0]?.custom_id).toBe(`1|bibliography|${tokenOf('harbour')}`);
    expect(bibliographyCard(view, style('gost')).share?.args).toEqual(['', 'gost']);
  });
});
