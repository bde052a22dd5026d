import { edtfText } from '../dates/edtf.ts';
import type { Quote } from '../facts/fact.ts';
import { type Known, knownValue, nameText, type Source } from '../facts/source.ts';

/**
 * When a source was written, in words: "c. July 2014", "11 March 2014"; an inferred date always shows as inferred.
 * Undefined where the date is unknown.
 */
export function writtenWhen({ issued }: Source): string | undefined {
  if (issued.status === 'unknown') return undefined;
  const date = edtfText(issued.value);
  // “c.” says it already.
  return date.startsWith('c. ') ? date : markInferred(issued, date);
}

/**
 * One line that says where a quote stands: author, title (in Markdown italics), outlet, date, paragraph. What is
 * unknown is left out; an untitled text shows its description in square brackets; what is inferred says so.
 * `show` prepares the record's own words for where the line goes, such as by escaping Markdown in them.
 */
export function citationLine(
  source: Source,
  { paragraph }: Quote,
  show: (words: string) => string = (words) => words,
): string {
  const { author, title, 'container-title': outlet } = source;
  const names = knownValue(author);
  const by = names && listed.format(names.map(nameText));
  const heading = knownValue(title);
  const place = knownValue(outlet);
  const parts = [
    // A text that an outlet publishes as its own shows that name once, and as sure as the outlet is.
    by && by !== place && markInferred(author, show(by)),
    by === place && place && markInferred(outlet, show(place)),
    heading === undefined
      ? `[${show(source.description ?? 'untitled')}]`
      : markInferred(title, `*${show(heading)}*`),
    by !== place && place && markInferred(outlet, show(place)),
    writtenWhen(source),
    `¶${paragraph}`,
  ];
  return parts.filter((part) => part !== undefined && part !== false).join(', ');
}

/** The shortest pointer to a quote: "Miller ¶4". */
export const shortCitation = (source: Source, { paragraph }: Quote): string =>
  `${source.short} ¶${paragraph}`;

const listed = new Intl.ListFormat('en-GB');

const markInferred = (detail: Known<unknown>, text: string): string =>
  detail.status === 'inferred' ? `${text} (inferred)` : text;
