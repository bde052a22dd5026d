import type { Localized, Translations } from './language.ts';

/** How a detail of a source is known: printed on the page, following from words that are named, or not at all. */
export type Known<T> =
  | { readonly status: 'stated'; readonly value: T }
  | { readonly status: 'inferred'; readonly value: T; readonly from: string }
  | { readonly status: 'unknown' };

/** A CSL-JSON name: a person's parts, or a body's whole name as `literal`. */
export type CslName =
  | {
      readonly given: string;
      readonly family: string;
      /** "Jr.", "III". */
      readonly suffix?: string | undefined;
      /** "van" of "van Beethoven", which goes where the given name goes in a list. */
      readonly 'dropping-particle'?: string | undefined;
      /** "de" of "de Gaulle", which stays with the family name. */
      readonly 'non-dropping-particle'?: string | undefined;
    }
  | { readonly literal: string };

/** The item types of CSL-JSON (csl-data.json 1.0.2). */
export const CSL_TYPES = [
  ...['article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast'],
  ...['chapter', 'classic', 'collection', 'dataset', 'document', 'entry', 'entry-dictionary'],
  ...['entry-encyclopedia', 'event', 'figure', 'graphic', 'hearing', 'interview', 'legal_case'],
  ...['legislation', 'manuscript', 'map', 'motion_picture', 'musical_score', 'pamphlet'],
  ...['paper-conference', 'patent', 'performance', 'periodical', 'personal_communication', 'post'],
  ...['post-weblog', 'regulation', 'report', 'review', 'review-book', 'software', 'song', 'speech'],
  ...['standard', 'thesis', 'treaty', 'webpage'],
] as const;

/** The fields of CSL-JSON that are text and that a record may leave out. */
export const TEXT_FIELDS = [
  ...['collection-title', 'collection-number', 'publisher', 'publisher-place', 'edition', 'volume'],
  ...['issue', 'number', 'page', 'event-title', 'event-place', 'genre', 'DOI', 'ISBN', 'ISSN', 'URL'],
] as const;

/** The fields of CSL-JSON that are names, the author's aside. */
export const NAME_FIELDS = ['editor', 'translator', 'interviewer'] as const;

/** A detail that a record may leave out. */
type Optional<K extends string, T> = { readonly [P in K]?: Known<T> | undefined };

/** A text, in CSL-JSON's field names (citeproc-js docs, "CSL-JSON"); `issued` and `accessed` are EDTF (ISO 8601-2). */
export interface Source
  extends Optional<(typeof TEXT_FIELDS)[number], string>,
    Optional<(typeof NAME_FIELDS)[number], readonly CslName[]>,
    Optional<'accessed', string> {
  readonly id: string;
  readonly type: string;
  /** The label of a short citation, such as "Miller". */
  readonly short: string;
  readonly author: Known<readonly CslName[]>;
  readonly title: Known<string>;
  readonly 'container-title': Known<string>;
  readonly issued: Known<string>;
  /** The language of the text (BCP 47). */
  readonly language?: string | undefined;
  readonly affiliation: Known<string>;
  /** Stands for the title, in square brackets, where that is unknown. */
  readonly description?: string | undefined;
  readonly standpoint: string;
  /** What copy of the text was read. */
  readonly copy: string;
  /** Our own words on the source in other languages. */
  readonly translations?:
    | Translations<{ readonly [P in keyof SourceWords]?: SourceWords[P] | undefined }>
    | undefined;
}

/** What the record says of a source in our own words. */
export type SourceWords = Pick<Source, 'description' | 'standpoint' | 'copy'>;

/** Our own words on a source in the reader's language, those without a translation as they are. */
export function sourceWords(source: Source, language: keyof Localized): SourceWords {
  const translated = language === 'en' ? undefined : source.translations?.[language];
  return {
    description: translated?.description ?? source.description,
    standpoint: translated?.standpoint ?? source.standpoint,
    copy: translated?.copy ?? source.copy,
  };
}

/** The value of a detail, or undefined where it is unknown. */
export const knownValue = <T>(detail: Known<T> | undefined): T | undefined =>
  detail === undefined || detail.status === 'unknown' ? undefined : detail.value;

/** Names in these scripts have the family first, and no space. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A CSL name as one string in reading order: "Ludwig van Beethoven", 松岡美里. */
export function nameText(name: CslName): string {
  if ('literal' in name) return name.literal;
  if (FAMILY_FIRST.test(name.family)) return name.family + name.given;
  const { given, family, suffix } = name;
  const parts = [given, name['dropping-particle'], name['non-dropping-particle'], family, suffix];
  return parts.filter(Boolean).join(' ');
}

/** The family name with the particle that stays with it, or a body's whole name. */
export const familyName = (name: CslName): string =>
  'literal' in name ? name.literal : [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');

/** Whether a name is an author's of the source, in full. */
export const isAuthorOf = ({ author }: Pick<Source, 'author'>, name: string): boolean =>
  (knownValue(author) ?? []).some((one) => nameText(one) === name);

/** What a source is called by somebody who speaks of it: its label, its authors in full and by their family names. */
export const callingsOf = ({ short, author }: Pick<Source, 'short' | 'author'>): string[] => [
  short,
  ...(knownValue(author) ?? []).flatMap((name) => [
    nameText(name),
    ...('family' in name ? [name.family] : []),
  ]),
];

/** Where the text is on the web: its address, or its DOI's. */
export function addressOf({ URL, DOI }: Source): string | undefined {
  const doi = knownValue(DOI);
  return knownValue(URL) ?? (doi && `https://doi.org/${encodeURI(doi)}`);
}
