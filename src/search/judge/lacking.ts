import { lacksAsked } from '../../dates/asked-detail.ts';
import { readTimes } from '../../dates/times-in-text.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { lacksRelation } from '../../text/relation.ts';
import { searchWords } from '../../text/words.ts';
import { saidIn, sourcesNamed } from '../index/index-facts.ts';
import type { TextIndex } from '../index/text-index.ts';
import type { Reading } from '../query/read-query.ts';
import type { PackWords } from '../query/reader-for.ts';

/** A name that a larger share of the facts have says little about what is asked. */
const TELLING_SHARE = 0.08;
/** A longer message names people and places around what it asks. */
const LONGEST_NAMING = 12;

/**
 * Makes the test whether a fact, by its place in the index, lacks the number, relation, person or place that a query asks for, is of another source, or
 * of a time that the pack does not know.
 */
export function lackingTester(
  { facts, names }: FactBase,
  index: TextIndex,
  { findNames, termOf }: PackWords,
) {
  const inOrder = [...facts.values()];
  const isTelling = (id: string): boolean =>
    !id.startsWith('source:') && index.frequency(`@${id}`) <= TELLING_SHARE * index.size;
  const isPersonOrPlace = (id: string): boolean => /^(?:person|place)$/.test(names.get(id)?.kind ?? '');
  const lacksNamed = (query: string, at: number): boolean =>
    searchWords(query).length <= LONGEST_NAMING &&
    findNames(query).some(
      ({ of, start, end }) =>
        of.some(isPersonOrPlace) &&
        of.every((id) => isTelling(id) && !index.has(at, `@${id}`)) &&
        !searchWords(query.slice(start, end)).every(({ text }) => index.has(at, termOf(text))),
    );
  return (query: string, { unknown, readAs = query }: Reading, at: number): boolean => {
    const fact = inOrder[at];
    if (fact === undefined) return true;
    const said = saidIn(fact).join('\n');
    const [asked, ...more] = sourcesNamed(findNames, query);
    const isOfOther =
      asked !== undefined &&
      more.length === 0 &&
      fact.quotes.every(({ source }) => asked !== `source:${source}`);
    return (
      isOfOther ||
      readTimes(unknown.join(', ')).times.length > 0 ||
      lacksAsked(readAs, said) ||
      lacksRelation(readAs, said, fact.asks) ||
      lacksNamed(query, at)
    );
  };
}
