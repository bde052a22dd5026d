import { describe, expect, it } from 'vitest';
import { IntList } from '../../src/search/int-list.ts';
import { createNameFinder, nameTerm } from '../../src/search/names.ts';
import { readText, Vocabulary } from '../../src/search/vocabulary.ts';
import { stem } from '../../src/search/words.ts';

const finder = createNameFinder([
  { id: 'kurils', name: 'Southern Kurils', kind: 'term', aliases: ['Kurils'] },
]);

function learn(...texts: string[]) {
  const vocabulary = new Vocabulary();
  const list = new IntList();
  for (const text of texts) vocabulary.addTerms(readText(text, finder), list);
  const byId = [...vocabulary.termIds.keys()];
  return { vocabulary, terms: Array.from(list.finish(), (id) => byId[id]) };
}

describe('Vocabulary', () => {
  it("gives a text's terms in order without its fillers, then its names", () => {
    const { terms } = learn('the Southern Kurils and fishing');
    expect(terms).toEqual([stem('southern'), stem('kurils'), stem('fishing'), nameTerm('kurils')]);
  });

  it('gives the same term the same id in every text', () => {
    const { terms, vocabulary } = learn('islands of the Kurils', 'the Kurils: an island');
    expect(terms).toEqual([stem('island'), 'kuril', '@kurils', 'kuril', stem('island'), '@kurils']);
    expect(vocabulary.termIds.size).toBe(3);
  });

  it('counts words as written, fillers too', () => {
    const times = learn('island islands the the', 'island').vocabulary.times();
    expect(Object.fromEntries(times)).toEqual({ island: 2, islands: 1, the: 2 });
  });

  it('knows nothing at first', () => {
    expect(learn().vocabulary.times().size).toBe(0);
    expect(learn('').terms).toEqual([]);
  });
});
