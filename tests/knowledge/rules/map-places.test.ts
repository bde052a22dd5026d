import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../src/knowledge/problem.ts';
import type { RecordOf } from '../../../src/knowledge/read.ts';
import { mapPlaces } from '../../../src/knowledge/rules/map-places.ts';
import { packOf } from '../../fixtures/packs/pack-of.ts';

type MapRecord = RecordOf<'map'>;
type Place = MapRecord['places'][number];

const aPlace = (keys: Partial<Place> = {}): Place => ({
  name: 'saltby',
  kind: 'land',
  label: { en: 'Saltby', ja: 'ソルトビー', ru: 'Солтби' },
  lon: 1,
  lat: 51,
  area: [0.5, 50.5, 1.5, 51.5],
  ...keys,
});
const check = (keys: Partial<MapRecord> = {}) =>
  mapPlaces(
    packOf({
      map: {
        cut: {
          title: { en: 'The Cut', ja: '運河', ru: 'Канал' },
          view: [0, 50, 2, 52],
          detail: [0.5, 50.5, 1.5, 51.5],
          about: ['saltby'],
          places: [aPlace()],
          ...keys,
        },
      },
      names: {
        saltby: { name: 'Saltby', kind: 'place', aliases: ['ソルトビー', 'Солтби'] },
        calder: { name: 'Ines Calder', kind: 'person', aliases: [] },
      },
    }),
  ).map(problemLine);

describe('mapPlaces()', () => {
  it('passes a map in order', () => {
    expect(check()).toEqual([]);
    expect(
      check({ detail: undefined, about: [], places: [aPlace({ name: undefined, area: undefined })] }),
    ).toEqual([]);
  });

  it('passes a map that leaves its view and labels to the pack, but not a place without any name', () => {
    const bare = aPlace({ label: undefined, area: undefined });
    expect(check({ view: undefined, detail: undefined, places: [bare] })).toEqual([]);
    expect(check({ places: [{ ...bare, name: undefined }] })).toEqual([
      expect.stringContaining('places.0: has no name on the map: add a label'),
    ]);
  });

  it('passes a map across the 180th meridian, with places on both sides', () => {
    const bering: Partial<MapRecord> = {
      view: [160, 50, -165, 70],
      detail: [175, 60, -168, 68],
      places: [
        aPlace({ lon: -172, lat: 64.4, area: [-174, 62, -170, 66] }),
        aPlace({ lon: 177, lat: 64, area: undefined }),
      ],
    };
    expect(check(bering)).toEqual([]);
    expect(check({ ...bering, places: [aPlace({ lon: -160, lat: 64, area: undefined })] })).toEqual([
      expect.stringContaining('places.0: lies outside of the view'),
    ]);
  });

  it.each<[string, Partial<MapRecord>, string]>([
    ['a view from east to west', { view: [2, 50, 0, 52] }, 'view: is not [west, south, east, north]'],
    ['a detail upside down', { detail: [0.5, 51.5, 1.5, 50.5] }, 'detail: is not [west, south, east, north]'],
    ['a detail beyond the view', { detail: [0.5, 50.5, 3, 51] }, 'detail: reaches beyond the view'],
    ['a place out of view', { places: [aPlace({ lon: 5 })] }, 'places.0: lies outside of the view'],
    [
      'an area beside its place',
      { places: [aPlace({ lon: 1.9 })] },
      'places.0.area: does not hold its place',
    ],
    [
      'an area beyond the view',
      { places: [aPlace({ area: [-1, 50.5, 1.5, 51.5] })] },
      'places.0.area: reaches beyond the view',
    ],
    [
      'a name that is not there',
      { places: [aPlace({ name: 'constructor' })] },
      "places.0.name: there is no name 'constructor': add it or mend the id",
    ],
    [
      'a name that is no place',
      { places: [aPlace({ name: 'calder' })] },
      "places.0.name: 'calder' is no place: it is of kind 'person'",
    ],
    [
      'a label that is no spelling of its name',
      { places: [aPlace({ other: { en: 'Saltbye', ja: 'Saltby', ru: 'Saltby' } })] },
      "places.0: 'Saltbye' is no spelling of saltby: add it to the name's aliases or mend it",
    ],
    [
      'something it is about that is not there',
      { about: ['x'] },
      "about: there is no name 'x': add it or mend the id",
    ],
  ])('fails %s', (_, keys, message) => {
    expect(check(keys)).toContain(`maps/cut.yaml:${message}`);
  });
});
