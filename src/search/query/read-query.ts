import type { TimesInText } from '../../dates/times-in-text.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { isEveryday } from '../../text/everyday-english.ts';
import type { NameInText } from '../../text/find-names.ts';
import { framesIn } from '../../text/question-frame.ts';
import type { StopWords } from '../../text/stop-words.ts';
import { isSpaceless, searchWords, type Word } from '../../text/words.ts';
import type { TextIndex } from '../index/text-index.ts';

/** How a word of a query was understood. */
export type WordState = 'known' | 'stop' | 'repaired' | 'named' | 'translated' | 'dated' | 'unknown';

/** A word of a query, or a few that stand for one thing. */
export interface ReadWord {
  readonly written: string;
  /** The word that was taken to be meant. */
  readonly meant: string;
  readonly state: WordState;
  /** What it is looked up by: any of these; none for an unknown word. */
  readonly terms: readonly string[];
  /** What it tells: its inverse document frequency in the pack; 0 for a stop word. */
  readonly weight: number;
}

/** A query as it was understood. */
export interface Reading {
  readonly words: readonly ReadWord[];
  /** Every term to look up, with its weight in the ranking. */
  readonly terms: ReadonlyMap<string, number>;
  /** The words that nobody knows, as typed. */
  readonly unknown: readonly string[];
  /** The query with its mistyped words repaired, where there were any. */
  readonly readAs?: string | undefined;
}

/** What reading needs to know of a pack. */
export interface ReaderParts {
  readonly index: TextIndex;
  readonly termOf: (word: string) => string;
  readonly stopWords: StopWords;
  /** Whether a word stands in the pack's claims and quotes, where a framing word counts. */
  readonly isPackWord: (word: string) => boolean;
  readonly repair: (word: string) => string | undefined;
  readonly sameNumber: (word: string) => readonly string[];
  /** The words that articles may have for a plain one, by its term. */
  readonly otherWords: (term: string) => readonly string[];
  readonly readTimes: (text: string) => TimesInText;
  readonly names: (text: string) => readonly NameInText<string>[];
  /** The name by its id, as the pack writes it. */
  readonly nameOf: (id: string) => string;
  readonly glossary: (text: string) => readonly NameInText<string>[];
}

/** A longer query is cut here: more words add time and no meaning. */
const MOST_CHARACTERS = 4000;
const STOP_WEIGHT = 0.3;
/** A number says little without what it counts: "third package" is about packages. */
const NUMBER_WEIGHT = 0.5;
/** Times are terms of a field that weighs half. */
const DATED_WEIGHT = 2;
/** What an unknown word weighs beside the rarest known one. */
const UNKNOWN_WEIGHT = 1.2;

