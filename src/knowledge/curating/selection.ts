import { pageOf } from '../page-marks.ts';
import type { Pack } from '../rule.ts';
import { MAX_QUOTED_SHARE, quotedWords } from '../rules/quote-budget.ts';
import { MAX_QUOTE_WORDS } from '../rules/quote-length.ts';
import { markedAround } from '../rules/quote-speaker.ts';
import { countWords, findParts, findQuote, type Position, wholeWords, wordsIn } from '../verbatim.ts';
import type { Marked, Selection } from './marked-text.ts';

/** Widens marked words to whole words and proves that they stand in their paragraph; undefined where nothing is marked. */
export function selectionOf(pack: Pack, { source, paragraph, ...marked }: Marked): Selection | undefined {
  const text = pack.texts.get(source);
  const words = text?.paragraphs[paragraph - 1];
  const at = words === undefined ? undefined : wholeWords(words, marked);
  if (text === undefined || words === undefined || at === undefined) return undefined;
  const exact = words.slice(at.start, at.end);
  if (findQuote(exact, words) === undefined) return undefined;
  return {
    source,
    paragraph,
    ...at,
    page: pageOf(text.pages[paragraph - 1] ?? [], at),
    exact,
    words: countWords(exact),
    mostWords: MAX_QUOTE_WORDS,
    spoken: markedAround(words, at),
    budget: withWords(pack, source, paragraph, words, at),
  };
}

function withWords(pack: Pack, source: string, paragraph: number, text: string, at: Position) {
  const { quoted, words } = quotedWords(pack, source);
  const parts = pack.records.fact
    .flatMap(({ record }) => record.quotes)
    .filter((quote) => quote.source === source && quote.paragraph === paragraph)
    .flatMap(({ exact }) => findParts(exact, text) ?? []);
  const isIn = (word: Position) => (part: Position) => part.start < word.end && word.start < part.end;
  const added = wordsIn(text).filter((word) => isIn(word)(at) && !parts.some(isIn(word)));
  return { quoted: quoted + added.length, words, mostShare: MAX_QUOTED_SHARE };
}
