import { strToU8, zipSync } from 'fflate';
import type { EntryRow } from './entry-rows.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** A ZIP archive has no earlier time; the same entries give the same bytes. */
const TIME = new Date(1980, 0, 1);

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ');

const paragraph = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const entry = (rows: readonly EntryRow[]): string =>
  [
    paragraph('Heading2', rows[0]?.headline ?? ''),
    ...rows.flatMap(({ quote, citation }) => [
      paragraph('Quote', quote),
      paragraph('Normal', `— ${citation}`),
    ]),
    paragraph('Normal', rows[0]?.id ?? ''),
  ].join('');

const style = (id: string, name: string, paragraphs: string, runs: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`;

const STYLES = [
  style('Normal', 'Normal', '<w:spacing w:after="120"/>', ''),
  style(
    'Heading2',
    'heading 2',
    '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="1"/>',
    '<w:b/><w:sz w:val="26"/>',
  ),
  style('Quote', 'Quote', '<w:keepNext/><w:spacing w:after="120"/><w:ind w:left="720" w:right="720"/>', ''),
].join('');

/** Entries as a Word document (ECMA-376, Office Open XML), an entry's quotes in the style Quote. */
export function docx(entries: readonly (readonly EntryRow[])[]): Uint8Array {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}">${STYLES}</w:styles>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${entries.map(entry).join('')}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(XML + xml)])), {
    mtime: TIME,
  });
}
