import { edtfText } from '../dates/edtf.ts';
import type { Quote } from '../facts/fact.ts';
import { isAuthorOf, type Known, knownValue, nameText, type Source, sourceWords } from '../facts/source.ts';
import { type Say, sayFor } from '../language/language.ts';
import { listText } from './list-text.ts';

/** How a line of a citation is said. */
export interface Saying {
  /** The reader's language; English where it is not said. */
  readonly say?: Say | undefined;
  /** Prepares the record's own words for where the line goes, such as by escaping Markdown in them. */
  readonly show?: ((words: string) => string) | undefined;
  /** A name in the reader's script. */
  readonly named?: ((name: string) => string) | undefined;
}

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

/**
 * Who speaks in bold, then where the words stand: "**Miller**, c. July 2014, *Title*, Outlet, ¶4", or "**Togo**, quoted by
 * Miller, …" where they are somebody else's. Author and date come first, so that the date is on the first line of a phone.
 */
export const citationLine = (source: Source, quote: Quote, how: Saying = {}): string =>
  located([...voiceParts(source, quote, how), titlePart(source, how), outletPart(source, how)], quote, how);

/** The same without title and outlet. `holder` is who holds what the author reports: "**Japan**, reported by Miller, …". */
export const voiceLine = (source: Source, quote: Quote, how: Saying = {}, holder?: string): string =>
  located(voiceParts(source, quote, how, holder), quote, how);

/** Where in its source a quote stands: the page, where its text has pages, or the paragraph as the text numbers it, or as counted. */
export const locator = ({ page, numbered, paragraph }: Quote, say: Say = ENGLISH): string =>
  page === undefined ? `¶${numbered ?? paragraph}` : say('fact.page', { page });

/** A no-break space keeps the paragraph from standing alone on a line. */
const located = (parts: readonly (string | undefined)[], quote: Quote, { say = ENGLISH }: Saying): string =>
  `${listed(parts, say)}${say.language === 'ja' ? '、' : ',\u00a0'}${locator(quote, say)}`;

const listed = (parts: readonly (string | undefined)[], say: Say): string =>
  listText(
    say,
    parts.filter((part) => part !== undefined),
  );

function voiceParts(
  source: Source,
  { speaker }: Quote,
  how: Saying,
  holder?: string,
): (string | undefined)[] {
  const { say = ENGLISH } = how;
  const author = authorPart(source, how);
  const date = writtenWhen(source, say);
  const name = (one: string) => `**${shown(one, how)}**`;
  if (speaker !== undefined && !isAuthorOf(source, speaker))
    return [name(speaker), say('fact.quoted-by', { author: author ?? shown(source.short, how) }), date];
  if (holder !== undefined)
    return [name(holder), say('fact.reported-by', { author: author ?? shown(source.short, how) }), date];
  return [author && `**${author}**`, date];
}

const shown = (name: string, { show = asItIs, named = asItIs }: Saying): string => show(named(name));
const asItIs = (words: string): string => words;

function authorPart(source: Source, how: Saying): string | undefined {
  const { say = ENGLISH } = how;
  const names = knownValue(source.author);
  const by = names && lists[say.language].format(names.map((one) => shown(nameText(one), how)));
  return by && markInferred(isOutlets(source) ? source['container-title'] : source.author, by, say);
}

/** Whether an outlet publishes the text as its own. */
const isOutlets = ({ author, 'container-title': outlet }: Source): boolean => {
  const [only, another] = knownValue(author) ?? [];
  return only !== undefined && another === undefined && nameText(only) === knownValue(outlet);
};

function titlePart(source: Source, { say = ENGLISH, show = asItIs }: Saying): string {
  const heading = knownValue(source.title);
  return heading === undefined
    ? `[${show(sourceWords(source, say.language).description ?? say('fact.untitled'))}]`
    : markInferred(source.title, `*${show(heading)}*`, say);
}

/** A text that an outlet publishes as its own shows that name once. */
function outletPart(source: Source, { say = ENGLISH, show = asItIs }: Saying): string | undefined {
  const place = knownValue(source['container-title']);
  return place === undefined || isOutlets(source)
    ? undefined
    : markInferred(source['container-title'], show(place), say);
}

/**
 * One line that says what a source is: author, title (in Markdown italics), outlet, date. What is unknown is left
 * out; an untitled text shows its description in square brackets; what is inferred says so.
 */
export const sourceLine = (source: Source, how: Saying = {}): string =>
  listed(
    [authorPart(source, how), titlePart(source, how), outletPart(source, how), writtenWhen(source, how.say)],
    how.say ?? ENGLISH,
  );

const ENGLISH = sayFor('en');
/** Making one costs more than the rest of a card. */
const lists = {
  en: new Intl.ListFormat('en-GB'),
  ja: new Intl.ListFormat('ja'),
  ru: new Intl.ListFormat('ru'),
} as const;

const markInferred = (detail: Known<unknown>, text: string, say: Say): string =>
  detail.status === 'inferred' ? say('fact.inferred', { detail: text }) : text;
