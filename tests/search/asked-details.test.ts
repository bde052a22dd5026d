import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/fact.ts';
import { askedDetails } from '../../src/search/asked-details.ts';
import { aFact, quote } from '../fixtures/base.ts';

const saying = (claim: string, parts: Partial<Fact> = {}): Fact =>
  aFact('bare', { claim, asks: [], quotes: [quote('as it was written')], ...parts });
const when = { date: '2014', basis: 'stated', min: 0, max: 1 } as const;

describe('askedDetails()', () => {
  it('misses a count where the fact does not count the thing', () => {
    const query = 'how many gas companies planned it';
    expect(askedDetails(query, saying('Gas companies planned it.')).countMissing).toBe(1);
    expect(askedDetails(query, saying('Four Japanese gas companies planned it.')).countMissing).toBe(0);
    expect(askedDetails(query, saying('Gas companies planned it in three years.')).countMissing).toBe(1);
    expect(askedDetails(query, saying('As many as 12 companies planned it.')).countMissing).toBe(0);
  });

  it('finds a count in a quote', () => {
    const fact = saying('Companies planned it.', { quotes: [quote('a plan of four companies')] });
    expect(askedDetails('how many companies', fact).countMissing).toBe(0);
  });

  it('misses an amount where the fact has no number', () => {
    const query = 'how much did the pipeline cost';
    expect(askedDetails(query, saying('The pipeline was dear.')).amountMissing).toBe(1);
    expect(askedDetails(query, saying('The pipeline cost $6 billion.')).amountMissing).toBe(0);
    expect(askedDetails(query, saying('It cost half of it.')).amountMissing).toBe(0);
    expect(askedDetails(query, saying('It was paid for in 2014.')).amountMissing).toBe(1);
  });

  it.each(['which three companies planned it', 'names of the companies', 'which gas companies planned it'])(
    'misses names for %j where the fact has no two together',
    (query) => {
      expect(askedDetails(query, saying('Three companies planned it.')).namesMissing).toBe(1);
      expect(askedDetails(query, saying('Inpex planned it.')).namesMissing).toBe(1);
      expect(askedDetails(query, saying('Inpex, Japex and Tepco planned it.')).namesMissing).toBe(0);
      expect(askedDetails(query, saying('It was planned by Inpex and Tepco.')).namesMissing).toBe(0);
    },
  );

  it.each(['which company planned it', 'which one does it hit', 'the name of the game', 'pipelines'])(
    'takes %j for no question after several names',
    (query) => {
      expect(askedDetails(query, saying('A company planned it.')).namesMissing).toBe(0);
    },
  );

  it.each(['what breed is the dog', 'the names of the companies', 'how is his wife', 'price of gas'])(
    'misses the detail that %j asks for where the fact does not name it',
    (query) => {
      expect(askedDetails(query, saying('The dog of the companies.')).detailMissing).toBe(1);
    },
  );

  it('misses no detail that the fact names, nor a year where it has a date', () => {
    expect(askedDetails('price of gas', saying('Prices of gas fell.')).detailMissing).toBe(0);
    expect(askedDetails('what year did it fall', saying('Prices fell.', { when })).detailMissing).toBe(0);
    expect(askedDetails('what year did it fall', saying('Prices fell.')).detailMissing).toBe(1);
  });

  it('misses nothing that was not asked for', () => {
    expect(askedDetails('pipeline', saying('The pipeline.'))).toEqual({
      countMissing: 0,
      amountMissing: 0,
      namesMissing: 0,
      detailMissing: 0,
    });
  });
});
