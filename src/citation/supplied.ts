import type { Source } from '../facts/source.ts';
import type { CslStyle } from './csl-settings.ts';
import { capital, isEnded } from './spans.ts';
import * as work from './work.ts';

/** Marks around what is ours, until the whole is written: a date, names, a description. */
const MARKS = {
  date: ['\uE010', '\uE011'],
  names: ['\uE012', '\uE013'],
  described: ['\uE014', '\uE015'],
} as const;
const marked = ([open, close]: readonly [string, string], text: string): string => open + text + close;

/** The year of a web page, which the style's file says again without month and day. */
const YEAR_TWICE = /((\[?\b\d{4}[a-z]?\]?)\. .*[.?!”’\uE002]) \2\.(?= |$)/;

const NAMED_FIRST = ['author', 'composer'];

/** The title of a text that has none: where it stands, the description is put. */
export const described = (words: string): string => marked(MARKS.described, words);

/** Marks what a style printed of a variable, where it is ours. */
export function marksFor(
  source: Source | undefined,
  style: CslStyle,
  variables: readonly string[],
  printed: string,
  after: string,
): string {
  if (source === undefined || printed === '') return printed + after;
  if (variables.includes('issued') && isMarked(source, style)) return marked(MARKS.date, printed) + after;
  const isAuthor = variables.some((one) => NAMED_FIRST.includes(one));
  if (!isAuthor || source.author.status !== 'inferred' || work.isOwnOutlet(source)) return printed + after;
  // The point of an initial belongs to the name.
  const isInitial = after === '.' && /(?:^|[\s.])\p{Lu}$/u.test(printed);
  return marked(MARKS.names, isInitial ? `${printed}.` : printed) + after;
}

/** Whether the date is ours, or approximate. */
const isMarked = (source: Source, style: CslStyle): boolean =>
  (source.issued.status === 'inferred' && !style.circaInferred) || circaOf(source, style) !== '';

function circaOf(source: Source, { circa, circaInferred }: CslStyle): string {
  const isCirca = work.issuedOf(source)?.moments.some((moment) => moment.circa);
  return isCirca || (circaInferred && source.issued.status === 'inferred') ? circa : '';
}

/** Puts the words for what is ours in place of its marks. */
export function finished(text: string, source: Source | undefined, style: CslStyle): string {
  const [[date, dateEnd], [names, namesEnd], [described, descriptionEnd]] = [
    MARKS.date,
    MARKS.names,
    MARKS.described,
  ];
  const circa = source ? circaOf(source, style) : '';
  const isBracketed = source?.issued.status === 'inferred' && !style.circaInferred;
  const own = source ? work.descriptionOf(source) : '';
  const words = style.bareDescription ? own : `[${own}]`;
  const description = new RegExp(
    `[“‘\uE001]*${described}[^${descriptionEnd}]*${descriptionEnd}([.,]?)[”’\uE002]*([.,]?)`,
    'g',
  );
  return (
    text
      .replace(new RegExp(`${dateEnd}([, ]{1,2})${date}`, 'g'), '$1')
      .replaceAll(date, (isBracketed ? '[' : '') + circa)
      .replaceAll(dateEnd, isBracketed ? ']' : '')
      .replaceAll(names, '[')
      .replaceAll(namesEnd, ']')
      .replace(description, (_, inner: string, outer: string, at: number) => {
        const mark = inner || outer;
        return (at === 0 ? capital(words) : words) + (mark === '.' && isEnded(words) ? '' : mark);
      })
      // Some styles leave the mark of an element that is missing.
      .replace(/([.,?!…][”’]?) [.,](?=\s|$)/g, '$1')
      .trim()
      // Chicago's files: no mark after the title of an interview (14.211), a section sign without a section.
      .replace(/(?<![.?!…”’]\uE002?)(?= Interview by )/, '.')
      .replace(/ § (?=\()/, ' ')
      // MLA's file begins each of two roles with a capital.
      .replace(/, (Edited|Translated) by (?=\S)/g, (role) => role.toLowerCase())
      .replace(/([.?!…]?),$/, (_, end: string) => end || '.')
      .replace(style.saysYearOnce ? YEAR_TWICE : /^$/, '$1')
      .replace(...(style.paragraphWord ?? [/^$/, '']))
  );
}
