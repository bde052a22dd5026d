import { describe, expect, it } from 'vitest';
import { atOdds } from '../../../src/commands/check/at-odds.ts';
import { aFact, byId, smallBase } from '../../fixtures/base.ts';
import { islandsBase } from '../../fixtures/islands-base.ts';
import { viewOf } from '../../fixtures/view.ts';

const islands = viewOf(islandsBase());
const fact = (id: string) => islands.base.facts.get(id) ?? aFact(id);

describe('atOdds()', () => {
  it.each(['in 1955', 'on 18 October 1956', 'in November 1956', 'in the 1960s', '1955年に'])(
    'says when the source has it, to a sentence that has it %s',
    (time) => {
      expect(atOdds(islands, `The declaration came ${time}.`, fact('declaration-ended-war'))).toEqual([
        'The source’s date: 19 October 1956',
      ]);
    },
  );

  it.each([
    'in 1956',
    'in October 1956',
    'on 19 October 1956',
    'in the 1950s',
    'between 1950 and 1956',
    'late',
  ])('says nothing to one that has it %s', (time) => {
    expect(atOdds(islands, `The declaration came ${time}.`, fact('declaration-ended-war'))).toEqual([]);
  });

  it('says nothing of dates that the claim names itself', () => {
    const recalled = aFact('recalled', {
      ...fact('visa-sanctions'),
      claim: 'In 2014 Tokyo recalled the declaration of 1956.',
    });
    expect(atOdds(islands, 'The declaration of 1956.', recalled)).toEqual([]);
  });

  it('says that a date is about right', () => {
    const { base } = viewOf();
    const planned = base.facts.get('new-tower-planned') ?? aFact('none');
    expect(atOdds(viewOf(), 'A tower was planned in 2015.', planned)).toEqual([
      'The source’s date: c. January 2013',
    ]);
  });

  it('says what number the source has, where the claim has but one', () => {
    const pipe = fact('sakhalin-pipeline');
    expect(atOdds(islands, 'The pipe is 1,500 km long.', pipe)).toEqual(['The source’s number: 1300']);
    expect(atOdds(islands, 'The pipe is 1,300 km long.', pipe)).toEqual([]);
    expect(atOdds(islands, 'The pipe is long.', pipe)).toEqual([]);
    expect(atOdds(islands, 'It brings 30% of the gas.', pipe)).toEqual([]);
  });

  it('compares numbers of one unit where the claim has several', () => {
    const two = aFact('two', { claim: 'Four companies plan a pipeline of 1,400 km.' });
    expect(atOdds(islands, 'The pipe is 1500 km long.', two)).toEqual(['The source’s number: 1,400']);
    expect(atOdds(islands, 'The pipe is 1400 km long.', two)).toEqual([]);
  });

  it('says nothing of numbers where the claim has several of other things, or only a name’s', () => {
    const two = aFact('two', { claim: 'Five ships and seven boats.' });
    expect(atOdds(islands, 'Six sailors came.', two)).toEqual([]);
    expect(atOdds(islands, 'Three ministers came.', fact('first-two-plus-two'))).toEqual([]);
    const named = viewOf(
      smallBase({ names: byId([{ id: 'seven', name: 'Seven Sisters', kind: 'place', aliases: [] }]) }),
    );
    const sisters = aFact('sisters', { claim: 'The Seven Sisters are rocks.' });
    expect(atOdds(named, 'There are six rocks.', sisters)).toEqual([]);
  });

  it('shows nothing of what was said as wrong or right', () => {
    const lines = atOdds(islands, 'It came in 1955.', fact('declaration-ended-war')).join();
    expect(lines).not.toMatch(/true|false|wrong|right|correct|error/i);
  });
});
