import { NAME_FIELDS, TEXT_FIELDS } from './source.ts';

/** The details of a source that may be inferred. */
export const DETAILS = [
  ...(['author', 'title', 'container-title', 'issued', 'affiliation', 'accessed'] as const),
  ...NAME_FIELDS,
  ...TEXT_FIELDS,
] as const;

/** Follows the name of a detail, before the words that it is inferred from. */
export const INFERRED_FROM = '-inferred-from';

/** The keys that a note may have. */
export const NOTE_KEYS: readonly string[] = [
  ...['type', 'language', 'short', 'description', 'standpoint', 'copy'],
  ...DETAILS,
  ...DETAILS.map((detail) => detail + INFERRED_FROM),
];

/** The keys that fields of a file may give back; what others hold differs between programs, and is always noted. */
export const SAYABLE: readonly string[] = [
  ...['type', 'language', 'author', 'title', 'container-title', 'issued', 'editor', 'translator'],
  ...['publisher', 'publisher-place', 'volume', 'page', 'edition', 'DOI', 'URL'],
];
