import { edtfText } from '../dates/edtf.ts';
import type { Quote } from '../facts/fact.ts';
import { type Known, knownValue, nameText, type Source } from '../facts/source.ts';

/**
 * When a source was written, in words: "c. July 2014", "11 March 2014"; an inferred date always shows as inferred.
 * Undefined where the date is unknown.
 */
export function writtenWhen({ issued }: Source): string | undefined {
  if (issued.status === 'unknown') return undefined;
  return markInferred(issued, edtfText(issued.value));
}

/**
 * One line that says where a quote stands: author, title (in Markdown italics), outlet, date, paragraph. What is
 * unknown is left out; an untitled text shows its description in square brackets; what is inferred says so.
 */
export function citationLine(source: Source, { paragraph }: Quote): string {
  const author = knownValue(source.author)?.map(nameText).join(' and ');
  const title = knownValue(source.title);
  const outlet = knownValue(source['container-title']);
  const parts = [
    author,
    title === undefined ? `[${source.description ?? 'untitled'}]` : `*${title}*`,
    outlet === author ? undefined : outlet && markInferred(source['container-title'], outlet),
    writtenWhen(source),
    `¶${paragraph}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** The shortest pointer to a quote: "Miller ¶4". */
export const shortCitation = (source: Source, { paragraph }: Quote): string =>
  `${source.short} ¶${paragraph}`;

const markInferred = (detail: Known<unknown>, text: string): string =>
  detail.status === 'inferred' && !text.startsWith('c. ') ? `${text} (inferred)` : text;
