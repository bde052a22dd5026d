import { readTimes, termsOfBounds } from '../../dates/times-in-text.ts';
import type { Contrast } from '../../facts/contrast.ts';
import type { Fact, Quote } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { spellingsOf } from '../../facts/name.ts';
import { callingsOf, knownValue } from '../../facts/source.ts';
import { isEveryday } from '../../text/everyday-english.ts';
import { createNameFinder, type NameFinder } from '../../text/find-names.ts';
import { type Run, runsOf, searchWords } from '../../text/words.ts';
import type { IndexedText } from './text-index.ts';

/** Every spelling of a name or source by its id, and the words of them all. */
export type Spellings = ReadonlyMap<
  string,
  { readonly all: readonly string[]; readonly words: readonly string[] }
>;

/** The spellings of all names, synonyms and sources of a base; a synonym with a name's id has more spellings of it. */
export const spellingsIn = ({ names, synonyms, sources }: FactBase): Spellings =>
  new Map(
    [
      ...[...Map.groupBy([...names.values(), ...synonyms.values()], ({ id }) => id)].map(([id, same]) => ({
        id,
        all: same.flatMap(spellingsOf),
      })),
      ...[...sources.values()].map((source) => ({
        id: `source:${source.id}`,
        all: [...callingsOf(source), ...[knownValue(source['container-title']) ?? []].flat()],
      })),
    ].map(({ id, all }) => [id, { all, words: all.flatMap((spelling) => plainWords(spelling)) }]),
  );

/** Makes the finder of the names and sources that a text names, by id. */
export const namesFinder = (spellings: Spellings): NameFinder<string> =>
  createNameFinder([...spellings].map(([of, { all }]) => ({ of, spellings: all })));

/** Finds names in a typed text, which needs no capitals for what is no everyday word. */
export const typedNames =
  (find: NameFinder<string>): NameFinder<string> =>
  (text) =>
    find(text, { inSmallLetters: (word) => !isEveryday(word) });

/** The sources that a text names, each as `source:` and its id. */
export const sourcesNamed = (find: NameFinder<string>, text: string): ReadonlySet<string> =>
  new Set(find(text).flatMap(({ of }) => of.filter((id) => id.startsWith('source:'))));

/** What the pack itself says in a fact: its claim and quotes. */
export const saidIn = ({ claim, quotes }: Pick<Fact, 'claim' | 'quotes'>): string[] => [
  claim,
  ...quotes.map(({ exact }: Quote) => exact),
];

/** What is indexed of a fact, the words of its claim and quotes, and the keys of its asks (see `askKey`). */
export interface FactText extends IndexedText {
  readonly said: readonly string[];
  readonly asks: readonly string[];
}

/** What makes two asks the same: their words as folded, in order. */
export const askKey = (text: string): string => plainWords(text).join(' ');

const plainWords = (text: string, runs?: readonly Run[]): string[] =>
  searchWords(text, runs).map((word) => word.text);

/** Reads a fact for the index. */
export function factText(fact: Fact, find: NameFinder<string>, spellings: Spellings): FactText {
  const said = saidIn(fact);
  const read = said.map((one) => ({ one, runs: runsOf(one) }));
  const saidWords = read.flatMap(({ one, runs }) => plainWords(one, runs));
  const asks = fact.asks.map((ask) => plainWords(ask));
  const text = [...said, ...fact.asks];
  const named = [
    ...read.flatMap(({ one, runs }) => find(one, { runs })),
    ...(fact.holder === undefined ? [] : find(fact.holder)),
  ];
  const ids = new Set(named.flatMap(({ of }) => of));
  const sources = fact.quotes.map(({ source }) => `source:${source}`);
  // A decade without its century has a term for each: too vague to be indexed.
  const times = text.flatMap((one) =>
    readTimes(one).times.flatMap(({ terms, wider }) => (terms.length > 2 ? [] : [...terms, ...wider])),
  );
  return {
    said: saidWords,
    asks: asks.map((words) => words.join(' ')),
    text: [
      ...[...saidWords, ...asks.flat(), ...plainWords(fact.id.replaceAll('-', ' '))],
      ...Object.values(fact.translations ?? {}).flatMap((own) => (own ? plainWords(own.claim) : [])),
    ],
    names: [...new Set([...ids].flatMap((id) => spellings.get(id)?.words ?? []))],
    facets: [
      ...[...ids, ...sources].map((id) => `@${id}`),
      ...new Set([...times, ...(fact.when ? termsOfBounds(fact.when) : [])]),
    ],
  };
}

/** What is indexed of a contrast: its question, labels, asks and id weigh more than the claims of its sides. */
export function contrastText(contrast: Contrast, { facts }: FactBase): IndexedText {
  const { id, sides, asks = [], translations = {} } = contrast;
  const claims = new Set(sides.flatMap((side) => side.facts.flatMap((fact) => facts.get(fact)?.claim ?? [])));
  const words = [contrast, ...Object.values(translations)].flatMap((one) =>
    one ? [one.question, ...one.sides.map(({ label }) => label)] : [],
  );
  return {
    text: [id.replaceAll('-', ' '), ...words, ...asks].flatMap((one) => plainWords(one)),
    names: [...claims].flatMap((claim) => plainWords(claim)),
    facets: [],
  };
}
