import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite, type ReadItem } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { OperatorError } from '../../errors.ts';
import { type CslName, knownValue } from '../../facts/source.ts';
import { type Details, stated } from './document.ts';
import { sourceIdOf } from './source-id.ts';
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
  const id = sourceIdOf(details, key.startsWith('temp_id') ? '' : key);
  const title = (details.title && knownValue(details.title)) ?? '';
  for (const letter of ['', ...'bcdefghijklmnopqrstuvwxyz']) {
    const file = join(dir, 'sources', `${id}${letter && `-${letter}`}.yaml`);
    if (!existsSync(file)) return file;
    if (title !== '' && readFileSync(file, 'utf8').includes(title)) return undefined;
  }
  return undefined;
}

function detailsOf(item: ReadItem): Details {
  const authors = (item.author ?? []).map(cslName);
  return {
    type: item.type,
    title: stated(item.title),
    author: authors.length === 0 ? undefined : { status: 'stated', value: authors },
    container: stated(item['container-title']),
    issued: stated(edtfOf(item.issued)),
    doi: item.DOI,
    url: item.URL,
  };
}

type Author = NonNullable<ReadItem['author']>[number];

function cslName(name: Author): CslName {
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family]
    .filter(Boolean)
    .join(' ');
  return family !== '' && name.given ? { given: name.given, family } : { literal: name.literal ?? family };
}

/** A CSL date in EDTF; undefined where it is words. */
function edtfOf(issued: ReadItem['issued']): string | undefined {
  const parts = issued?.['date-parts']?.map((date) =>
    date.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'),
  );
  return parts === undefined || parts.some((date) => !/^\d{4}(?:-\d{2}){0,2}$/.test(date))
    ? undefined
    : parts.join('/');
}
