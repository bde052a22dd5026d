import type { CslName, Source } from '../../src/facts/source.ts';
import { statedSource } from '../fixtures/base.ts';

const UNKNOWN = { status: 'unknown' } as const;
const stated = <T>(value: T) => ({ status: 'stated', value }) as const;
const inferred = <T>(value: T, from = 'the words of the page') =>
  ({ status: 'inferred', value, from }) as const;
const people = (...names: readonly string[]): readonly CslName[] =>
  names.map((name) => {
    const [family = '', given = ''] = name.split(', ');
    return { given, family };
  });

const awkward = (id: string, parts: Partial<Source>): Source =>
  statedSource({ id, 'collection-title': UNKNOWN, copy: '', ...parts });

/** Sources that another seminar could have, each hard in one way. */
export const AWKWARD: readonly Source[] = [
  awkward('nothing-known', {
    type: 'webpage',
    author: UNKNOWN,
    title: UNKNOWN,
    'container-title': UNKNOWN,
    issued: UNKNOWN,
    description: 'Leaflet on the lighthouse fire',
  }),
  awkward('body-author', {
    type: 'report',
    author: stated([{ literal: 'Port Authority of Saltby & District' }]),
    title: stated('The Harbour_Plan: 100% of What {We} Know'),
    'container-title': stated('Municipal Press'),
    'collection-title': stated('Harbour Papers'),
    issued: stated('2009-05'),
    copy: 'Scan of the 2nd printing.',
  }),
  awkward('own-report', {
    type: 'report',
    author: stated([{ literal: 'The Lighthouse Board' }]),
    title: stated('Annual Report'),
    'container-title': stated('The Lighthouse Board'),
    issued: stated('1904/1905'),
  }),
  awkward('two-authors', {
    type: 'article-journal',
    author: stated(people('Orlova, Vera Ivanovna', 'Dupont, Jean-Paul')),
    title: stated('Who Lit the “Northern Light”?'),
    'container-title': stated('Journal of Harbour History'),
    issued: stated('2011-03'),
  }),
  awkward('three-authors', {
    type: 'article-magazine',
    author: stated(people('Abe, Ken', 'Brown, Mary', 'Clark, Tom')),
    title: stated('Fog, and “the Horn”'),
    'container-title': stated('Northern Ports'),
    issued: stated('2012-12-30/2013-01-05'),
  }),
  awkward('seven-authors', {
    type: 'article-newspaper',
    author: stated(people('A, Ann', 'B, Ben', 'C, Cy', 'D, Dan', 'E, Eve', 'F, Flo', 'G, Gus')),
    title: stated('Harbour Closed!'),
    'container-title': stated('The Saltby Times'),
    issued: stated('2014-05-09'),
  }),
  awkward('many-authors', {
    type: 'article-journal',
    author: stated(
      people(...Array.from({ length: 22 }, (_, at) => `Author${String(at + 1).padStart(2, '0')}, X.`)),
    ),
    title: stated('A Survey of Tides'),
    'container-title': stated('Tides'),
    issued: stated('2019'),
  }),
  awkward('untitled-news', {
    type: 'article-newspaper',
    author: UNKNOWN,
    title: UNKNOWN,
    description: 'Report on the lighthouse fire',
    'container-title': inferred('Port Gazette', 'the page’s head'),
    issued: inferred('2015-07~', '“this past June”'),
  }),
  awkward('inferred-all', {
    type: 'post-weblog',
    author: inferred(people('Horsley, Samuel'), 'the address of the page'),
    title: inferred('On the Prosodies: Part 2', 'the list of contents'),
    'container-title': inferred('Fog and Light'),
    issued: inferred('2016-02-28'),
  }),
  awkward('open-interval', {
    type: 'webpage',
    title: stated('Lights of the North'),
    'container-title': stated('Pharos'),
    issued: stated('2004/..'),
  }),
  awkward('circa-year', {
    type: 'book',
    title: stated('What Is a Harbour?'),
    'container-title': stated('Quay Books'),
    issued: inferred('1950?'),
  }),
  awkward('a-decade', {
    type: 'chapter',
    title: stated('The Fire'),
    'container-title': stated('Northern Ports: A Reader'),
    issued: inferred('193X'),
  }),
  awkward('undated-post', {
    type: 'post-weblog',
    title: stated('St. Elmo Inc.'),
    'container-title': stated('Sea Notes'),
    issued: UNKNOWN,
  }),
  awkward('same-year-a', {
    type: 'webpage',
    title: stated('The Harbour Again'),
    'container-title': stated('Pharos'),
    issued: stated('2014-11'),
  }),
  awkward('same-year-b', {
    type: 'webpage',
    title: stated('A Harbour: Afterword'),
    'container-title': stated('Pharos'),
    issued: stated('2014-12-01'),
  }),
  awkward('cyrillic', {
    type: 'article-journal',
    author: stated(people('Орлова, Вера Ивановна')),
    title: stated('Гавань и её свет'),
    'container-title': stated('Северные порты'),
    issued: stated('2013-06'),
  }),
  awkward('japanese', {
    type: 'webpage',
    author: stated(people('松岡, 美里')),
    title: stated('港と灯台'),
    'container-title': stated('海の頁'),
    issued: stated('2014-03-12'),
  }),
  awkward('before-christ', {
    type: 'book',
    author: stated([{ literal: 'Pytheas' }]),
    title: stated('On the Ocean'),
    'container-title': UNKNOWN,
    issued: inferred('-0324~'),
  }),
];
