import { type Issued, readIssued } from '../dates/issued.ts';
import { knownValue, nameText, type Source } from '../facts/source.ts';

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

/** Whether the one author publishes the text: a body's site, a body's report. */
export function isOwnOutlet({ author, 'container-title': outlet, publisher }: Source): boolean {
  const [name, ...others] = knownValue(author) ?? [];
  if (name === undefined || others.length > 0) return false;
  return [outlet, publisher].map(knownValue).includes(nameText(name));
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

const PUBLISHED = /^(?:book|report|thesis|pamphlet|manuscript)$/;
/** Whether it is published by itself; packs of version 580e77a name its publisher as `container-title`. */
export const isPublished = ({ type }: Source): boolean => PUBLISHED.test(type);

/** The whole that a text is a part of, and who publishes it. */
export function outletFields(source: Source): {
  readonly 'container-title': string | undefined;
  readonly publisher: string | undefined;
} {
  const [outlet, publisher] = [source['container-title'], source.publisher].map(knownValue);
  return isPublished(source) && publisher === undefined
    ? { 'container-title': undefined, publisher: outlet }
    : { 'container-title': outlet, publisher };
}
