/** A passage that a reader marked, as their program exports it. */
export interface Passage {
  readonly exact: string;
  /** What they wrote beside it. */
  readonly comment?: string | undefined;
  /** The page as printed. */
  readonly page?: string | undefined;
  readonly tags: readonly string[];
}

/** A value of JSON, to be looked into. */
type Json = unknown;

const record = (value: Json): Readonly<Record<string, Json>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
const text = (value: Json): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
const list = (value: Json): readonly Json[] => (Array.isArray(value) ? value : []);

/** The passages of an export in JSON, in order: Hypothesis' client or API, Zotero's API, or Better BibTeX. */
export function passagesOfJson(value: Json): Passage[] {
  if (Array.isArray(value)) return value.flatMap(passagesOfJson);
  const object = record(value);
  if (object === undefined) return [];
  const own = zoteroPassage(object) ?? hypothesisPassage(object);
  return own === undefined ? Object.values(object).flatMap(passagesOfJson) : [own];
}

function zoteroPassage(object: Readonly<Record<string, Json>>): Passage | undefined {
  const exact = text(object['annotationText']);
  if (exact === undefined) return undefined;
  return {
    exact,
    comment: text(object['annotationComment']),
    page: text(object['annotationPageLabel']),
    tags: list(object['tags']).flatMap((tag) => text(record(tag)?.['tag']) ?? text(tag) ?? []),
  };
}

/** A Web Annotation (W3C) with a TextQuoteSelector, as Hypothesis has it. */
function hypothesisPassage(object: Readonly<Record<string, Json>>): Passage | undefined {
  const selectors = list(object['target'])
    .flatMap((target) => list(record(target)?.['selector']))
    .map(record);
  const of = (type: string) => selectors.find((selector) => selector?.['type'] === type);
  const exact = text(of('TextQuoteSelector')?.['exact']);
  if (exact === undefined) return undefined;
  return {
    exact,
    comment: text(object['text']),
    page: text(of('PageSelector')?.['label']),
    tags: list(object['tags']).flatMap((tag) => text(tag) ?? []),
  };
}
