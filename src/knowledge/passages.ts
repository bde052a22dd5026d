import type { FactBase } from '../facts/fact-base.ts';
import type { Passage, PassageOf } from '../facts/passage.ts';
import { readTexts } from './texts.ts';
import { findQuote } from './verbatim.ts';

/** Reads the texts in a folder and finds the quotes of a base in them. */
export function readPassages({ sources, language }: FactBase, sourcesDir: string): PassageOf {
  const { texts } = readTexts(sourcesDir, [...sources.keys()]);
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  return ({ source, paragraph, exact }) => {
    const text = texts.get(source)?.paragraphs[paragraph - 1];
    const at = text === undefined ? undefined : findQuote(exact, text);
    return text === undefined || at === undefined
      ? undefined
      : passageAt(text, at.start, at.end, [...sentences.segment(text)]);
  };
}

function passageAt(text: string, from: number, to: number, sentences: readonly Intl.SegmentData[]): Passage {
  const start = sentences.findLast(({ index }) => index <= from)?.index ?? 0;
  const last = sentences.find(({ index, segment }) => index + segment.length >= to);
  const end = last === undefined ? text.length : last.index + last.segment.length;
  return {
    before: text.slice(0, start),
    lead: text.slice(start, from),
    quoted: text.slice(from, to),
    rest: text.slice(to, end),
    after: text.slice(end),
  };
}
