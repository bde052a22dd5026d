import { type Issued, readIssued } from '../dates/issued.ts';
import { type CslName, type Known, knownValue, nameText, type Source } from '../facts/source.ts';
import type { Piece } from './spans.ts';

/**
 * What styles tell apart: an article in a periodical, a post in a blog, a page of a site, a part of a book, and what
 * is published by itself (book, report).
 */
export type Kind = 'article' | 'post' | 'page' | 'chapter' | 'book';

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:article|review)/, 'article'],
  [/^post/, 'post'],
  [/^(?:chapter|paper-conference|entry)/, 'chapter'],
  [/^(?:book|report|thesis|pamphlet|manuscript|treaty|legislation)$/, 'book'],
];

/** The kind of a CSL type; what has no better place is a page. */
export const kindOf = ({ type }: Source): Kind => KINDS.find(([types]) => types.test(type))?.[1] ?? 'page';

/**
 * Whether nothing is known that the text is a part of: styles set such a title in italics, and a part's in quotation
 * marks or plain. A page stands alone in its site.
 */
export const standsAlone = (source: Source): boolean =>
  ['page', 'book'].includes(kindOf(source)) || knownValue(source['container-title']) === undefined;

/** Shows what was supplied by us as all the manuals do, in square brackets. */
export const supplied = (detail: Known<unknown>, piece: Piece): Piece =>
  detail.status === 'inferred' ? ['[', piece, ']'] : piece;

/** The names of the authors, and whether they are ours to mark: what an outlet publishes as its own is as sure as it. */
export function authorsOf(source: Source): { names: readonly CslName[]; detail: Known<unknown> } | undefined {
  const names = knownValue(source.author);
  if (names === undefined || names.length === 0) return undefined;
  return { names, detail: isOwnOutlet(source) ? source['container-title'] : source.author };
}

/** Whether the one author is the outlet. */
export function isOwnOutlet({ author, 'container-title': outlet }: Source): boolean {
  const [name, ...others] = knownValue(author) ?? [];
  return name !== undefined && others.length === 0 && nameText(name) === knownValue(outlet);
}

/** The title, in square brackets where it is inferred. */
export function titleOf({ title }: Source): string | undefined {
  if (title.status === 'unknown') return undefined;
  const text = title.value.trim();
  return title.status === 'inferred' ? `[${text}]` : text;
}

/** Words of a title in a citation in the text: the first few, as APA 8.14 and MLA 6.10 have it. */
const MOST_SHORT = 3;
/** A title of so many words stands whole. */
const WHOLE = 5;
/** What a shortened title does not end with. */
const LOOSE =
  /(?<!\s)\s+(?:the|an?|of|to|towards?|in|into|on|over|at|by|for|from|with|and|or|is|are|its|more|most)$/i;

/** The title up to its subtitle, and of a long one the first few words, for citations in the text. */
export function shortTitleOf(source: Source): string | undefined {
  const title = titleOf(source);
  const main = title?.split(/:\s/)[0];
  if (main === undefined) return undefined;
  const words = main.split(/\s+/);
  const first = words.slice(0, MOST_SHORT).join(' ');
  const short = words.length <= WHOLE ? main : closedMarks(first.replace(LOOSE, '').replace(LOOSE, ''));
  return short !== title && title?.startsWith('[') && !short.endsWith(']') ? `${short}]` : short;
}

/** Without the opening mark of a quotation that was cut. */
const closedMarks = (text: string): string =>
  (text.match(/“/g)?.length ?? 0) > (text.match(/”/g)?.length ?? 0) ? text.replace(/“(?=[^“]*$)/, '') : text;

/** What stands for an unknown title, without brackets. */
export const descriptionOf = ({ description }: Source): string => (description ?? 'Untitled text').trim();

/** The parts of the date; undefined where it is unknown. */
export const issuedOf = ({ issued }: Source): Issued | undefined =>
  issued.status === 'unknown' ? undefined : readIssued(issued.value);

/** What copy was read, as a note says it; undefined where the record says nothing. */
export const copyOf = ({ copy }: Source): string | undefined => copy.trim().replace(/\s+/g, ' ') || undefined;
