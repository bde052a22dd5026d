import { sentenceStarts } from '../passages.ts';
import type { Pack } from '../rule.ts';
import { quotedWords } from '../rules/quote-budget.ts';
import { findParts, type Position, wholeWords, wordsIn } from '../verbatim.ts';
import type { Reading, Stretch } from './marked-text.ts';

/** The reading of a source; undefined where its text is not at hand. */
export function readingOf(pack: Pack, source: string): Reading | undefined {
  const text = pack.texts.get(source);
  if (text === undefined) return undefined;
  const sentences = new Intl.Segmenter(pack.records.pack.record.language, { granularity: 'sentence' });
  const { quoted, words } = quotedWords(pack, source);
  const quotes = pack.records.fact.flatMap(({ id, record }) =>
    record.quotes.filter((quote) => quote.source === source).map((quote) => ({ fact: id, ...quote })),
  );
  return {
    source,
    sha256: text.sha256,
    quotedWords: quoted,
    words,
    paragraphs: text.paragraphs.map((paragraph, index) => ({
      text: paragraph,
      page: text.pages[index]?.[0]?.page,
      words: wordsIn(paragraph).map((word) => bare(paragraph, word)),
      sentences: sentencesIn(paragraph, sentences),
      quoted: quotes
        .filter((quote) => quote.paragraph === index + 1)
        .flatMap(({ exact, fact }) =>
          (findParts(exact, paragraph) ?? []).map(({ start, end }) => ({ at: [start, end] as const, fact })),
        ),
    })),
  };
}

function bare(text: string, { start, end }: Position): Stretch {
  const word = text.slice(start, end);
  const before = /^[^\p{L}\p{N}]*/u.exec(word)?.[0].length ?? 0;
  const after = /[^\p{L}\p{N}\p{M}%]*$/u.exec(word)?.[0].length ?? 0;
  return [start + before, end - after];
}

function sentencesIn(text: string, segmenter: Intl.Segmenter): Stretch[] {
  const starts = [...new Set([0, ...sentenceStarts(text, segmenter)])].filter((at) => at < text.length);
  return starts.flatMap((start, index) => {
    const trimmed = wholeWords(text, { start, end: starts[index + 1] ?? text.length });
    return trimmed === undefined ? [] : [[trimmed.start, trimmed.end] as const];
  });
}
