import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite, type ReadItem } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { OperatorError } from '../../errors.ts';
import { CSL_TYPES, type CslName, knownValue, NAME_FIELDS, TEXT_FIELDS } from '../../facts/source.ts';
import { type Details, oneLine, stated } from './document.ts';
import { nameOf } from './names.ts';
import { readRecordNote } from './noted-record.ts';
import { idOf, sourceIdOf } from './source-id.ts';
import { sourceRecord } from './source-record.ts';
import { writeNew } from './write-new.ts';

/** What citation-js calls the formats; a text whose format it guesses could be an address that it fetches. */
const FORMATS: Readonly<Record<string, string>> = { '.ris': '@ris/file', '.bib': '@biblatex/text' };

/**
 * Reads references as Zotero, Mendeley and EndNote export them.
 *
 * @param ending `.ris`, `.bib` or `.json` (CSL-JSON)
 * @throws OperatorError where they cannot be read
 */
export function readReferences(ending: string, text: string): readonly ReadItem[] {
  try {
    const type = FORMATS[ending];
    const items = type === undefined ? [JSON.parse(text)].flat() : new Cite(text, { forceType: type }).data;
    if (items.length > 0 && items.every(isItem)) return items;
  } catch (error) {
    if (error instanceof OperatorError) throw error;
  }
  throw new OperatorError(
    'holds no references that can be read: export them anew as RIS, BibTeX or CSL JSON',
  );
}

const isItem = (item: unknown): item is ReadItem =>
  typeof item === 'object' && item !== null && 'type' in item && typeof item.type === 'string';

/** Writes a source record for each reference that has none. Gives the lines to print. */
export function importReferences(items: readonly ReadItem[], dir: string, from: string): string[] {
  return items.map((item) => {
    const details = detailsOf(item);
    const file = newFile(dir, details, item.id ?? '');
    const title = (details.title && knownValue(details.title)) ?? 'untitled';
    if (file === undefined) return `“${title}”: its record is there already and stays as it is`;
    writeNew(file, sourceRecord(details, `Reference taken from ${from}; no text yet.`));
    return `“${title}”: ${file}`;
  });
}

/** The record's file, with a letter where its id is another work's; undefined where the work has a record. */
function newFile(dir: string, details: Details, key: string): string | undefined {
  // The key of a record that was a pack's is its id.
  const isOurs = readRecordNote(details.annotation ?? '') !== undefined;
  const id = isOurs ? idOf(key) : sourceIdOf(details, key.startsWith('temp_id') ? '' : key);
  const title = (details.title && knownValue(details.title)) ?? '';
  for (const letter of ['', ...'bcdefghijklmnopqrstuvwxyz']) {
    const file = join(dir, 'sources', `${id}${letter && `-${letter}`}.yaml`);
    if (!existsSync(file)) return file;
    if (title !== '' && readFileSync(file, 'utf8').includes(title)) return undefined;
  }
  return undefined;
}

/** What citation-js takes for a genre is a type of its own (biblatex manual, 2.1.1, `entrysubtype`). */
const SUBTYPES: Readonly<Record<string, string>> = {
  magazine: 'article-magazine',
  newspaper: 'article-newspaper',
  blog: 'post-weblog',
};

function detailsOf(read: ReadItem): Details {
  const subtype = SUBTYPES[String(read['genre'])];
  const item = subtype === undefined ? read : { ...read, type: subtype, genre: undefined };
  // citation-js reads those of news in RIS as reporters, unparsed.
  const authors = item.author ? namesOf(item.author) : [item.reporter ?? []].flat().map(nameOf);
  const texts = TEXT_FIELDS.map((field) => [field, item[field]] as const).filter(([, text]) => text);
  const roles = NAME_FIELDS.map((field) => [field, namesOf(item[field])] as const);
  return {
    type: CSL_TYPES.find((type) => type === item.type) ?? 'document',
    title: stated(item.title),
    author: authors.length === 0 ? undefined : { status: 'stated', value: authors },
    container: stated(item['container-title']),
    issued: stated(edtfOf(item.issued)),
    more: {
      ...Object.fromEntries(texts.map(([field, text]) => [field, oneLine(String(text))])),
      ...Object.fromEntries(roles.filter(([, names]) => names.length > 0)),
      accessed: edtfOf(item.accessed),
      language: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(item.language ?? '') ? item.language : undefined,
    },
    annotation: [item.annote ?? item.note ?? []].flat().join(' '),
  };
}

type Names = ReadItem['author'];

const namesOf = (names: Names): CslName[] => (names ?? []).map(cslName);

function cslName(name: NonNullable<Names>[number]): CslName {
  const { family, given, suffix, literal } = name;
  const particles = ['dropping-particle', 'non-dropping-particle'] as const;
  const parts = Object.fromEntries(particles.flatMap((key) => (name[key] ? [[key, name[key]]] : [])));
  if (family && given) return { given, family, ...parts, ...(suffix ? { suffix } : {}) };
  return { literal: literal ?? [...Object.values(parts), family].filter(Boolean).join(' ') };
}

/** A CSL date in EDTF; undefined where it is words. */
function edtfOf(issued: ReadItem['issued']): string | undefined {
  const parts = issued?.['date-parts']?.map((date) =>
    (date ?? []).map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'),
  );
  return parts === undefined || parts.some((date) => !/^\d{4}(?:-\d{2}){0,2}$/.test(date))
    ? undefined
    : parts.join('/');
}
