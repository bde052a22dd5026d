import { describe, expect, it } from 'vitest';
import { factsOfMap } from '../../../src/commands/map/map-facts.ts';
import type { Name } from '../../../src/facts/name.ts';
import { aMap } from '../../fixtures/a-map.ts';
import { aFact, aTopic, baseOf, byId } from '../../fixtures/base.ts';

const place = (name: string): Name => ({ id: name.toLowerCase(), name, kind: 'place', aliases: [] });
const base = baseOf(
  [
    aFact('a', { claim: 'Ahla is north.' }),
    aFact('b', { claim: 'Nothing of it.' }),
    aFact('c', { claim: 'Ahla and Birna are islands.' }),
    aFact('d', { claim: 'Birna is south.' }),
    aFact('e', { claim: 'Ahla has a tower.' }),
  ],
  {
    names: byId([place('Ahla'), place('Birna')]),
    topics: byId([aTopic('harbour', 'Harbour', ['e', 'd', 'b'])]),
  },
);
const ids = (about: string[]) => factsOfMap(base, aMap({ about })).map(({ id }) => id);

describe('factsOfMap()', () => {
  it('leads with what names most of the places, then core facts in their order, then the others', () => {
    expect(ids(['ahla', 'birna'])).toEqual(['c', 'e', 'd', 'a']);
  });

  it('leads with a core fact where none names several', () => {
    expect(ids(['ahla'])).toEqual(['e', 'a', 'c']);
  });

  it('is empty where nothing mentions it', () => {
    expect(ids([])).toEqual([]);
    expect(ids(['atlantis'])).toEqual([]);
  });
});
