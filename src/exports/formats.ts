import { ris } from '../citation/files/ris.ts';
import type { Fact } from '../facts/fact.ts';
import type { View } from '../reply/reply.ts';
import { docx } from './docx.ts';
import { type EntryRow, entryRows } from './entry-rows.ts';

/** A file of entries: what other programs take in. */
export interface EntryFormat {
  readonly extension: string;
  readonly mediaType: string;
  write(view: View, facts: readonly Fact[]): string | Uint8Array;
}

const COLUMNS = [
  ...(['id', 'topic', 'kind', 'holder', 'date', 'headline', 'quote', 'speaker', 'citation'] as const),
  ...(['sourceDate', 'page', 'paragraph'] as const),
];

/** A cell that a spreadsheet takes for a text: a formula in it would be run. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const inHtml = (text: string): string =>
  text.replace(/[&<>\t\r\n"]/g, (sign) => (/\s/.test(sign) ? ' ' : `&#${sign.charCodeAt(0)};`));
/** A tag of Anki has no blanks. */
const ankiCard = ({ headline, quote, citation, id, topic }: EntryRow): string =>
  [inHtml(headline), `<blockquote>${inHtml(quote)}</blockquote>${inHtml(citation)}`, inHtml(id), topic].join(
    '\t',
  );

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** A source's record with a quote as its note, which Zotero shows below the item. */
const risNote = ({ source, quote, page, paragraph, id }: EntryRow): string => {
  const place = page === '' ? `¶${paragraph}` : `p. ${page}`;
  const note = `N1  - “${oneLine(quote)}” (${place}; ${id})\r\n`;
  return ris.write([source]).replace(/ER {2}- /, `${note}ER  - `);
};

const markdownLine = (text: string): string => oneLine(text).replace(/([\\`*_[\]<>#|~])/g, '\\$1');
const markdownEntry = (rows: readonly EntryRow[]): string =>
  [
    `## ${markdownLine(rows[0]?.headline ?? '')}`,
    ...rows.map(({ quote, citation }) => `> ${markdownLine(quote)}\n>\n> — ${markdownLine(citation)}`),
    `\`${rows[0]?.id}\``,
  ].join('\n\n');

/** The formats that entries can be had in, by name. CSV is RFC 4180's in UTF-8; Anki's is the text file that it imports. */
export const ENTRY_FORMATS: Readonly<Record<string, EntryFormat>> = {
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    write: (view, facts) => `${facts.map((fact) => markdownEntry(entryRows(view, [fact]))).join('\n\n')}\n`,
  },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: (view, facts) => docx(facts.map((fact) => entryRows(view, [fact]))),
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    write: (view, facts) =>
      [COLUMNS, ...entryRows(view, facts).map((row) => COLUMNS.map((name) => row[name]))]
        .map((cells) => `${cells.map(cell).join(',')}\r\n`)
        .join(''),
  },
  anki: {
    extension: 'txt',
    mediaType: 'text/plain; charset=utf-8',
    write: (view, facts) =>
      [
        '#separator:tab',
        '#html:true',
        '#columns:Front\tBack\tId\tTags',
        '#tags column:4',
        ...entryRows(view, facts).map(ankiCard),
        '',
      ].join('\n'),
  },
  ris: {
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: (view, facts) => entryRows(view, facts).map(risNote).join(''),
  },
};
