import { describe, expect, it } from 'vitest';
import { namesMentioned } from '../../../../src/knowledge/rules/style/names-mentioned.ts';
import { aFact, packOf, quoting } from '../../../fixtures/packs/pack-of.ts';

const check = (name: string, ...aliases: string[]) =>
  namesMentioned(
    packOf({
      fact: { 'canal/opened': quoting({ speaker: 'Josiah Pell' }) },
      names: { one: { name, kind: 'term', aliases } },
    }),
  );

describe('namesMentioned()', () => {
  it.each([['Saltby Cut'], ['Saltby canal', 'Saltby Cut'], ['Josiah Pell'], ['Ines Calder']])(
    'passes a name that a quote, a speaker or a source has: %s',
    (...spellings) => {
      const [name = '', ...aliases] = spellings;
      expect(check(name, ...aliases)).toEqual([]);
    },
  );

  it('passes a term of which an entry has the plural', () => {
    const fact = { 'canal/opened': aFact({ claim: 'In 1830 hand-looms were in use' }) };
    expect(
      namesMentioned(packOf({ fact, names: { loom: { name: 'hand-loom', kind: 'term', aliases: [] } } })),
    ).toEqual([]);
    expect(
      namesMentioned(packOf({ fact, names: { loom: { name: 'Hand-Loom', kind: 'body', aliases: [] } } })),
    ).not.toEqual([]);
  });

  it('fails a search word that nothing has', () => {
    expect(check('Hope')).toEqual([
      { file: 'names.yaml', path: 'one', message: expect.stringContaining('synonyms.yaml') },
    ]);
  });
});