/** Makes the reader of queries for a pack. */
export function queryReader(parts: ReaderParts): (query: string) => Reading {
  const { index, termOf, stopWords, isPackWord, repair, sameNumber, otherWords } = parts;
  const { readTimes, names, nameOf, glossary } = parts;
  const known = (terms: readonly string[]) => [...new Set(terms)].filter((term) => index.frequency(term) > 0);
  const weightOf = (state: WordState, terms: readonly string[]): number => {
    if (state === 'stop') return 0;
    if (terms.length === 0) return UNKNOWN_WEIGHT * index.idf(0);
    return Math.min(...terms.map((term) => index.idf(index.frequency(term))));
  };
  const wordOf = (written: string, state: WordState, terms: readonly string[], meant = written): ReadWord => {
    const known = state === 'stop' || terms.length > 0 ? state : 'unknown';
    return { written, meant, state: known, terms, weight: weightOf(known, terms) };
  };

  function readWord(written: string, word: string, state: WordState = 'known'): ReadWord {
    const own = known([termOf(word)]);
    if (state === 'stop' || stopWords.isFunction(word) || (stopWords.isFrame(word) && !isPackWord(word)))
      return wordOf(written, 'stop', own, word);
    const terms = [...new Set([...own, ...known(sameNumber(word).map(termOf))])];
    const others = terms.length > 0 || state !== 'known' ? [] : known(otherWords(termOf(word)).map(termOf));
    if (others.length > 0) return wordOf(written, 'translated', others, word);
    // A misspelling may have the stem of another word: "governer", "govern".
    const isSure = index.vocabulary.has(word) || !/^[a-z]+$/.test(word) || isEveryday(word);
    const meant = state === 'known' && !(isSure && terms.length > 0) ? repair(word) : undefined;
    if (
      meant !== undefined &&
      (terms.length === 0 || (editDistance(word, meant, 1) <= 1 && !terms.includes(termOf(meant))))
    )
      return { ...readWord(written, meant, 'repaired'), state: 'repaired' };
    return wordOf(written, state, terms, word);
  }

  const readName = (written: string, ids: readonly string[]): ReadWord => {
    // In another alphabet than the pack's a name has the words of its usual spelling: "Мори" is no form of "море".
    const spelling = isSpaceless(written) ? [written] : ids.map(nameOf);
    const own = spelling.flatMap((one) => searchWords(one));
    const [named, words] = [ids.map((id) => `@${id}`), own.map(({ text }) => termOf(text))];
    const read = wordOf(written, 'named', known([...named, ...words]));
    return { ...read, weight: weightOf(read.state, read.terms.slice(0, ids.length)) };
  };

  const readMeaning = (written: string, [phrase = '', ...others]: readonly string[]): ReadWord[] => {
    const read = (one: string) => searchWords(one).map(({ text }) => readWord(written, text, 'translated'));
    const also = others.flatMap(read).flatMap(({ terms }) => terms);
    return [
      ...read(phrase),
      ...(also.length === 0 ? [] : [wordOf(written, 'stop', also, others.join(', '))]),
    ];
  };

  /** Cuts a text at what names and glossary know of it, and reads the rest word by word. */
  function readWords(text: string): ReadWord[] {
    const frames = framesIn(text);
    const isFramed = (at: number) => frames.some(({ start, end }) => start <= at && at < end);
    const spelt = names(text);
    const isForeign = (written: string) => /[^\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/u.test(written);
    const named = spelt.filter(({ start, end }) => isForeign(text.slice(start, end)));
    const isFree = ({ start, end }: NameInText<string>) =>
      spelt.every((one) => one.end <= start || end <= one.start);
    const translated = glossary(text).filter((one) => isFree(one) && !isFramed(one.start));
    const spans = [
      ...named.map((span) => ({ span, read: (written: string) => [readName(written, span.of)] })),
      ...translated.map((span) => ({ span, read: (written: string) => readMeaning(written, span.of) })),
    ].sort((a, b) => a.span.start - b.span.start);
    let from = 0;
    const plain = (to: number) =>
      searchWords(text.slice(from, to)).map(({ written, text: word, start }) =>
        readWord(written, word, isFramed(from + start) ? 'stop' : 'known'),
      );
    const words = spans.flatMap(({ span: { start, end }, read }) => {
      const before = plain(start);
      from = end;
      return [...before, ...read(text.slice(start, end))];
    });
    return [...words, ...plain(text.length)];
  }

  /** Reads the times of a query as one word, any that the pack has; `text` is the query with blanks in their place. */
  function cutTimes(query: string): { readonly text: string; readonly words: readonly ReadWord[] } {
    const { times, rest } = readTimes(query);
    if (times.length === 0) return { text: query, words: [] };
    const left = searchWords(rest).map((word) => word.text);
    const gone = searchWords(query).filter(({ text }) => {
      const at = left.indexOf(text);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    });
    const written = gone.map((word) => word.written).join(' ');
    const terms = known(times.flatMap((time) => time.terms));
    const also = known([...times.flatMap(({ wider }) => wider), ...gone.map(({ text }) => termOf(text))]);
    const strange = times.flatMap((time) => (known(time.terms).length > 0 ? [] : time.terms.slice(0, 1)));
    const blank = (all: string, { start, end }: Word) =>
      all.slice(0, start) + ' '.repeat(end - start) + all.slice(end);
    return {
      text: gone.reduce(blank, query),
      words: [
        ...(terms.length > 0 ? [wordOf(written, 'dated', terms)] : []),
        ...strange.map((time) => wordOf(terms.length > 0 ? time.slice(1) : written, 'unknown', [])),
        wordOf(written, 'stop', also),
      ],
    };
  }

  return (typed) => {
    const query = typed.slice(0, MOST_CHARACTERS);
    const timed = cutTimes(query);
    const words = [...readWords(timed.text), ...timed.words];
    const stops = words.filter(({ state }) => state === 'stop').flatMap((word) => word.terms);
    // The ways to write a number, and to translate a word, share its weight.
    const firm = words
      .filter(({ state }) => state !== 'stop')
      .flatMap(({ terms, state, meant }) =>
        terms.map(
          (term) =>
            [
              term,
              state === 'known' || state === 'translated'
                ? (sameNumber(meant).length > 0 ? NUMBER_WEIGHT : 1) / terms.length
                : state === 'dated'
                  ? DATED_WEIGHT
                  : 1,
            ] as const,
        ),
      );
    const repaired = words.filter(({ state }) => state === 'repaired');
    const readAs = repaired.reduce((text, { written, meant }) => text.replace(written, meant), query);
    return {
      words,
      terms: new Map([...stops.map((term) => [term, STOP_WEIGHT] as const), ...firm]),
      unknown: [...new Set(words.filter(({ state }) => state === 'unknown').map(({ written }) => written))],
      readAs: repaired.length > 0 ? readAs : undefined,
    };
  };
}
