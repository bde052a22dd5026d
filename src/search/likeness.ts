import type { Fact } from '../facts/fact.ts';
import type { FactIndex } from './index-facts.ts';
import type { SearchNumbers } from './options.ts';
import { createPassageReader } from './passage-reader.ts';
import { timeFit } from './query-dates.ts';
import type { Ranked } from './rank.ts';
import type { QueryReading } from './read-query.ts';

/** A candidate with what speaks for it. All shares are of the query's weight, 0 to 1. */
export interface Candidate {
  readonly fact: number;
  readonly score: number;
  /** How much of the query the fact has anywhere. */
  readonly coverage: number;
  /** How like the query its closest ask, its claim and its closest quote are, as wholes. */
  readonly ask: number;
  readonly claim: number;
  readonly quote: number;
  /** How like the query the closest ask is where what it has beyond the query counts in full. */
  readonly askFit: number;
  /** The score beside the query's weight. */
  readonly strength: number;
  /** How well the fact's date answers to a time that the query names. */
  readonly time: number;
  /** 1 where the query names one of the fact's sources. */
  readonly source: number;
}

/** Compares candidates with the query passage by passage and puts them in their final order. */
export function createComparer(
  index: FactIndex,
  numbers: SearchNumbers,
): (ranked: readonly Ranked[], reading: QueryReading) => Candidate[] {
  const read = createPassageReader(index, numbers.beyond);
  const { ofFact } = index.passages;
  return (ranked, reading) => {
    const query = read(reading, unknownMass(reading, index, numbers));
    const compared = ranked.map(({ fact, score }): Candidate => {
      const first = ofFact[fact] ?? 0;
      const asks = first + 1 + (index.facts[fact]?.quotes.length ?? 0);
      query.next();
      const claim = query.likest(first, first + 1);
      const quote = query.likest(first + 1, asks);
      const ask = query.likest(asks, ofFact[fact + 1] ?? asks);
      const askFit = query.fit();
      const time = timeOf(index.facts[fact], reading);
      const source = sourceOf(index.facts[fact], reading);
      const { likeness: counts } = numbers;
      const like = counts.ask * ask + counts.claim * claim + counts.quote * quote;
      const whole = like + numbers.time * time + numbers.source * source;
      const sum = score + query.mass * whole;
      return {
        fact,
        score: sum,
        strength: sum / query.mass,
        coverage: query.coverage(),
        ask,
        claim,
        quote,
        askFit,
        time,
        source,
      };
    });
    query.end();
    return compared.sort((a, b) => b.score - a.score || a.fact - b.fact);
  };
}

const timeOf = (fact: Fact | undefined, { times }: QueryReading): number => {
  const when = fact?.when;
  return when === undefined || times.length === 0
    ? 0
    : Math.max(0, ...times.map((asked) => timeFit(when, asked)));
};

const sourceOf = (fact: Fact | undefined, { sources }: QueryReading): number =>
  sources.length > 0 && fact?.quotes.some(({ source }) => sources.includes(source)) ? 1 : 0;

/** What a query asks for that the base has never heard of, on the scale of the known words' weights. */
function unknownMass({ words }: QueryReading, index: FactIndex, { unknown }: SearchNumbers): number {
  const rarest = Math.log(1 + index.facts.length);
  return words.reduce(
    (sum, { state, rareness }) => sum + (state === 'unknown' ? rareness * unknown * rarest : 0),
    0,
  );
}
