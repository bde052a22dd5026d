import { describe, expect, it } from 'vitest';
import { checkPack } from '../../src/knowledge/load.ts';
import { statsTable } from '../../src/knowledge/stats.ts';
import { packFolder, SEMINAR } from '../fixtures/packs/pack-folder.ts';

describe('statsTable()', () => {
  it('counts records, dates, sources, topics, kinds and what is quoted', () => {
    expect(statsTable(checkPack(SEMINAR).pack).split('\n')).toEqual([
      '| what | count | |',
      '|---|---:|---|',
      '| entries | 8 | 3 dated |',
      '| names | 6 |  |',
      '| contrasts | 1 |  |',
      '| prompts | 2 |  |',
      '| quotes | 8 |  |',
      '| quotes with a cut | 0 | 0.0 % |',
      '| parts under five words | 0 |  |',
      '| median words of a quote | 14 |  |',
      '| median words of a headline | 16 |  |',
      '| entries without a translation | 8 |  |',
      expect.stringMatching(/^\| source calder-2009 \| 5 \| 2\d\.\d % of its words quoted \|$/),
      expect.stringMatching(/^\| source harrigan \| 3 \| 1\d\.\d % of its words quoted \|$/),
      '| topic canal | 6 | 5 filed here |',
      '| topic town | 4 | 3 filed here |',
      '| kind event | 2 |  |',
      '| kind background | 1 |  |',
      '| kind position | 1 |  |',
      '| kind argument | 3 |  |',
      '| kind forecast | 1 |  |',
    ]);
  });

  it('says so where neither text nor lock tells a source’s length', () => {
    expect(statsTable(checkPack(packFolder({ 'quotes.lock.json': null })).pack)).toContain(
      '| source harrigan | 3 | text not at hand |',
    );
  });
});
