import type { ReadingParagraph, Stretch } from '../../knowledge/curating/marked-text.ts';

/** What can be done with a mark by a key. */
export type MarkStep =
  | 'next-sentence'
  | 'previous-sentence'
  | 'next-word'
  | 'previous-word'
  | 'begin-earlier'
  | 'begin-later'
  | 'end-earlier'
  | 'end-later';

const startOf = (stretches: readonly Stretch[], at: number): number =>
  stretches.findIndex(([, end]) => end > at);

/** The mark after a key, in UTF-16 code units of the paragraph; `mark` is undefined where nothing is marked yet. */
export function moveMark(
  { words, sentences }: Pick<ReadingParagraph, 'words' | 'sentences'>,
  mark: Stretch | undefined,
  step: MarkStep,
): Stretch | undefined {
  switch (step) {
    case 'next-sentence':
      return mark === undefined ? sentences[0] : neighbour(sentences, mark, 1);
    case 'previous-sentence':
      return mark === undefined ? sentences.at(-1) : neighbour(sentences, mark, -1);
    case 'next-word':
      return mark === undefined ? words[0] : neighbour(words, mark, 1);
    case 'previous-word':
      return mark === undefined ? words.at(-1) : neighbour(words, mark, -1);
    default:
      return mark && movedEnd(words, mark, step);
  }
}

/** The word or sentence after the one that a mark begins in, or before it; at the end, the mark stays. */
function neighbour(stretches: readonly Stretch[], mark: Stretch, by: 1 | -1): Stretch {
  return stretches[startOf(stretches, mark[0]) + by] ?? mark;
}

function movedEnd(words: readonly Stretch[], [start, end]: Stretch, step: MarkStep): Stretch {
  const first = startOf(words, start);
  const last = words.findLastIndex(([from]) => from < end);
  switch (step) {
    case 'begin-earlier':
      return [words[first - 1]?.[0] ?? start, end];
    case 'begin-later':
      return first < last ? [words[first + 1]?.[0] ?? start, end] : [start, end];
    case 'end-earlier':
      return first < last ? [start, words[last - 1]?.[1] ?? end] : [start, end];
    default:
      return [start, words[last + 1]?.[1] ?? end];
  }
}
