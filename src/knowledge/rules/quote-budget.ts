import type { Pack, Rule } from '../rule.ts';
import { countWords } from '../verbatim.ts';

/** The largest share of a source's words that may be quoted in all. */
const MAX_QUOTED_SHARE = 0.5;

/** The words quoted from a source, the same quote counted once, and the words it has (from the text or the lock). */
export function quotedWords(pack: Pack, source: string): { quoted: number; words: number } {
  const quotes = pack.records.fact.flatMap(({ record }) => record.quotes);
  const distinct = new Map(
    quotes
      .filter((quote) => quote.source === source)
      .map((quote) => [`${quote.paragraph} ${quote.exact}`, quote]),
  );
  const quoted = [...distinct.values()].reduce((sum, { exact }) => sum + countWords(exact), 0);
  return { quoted, words: pack.texts.get(source)?.words ?? pack.lock.sources[source]?.words ?? 0 };
}

/** At most half of any article is quoted. */
export const quoteBudget: Rule = (pack) =>
  pack.records.source.flatMap(({ id, file }) => {
    const { quoted, words } = quotedWords(pack, id);
    if (words === 0 || quoted <= words * MAX_QUOTED_SHARE) return [];
    const message = `${quoted} of ${words} words are quoted, more than ${MAX_QUOTED_SHARE * 100} %: shorten quotes`;
    return [{ file, path: '', message }];
  });
