import { describe, expect, it } from 'vitest';
import { toMap } from '../../src/knowledge/fact-base-of.ts';

const title = { en: 'The lakes', ja: '湖', ru: 'Озёра' };
const names = {
  saltby: { name: 'Saltby', aliases: ['Салтби', 'ソルトビー', 'Salt by'] },
  meer: { name: 'Меер', aliases: ['Lake Meer'] },
};
const place = (name: string, lon: number, lat: number) => ({ name, kind: 'point' as const, lon, lat });

describe('toMap()', () => {
  it('fills in what a record leaves out: labels by the spellings, a view around the places, what it is about', () => {
    const map = toMap(
      'lakes',
      { title, about: [], places: [place('saltby', 1, 51), place('meer', 5, 53)] },
      names,
    );
    expect(map).toMatchObject({ id: 'lakes', view: [0, 50, 6, 54], about: ['saltby', 'meer'] });
    expect(map.places.map(({ label }) => label)).toEqual([
      { en: 'Saltby', ja: 'ソルトビー', ru: 'Салтби' },
      { en: 'Lake Meer', ja: 'Меер', ru: 'Меер' },
    ]);
  });

  it('keeps what a record says', () => {
    const label = { en: 'Here', ja: 'ここ', ru: 'Тут' };
    const places = [{ ...place('saltby', 1, 51), label }];
    const map = toMap('lakes', { title, view: [0, 50, 9, 60], about: ['meer'], places }, names);
    expect(map).toMatchObject({ view: [0, 50, 9, 60], about: ['meer'], places: [{ label }] });
  });

  it('looks across the 180th meridian where the places lie closer that way', () => {
    const places = [place('saltby', 178, 60), place('meer', -178, 60)];
    const map = toMap('lakes', { title, about: [], places }, names);
    expect(map.view).toEqual([177, 59, 183, 61]);
    expect(map.places.map(({ lon }) => lon)).toEqual([178, 182]);
  });
});
