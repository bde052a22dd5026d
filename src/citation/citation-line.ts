import { edtfText } from '../dates/edtf.ts';
import type { Quote } from '../facts/fact.ts';
import { type Known, knownValue, nameText, type Source } from '../facts/source.ts';
import { type Say, sayFor } from '../language/language.ts';

/**
 * When a source was written, in words: "c. July 2014", "11 March 2014"; an inferred date always shows as inferred.
 * Undefined where the date is unknown.
 */
export function writtenWhen({ issued }: Source, say: Say = ENGLISH): string | undefined {
  if (issued.status === 'unknown') return undefined;
  const date = edtfText(issued.value, say.language);
  // “c.” says it already.
  return issued.value.endsWith('~') ? date : markInferred(issued, date, say);
}

/** One line that says where a quote stands: that of its source (see `sourceLine`), and the paragraph. */
export const citationLine = (
  source: Source,
  { paragraph }: Quote,
  show?: (words: string) => string,
  say?: Say,
): string => `${sourceLine(source, show, say)}, ¶${paragraph}`;

/**
 * One line that says what a source is: author, title (in Markdown italics), outlet, date. What is unknown is left
 * out; an untitled text shows its description in square brackets; what is inferred says so. `show` prepares the
 * record's own words for where the line goes, such as by escaping Markdown in them; `say` is the reader's language.
 */
export function sourceLine(
  source: Source,
  show: (words: string) => string = (words) => words,
  say: Say = ENGLISH,
): string {
  const { author, title, 'container-title': outlet } = source;
  const names = knownValue(author);
  const mark = (detail: Known<unknown>, words: string) => markInferred(detail, words, say);
  const by = names && listed.format(names.map(nameText));
  const heading = knownValue(title);
  const place = knownValue(outlet);
  const parts = [
    // A text that an outlet publishes as its own shows that name once, and as sure as the outlet is.
    by && by !== place && mark(author, show(by)),
    by === place && place && mark(outlet, show(place)),
    heading === undefined
      ? `[${show(source.description ?? say('fact.untitled'))}]`
      : mark(title, `*${show(heading)}*`),
    by !== place && place && mark(outlet, show(place)),
    writtenWhen(source, say),
  ];
  return parts.filter((part) => part !== undefined && part !== false).join(', ');
}

/** The shortest pointer to a quote: "Miller ¶4". */
export const shortCitation = (source: Source, { paragraph }: Quote): string =>
  `${source.short} ¶${paragraph}`;

const ENGLISH = sayFor('en');
const listed = new Intl.ListFormat('en-GB');

const markInferred = (detail: Known<unknown>, text: string, say: Say): string =>
  detail.status === 'inferred' ? say('fact.inferred', { detail: text }) : text;
