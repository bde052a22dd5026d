import { describe, expect, it } from 'vitest';
import { matterOf } from '../../src/search/matter.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { islandsBase } from '../fixtures/islands-base.ts';

const searcher = createSearcher(islandsBase());
const matter = (query: string) => matterOf(searcher.explain(query).reading.words).map(({ meant }) => meant);

describe('matterOf()', () => {
  it.each([
    'what does Koizumi say about the pipeline',
    'Koizumi on the pipeline',
    'Koizumi’s view on the pipeline',
    'does Koizumi mention the pipeline',
    'according to Koizumi the pipeline',
    'the pipeline according to Koizumi',
  ])('is what somebody is to be heard on in %j', (query) => {
    expect(matter(query)).toEqual(['pipeline']);
  });

  it.each(['the pipeline', 'facts on the pipeline', 'say something about Koizumi', 'according to plan', ''])(
    'is nothing in %j, which names no speaker',
    (query) => {
      expect(matter(query)).toEqual([]);
    },
  );
});
