import { type CslName, familyName, type Known, knownValue, type Source } from '../facts/source.ts';
import { DETAILS, INFERRED_FROM } from '../facts/source-note.ts';
import { isPublished, outletFields } from './work.ts';

/**
 * What the fields of a file cannot say of a source, as keys and values of JSON without the braces around them
 * (`issued: "2014-07~", standpoint: "A scholar."`), so that a record comes back whole: details that the format has no field
 * for, what details are inferred from, and the curator's own words. Translations are the pack's and stay there.
 *
 * @param said the keys that the format's fields give back as they are
 */
export function recordNote(source: Source, said: readonly string[]): string {
  const { title, author, issued, short } = source;
  const isMoved = outletFields(source).publisher !== knownValue(source.publisher);
  const moved = { publisher: source['container-title'], 'container-title': undefined };
  const details = isMoved ? { ...source, ...moved } : source;
  const [first] = knownValue(author) ?? [];
  const notes: (readonly [key: string, value: unknown])[] = [
    ...(['type', 'language'] as const).map(
      (key) => [key, said.includes(key) ? undefined : source[key]] as const,
    ),
    ...DETAILS.flatMap((key) => detailNotes(key, details[key], said.includes(key))),
    // A description stands for it.
    ['title', title.status === 'unknown' ? null : undefined],
    // What a type that the format lacks says in its place may be another date.
    ['issued', issued.status === 'unknown' && !said.includes('type') ? null : undefined],
    ['description', source.description],
    [
      'short',
      said.includes('author') && first !== undefined && short === familyName(first) ? undefined : short,
    ],
    ['standpoint', source.standpoint],
    ['copy', source.copy],
  ];
  return notes
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`]))
    .join(', ');
}

const detailNotes = (key: string, detail: Known<unknown> | undefined, isSaid: boolean) =>
  detail === undefined || detail.status === 'unknown'
    ? []
    : [
        [key, isSaid ? undefined : detail.value] as const,
        [key + INFERRED_FROM, detail.status === 'inferred' ? detail.from : undefined] as const,
      ];

/** Whether a date is one day, month or year of four figures: every format has it so. */
export const isPlainDate = (date: Known<string> | undefined): boolean =>
  /^\d{4}(?:-\d\d){0,2}$/.test(knownValue(date) ?? '');

/** Whether a book, report or thesis stands in something, too: reference managers have one field for what a work is in. */
export const isBookInWhole = (source: Source): boolean =>
  isPublished(source) && outletFields(source)['container-title'] !== undefined;

/** Names that RIS and BibTeX give back as they are: without particles and suffixes, no body with a comma. */
export const arePlain = (names: readonly CslName[] = []): boolean =>
  names.every((name) =>
    'literal' in name
      ? !/,|\sand\s/.test(name.literal)
      : Object.keys(name).length === 2 && !/,/.test(name.family + name.given),
  );

/** A text on one line. */
export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
