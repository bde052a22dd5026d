import { describe, expect, it } from 'vitest';
import type { Contrast } from '../../src/facts/contrast.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { byId } from '../fixtures/base.ts';
import { islandsBase } from '../fixtures/islands-base.ts';

const contrast = (
  id: string,
  question: string,
  sides: Contrast['sides'],
  type: Contrast['type'] = 'differ',
) => ({
  id,
  type,
  question,
  sides,
});
const CONTRASTS: readonly Contrast[] = [
  contrast('pipeline-length', 'How long is the pipeline from Sakhalin?', [
    { label: 'Orlova (2014)', facts: ['sakhalin-pipeline'] },
    { label: 'Gazette (2015)', facts: ['reactors-idle'] },
  ]),
  contrast('crimea-word', 'What is the change in Crimea called?', [
    { label: 'annexation', facts: ['visa-sanctions'] },
    { label: 'reunification', facts: ['islands-named'] },
  ]),
  contrast(
    'war-end',
    'When did the war end?',
    [{ label: 'Orlova', facts: ['declaration-ended-war'] }],
    'agree',
  ),
];
const { contrasts } = createSearcher(islandsBase({ contrasts: byId(CONTRASTS) }));
const found = (query: string) => {
  const { matches, ...rest } = contrasts(query);
  return { first: matches[0]?.contrast.id, ...rest };
};

describe('contrasts()', () => {
  it.each([
    ['how long is the pipeline', 'pipeline-length'],
    ['pipeline-length', 'pipeline-length'],
    ['pipelnie lenght', 'pipeline-length'],
    ['annexation or reunification', 'crimea-word'],
    ['visas and Crimea', 'crimea-word'],
  ])('finds the contrast nearest to %j', (query, first) => {
    expect(found(query)).toMatchObject({ first, fits: true });
  });

  it.each([
    ...[
      'compare orlova and the gazette',
      'Orlova vs Gazette',
      'difference between the sources on the pipeline',
    ],
    ...[
      'annexation or reunification',
      'сравни Орлову и газету',
      'パイプラインの違い',
      'what do the sources disagree about',
    ],
  ])('knows that %j asks for a comparison', (query) => {
    expect(found(query).isComparison).toBe(true);
  });

  it.each(['how long is the pipeline', 'Orlova on Crimea', 'reactors'])(
    'knows that %j asks for none',
    (query) => {
      expect(found(query).isComparison).toBe(false);
    },
  );

  it('lists what the sources differ on where no subject is named', () => {
    expect(contrasts('what do the sources disagree about').matches.map((one) => one.contrast.id)).toEqual([
      'pipeline-length',
      'crimea-word',
    ]);
  });

  it('says where nothing fits', () => {
    expect(found('banana')).toEqual({ first: undefined, fits: false, isComparison: false });
    expect(contrasts('').matches).toEqual([]);
  });

  it('gives no more than the limit', () => {
    expect(contrasts('pipeline Crimea', 1).matches).toHaveLength(1);
  });
});

describe('an ask of a contrast', () => {
  const [first, ...others] = CONTRASTS;
  const asked = createSearcher(
    islandsBase({
      contrasts: byId([...(first ? [{ ...first, asks: ['Is it 1,400 km long?'] }] : []), ...others]),
    }),
  );

  it('leads to it, typed in whatever way', () => {
    expect(asked.contrasts('is it 1400 km long').promised?.id).toBe('pipeline-length');
    expect(asked.contrasts('how long is the pipeline from sakhalin').promised?.id).toBe('pipeline-length');
    expect(asked.contrasts('is it long').promised).toBeUndefined();
  });
});
