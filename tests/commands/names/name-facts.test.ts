import { describe, expect, it } from 'vitest';
import { factsOfName } from '../../../src/commands/names/name-facts.ts';
import { need } from '../../../src/facts/fact-base.ts';
import { aFact, baseOf, byId, smallBase } from '../../fixtures/base.ts';

const ids = (facts: readonly { readonly id: string }[]): string[] => facts.map(({ id }) => id);

describe('factsOfName()', () => {
  it('gives what a name holds, then other facts that mention it, none twice', () => {
    const base = smallBase();
    const { held, mentioned } = factsOfName(base, need(base.names, 'port-authority'));
    expect(ids(held)).toEqual(['new-tower-planned', 'authority-wants-dues']);
    expect(ids(mentioned)).toEqual([]);
  });

  it('gives them in order of time, those without a date last', () => {
    const names = byId([{ id: 'vera', name: 'Vera Orlova', kind: 'person', aliases: [] } as const]);
    const said = (id: string, day?: string) =>
      aFact(id, {
        kind: 'position',
        holder: 'Vera Orlova',
        ...(day && { when: { date: day, basis: 'stated', min: Date.parse(day), max: Date.parse(day) } }),
      });
    const facts = [said('undated'), said('late', '2014-05-01'), said('early', '2013-01-01'), said('open')];
    const base = baseOf(facts, { names });
    expect(ids(factsOfName(base, need(names, 'vera')).held)).toEqual(['early', 'late', 'undated', 'open']);
  });

  it('resolves a holder by any spelling, whatever its case', () => {
    const names = byId([{ id: 'vera', name: 'Vera Orlova', kind: 'person', aliases: ['Orlova'] } as const]);
    const facts = ['Vera Orlova', 'orlova', 'Orlov'].map((holder, at) =>
      aFact(`f-${at}`, { kind: 'argument', holder }),
    );
    const base = baseOf(facts, { names });
    expect(ids(factsOfName(base, need(names, 'vera')).held)).toEqual(['f-0', 'f-1']);
  });

  it('takes a holder for the name that is called so, not for one with that alias', () => {
    const names = byId([
      { id: 'state', name: 'State', kind: 'place', aliases: ['Government'] } as const,
      { id: 'government', name: 'Government', kind: 'body', aliases: [] } as const,
    ]);
    const base = baseOf([aFact('f', { kind: 'position', holder: 'Government' })], { names });
    expect(ids(factsOfName(base, need(names, 'government')).held)).toEqual(['f']);
    expect(ids(factsOfName(base, need(names, 'state')).held)).toEqual([]);
  });
});
