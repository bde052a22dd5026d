import type { FactBase } from '../facts/fact-base.ts';
import type { Passage, PassageOf } from '../facts/passage.ts';
import type { Texts } from './texts.ts';
import { findQuote } from './verbatim.ts';

/** Makes the finder of a base's quotes in the texts at hand. */
export function passageFinder({ language }: Pick<FactBase, 'language'>, texts: Texts): PassageOf {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  return ({ source, paragraph, exact }) => {
    const text = texts.get(source)?.paragraphs[paragraph - 1];
    const at = text === undefined ? undefined : findQuote(exact, text);
    return text === undefined || at === undefined
      ? undefined
      : passageAt(text, at.start, at.end, sentenceStarts(text, sentences));
  };
}

/** What follows the bracket of a reference mark such as [1]. */
const MARK = /(?<=\[)[^\]\s]{1,6}\]\s*/y;

/** Where the sentences of a text begin; a reference mark belongs to the sentence before it. */
export const sentenceStarts = (text: string, sentences: Intl.Segmenter): number[] =>
  [...sentences.segment(text)].map(({ index }) => {
    MARK.lastIndex = index;
    return MARK.test(text) ? MARK.lastIndex : index;
  });

function passageAt(text: string, from: number, to: number, starts: readonly number[]): Passage {
  const start = starts.findLast((at) => at <= from) ?? 0;
  const end = starts.find((at) => at >= to) ?? text.length;
  return {
    before: text.slice(0, start),
    lead: text.slice(start, from),
    quoted: text.slice(from, to),
    rest: text.slice(to, end),
    after: text.slice(end),
  };
}
