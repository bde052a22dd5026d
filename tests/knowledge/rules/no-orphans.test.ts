import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../src/knowledge/problem.ts';
import { noOrphans } from '../../../src/knowledge/rules/no-orphans.ts';
import { aFact, aSource, aTopic, packOf } from '../../fixtures/packs/pack-of.ts';

describe('noOrphans()', () => {
  it('passes a source that is quoted and topics that have facts, as first or further', () => {
    const fact = { 'canal/opened': aFact({ also: ['town'] }) };
    expect(noOrphans(packOf({ fact, topic: { canal: aTopic(), town: aTopic() } }))).toEqual([]);
  });

  it('fails a source that no fact quotes and a topic without facts', () => {
    const pack = packOf({
      source: { calder: aSource(), harrigan: aSource() },
      topic: { canal: aTopic(), town: aTopic() },
    });
    expect(noOrphans(pack).map(problemLine)).toEqual([
      expect.stringMatching(/^sources\/harrigan\.yaml: no fact quotes this source/),
      expect.stringMatching(/^topics\/town\.yaml: no fact has this topic/),
    ]);
  });
});
