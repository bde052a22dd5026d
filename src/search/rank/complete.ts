import type { Fact } from '../../facts/fact.ts';
import { type FactBase, factsOfTopic, need } from '../../facts/fact-base.ts';
import { searchWords } from '../index/search-words.ts';
import type { Hit, TextIndex } from '../index/text-index.ts';
import type { Reading } from '../query/read-query.ts';

/** A single letter begins too many words to look at them all. */
const SHORTEST_BEGINNING = 2;

/** What completing needs of a searcher. */
export interface TypedParts {
  readonly index: TextIndex;
  readonly termOf: (word: string) => string;
  readonly read: (query: string) => Reading;
}

/** Makes the search for what is being typed: the finished words as read, and whatever the last one may become. */
export function typedFinder({ index, termOf, read }: TypedParts) {
  return (typed: string, keep: (at: number) => boolean): Hit[] => {
    const last = searchWords(typed).at(-1);
    if (last === undefined || last.end < typed.trimEnd().length) return index.find(read(typed).terms, keep);
    const finished = read(typed.slice(0, last.start)).terms;
    const begun =
      last.text.length < SHORTEST_BEGINNING && /^[a-zа-я]$/.test(last.text)
        ? []
        : [last.text, termOf(last.text)];
    const terms = new Map([...finished, ...begun.map((term) => [term, 1] as const)]);
    const hits = terms.size === 0 ? [] : index.find(terms, keep, new Set(begun));
    return hits.length > 0 ? hits : index.find(read(typed).terms, keep);
  };
}

/** What to suggest before anything is typed: a topic's facts, its core first; or the first of every topic in turn. */
export function leadingFacts(base: FactBase, topicId: string | undefined): readonly Fact[] {
  const topic = topicId === undefined ? undefined : base.topics.get(topicId);
  if (topic) return factsOfTopic(base, topic);
  const cores = [...base.topics.values()].map(({ core }) => core);
  const longest = Math.max(0, ...cores.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, at) => cores.flatMap((core) => core[at] ?? [])).flat();
  return [...new Set(inTurn)].map((id) => need(base.facts, id));
}
