import { lowered, RAISED_RUN } from '../raised.ts';
import type { Segment } from './segments.ts';

/** Before a raised figure that is none of a note: a number, a unit of length. */
const POWER = /(?:\d|\b[cdkm]?m)$/;

/**
 * Pages without the raised numbers of notes, and how many were left out: those that a note begins with, and those that
 * count up from one. The number that a note begins with stays, on the line.
 */
export function withoutNoteMarks(pages: readonly (readonly Segment[])[]): {
  readonly pages: readonly (readonly Segment[])[];
  readonly noteMarks: number;
} {
  const starts = new RegExp(`^${RAISED_RUN.source}(?=\\s*\\S)`);
  const notes = new Set(pages.flat().flatMap(({ text }) => starts.exec(text)?.map(lowered) ?? []));
  let last = 0;
  let noteMarks = 0;
  const bare = (segment: Segment): Segment => {
    const text = segment.text.replace(RAISED_RUN, (run, at: number) => {
      const number = lowered(run);
      if (at === 0 && notes.has(number)) return `${number} `;
      if (POWER.test(segment.text.slice(0, at)) || !(number === last + 1 || notes.has(number))) return run;
      last = number;
      noteMarks++;
      return '';
    });
    return { ...segment, text: text.replace(/ {2,}/g, ' ') };
  };
  return { pages: pages.map((segments) => segments.map(bare).filter(({ text }) => text !== '')), noteMarks };
}
