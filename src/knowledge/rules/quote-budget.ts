import type { Pack, Rule } from '../rule.ts';
import { countWords, findParts, type Position, wordsIn } from '../verbatim.ts';

/** The largest share of a source's words that may be quoted in all. */
export const MAX_QUOTED_SHARE = 0.65;

/** The words quoted from a source, each counted once, and the words it has; without the text, as the lock says. */
export function quotedWords(pack: Pack, source: string): { quoted: number; words: number } {
  const text = pack.texts.get(source);
  if (text !== undefined) return { quoted: coveredWords(pack, source, text.paragraphs), words: text.words };
  const locked = pack.lock.sources[source];
  return { quoted: locked?.quoted ?? distinctWords(pack, source), words: locked?.words ?? 0 };
}

function coveredWords(pack: Pack, source: string, paragraphs: readonly string[]): number {
  const quotes = Map.groupBy(
    pack.records.fact.flatMap(({ record }) => record.quotes).filter((quote) => quote.source === source),
    ({ paragraph }) => paragraph,
  );
  return [...quotes].reduce((sum, [paragraph, all]) => {
    const text = paragraphs[paragraph - 1] ?? '';
    const parts = all.flatMap(({ exact }) => findParts(exact, text) ?? []);
    const isQuoted = ({ start, end }: Position) => parts.some((part) => part.start < end && start < part.end);
    return sum + wordsIn(text).filter(isQuoted).length;
  }, 0);
}

/** What a lock of version 580e77a leaves to do: words that two different quotes share are counted twice. */
function distinctWords(pack: Pack, source: string): number {
  const quotes = pack.records.fact.flatMap(({ record }) => record.quotes);
  const distinct = new Map(
    quotes
      .filter((quote) => quote.source === source)
      .map((quote) => [`${quote.paragraph} ${quote.exact}`, quote]),
  );
  return [...distinct.values()].reduce((sum, { exact }) => sum + countWords(exact), 0);
}

/** Not too much of any article is quoted: it belongs to its publisher. */
export const quoteBudget: Rule = (pack) =>
  pack.records.source.flatMap(({ id, file }) => {
    const { quoted, words } = quotedWords(pack, id);
    if (words === 0 || quoted <= words * MAX_QUOTED_SHARE) return [];
    const message = `${quoted} of ${words} words are quoted, more than ${MAX_QUOTED_SHARE * 100} %: shorten quotes`;
    return [{ file, path: '', message }];
  });
