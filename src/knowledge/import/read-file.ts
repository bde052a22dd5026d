import { extname } from 'node:path';
import { OperatorError } from '../../errors.ts';
import { type ImportedDocument, MAX_BYTES } from './document.ts';
import { decodeText } from './encoding.ts';
import { withFirstLines } from './first-lines.ts';

/** What a file is read as. */
type Format = 'pdf' | 'html' | 'docx' | 'epub' | 'markdown' | 'text';

const FORMATS: Readonly<Record<string, Format>> = {
  '.pdf': 'pdf',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.docx': 'docx',
  '.epub': 'epub',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
};

/** The endings of the files that can be read. */
export const ENDINGS: readonly string[] = Object.keys(FORMATS);

/**
 * Reads a document of any kind; `name` decides which, and the file's first bytes where the name has no known ending.
 *
 * @throws OperatorError where it is empty, too large, encrypted, broken, or of no known kind; its message lacks the name
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<ImportedDocument> {
  if (bytes.length === 0) throw new OperatorError('is empty');
  if (bytes.length > MAX_BYTES) throw new OperatorError(tooLarge(bytes.length));
  const format = FORMATS[extname(name).toLowerCase()] ?? formatOf(bytes);
  const document = await readAs(format, bytes);
  if (document.paragraphs.every((line) => line.trim() === '')) throw new OperatorError('has no text in it');
  return { ...document, details: withFirstLines(document.details, document.paragraphs) };
}

/** What is said of a file of so many bytes. */
export const tooLarge = (bytes: number): string =>
  `has ${Math.ceil(bytes / 2 ** 20)} MB, more than the ${MAX_BYTES / 2 ** 20} that are read: bring its text alone`;

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function formatOf(bytes: Uint8Array): Format {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.startsWith('%PDF-')) return 'pdf';
  if (begins(bytes, 0x50, 0x4b)) return head.includes('application/epub+zip') ? 'epub' : 'docx';
  if (/^\s*<(?:!doctype html|html|head|body)\b/i.test(head)) return 'html';
  if (bytes.subarray(0, 1024).includes(0) && !/^(?:ÿþ|þÿ)/.test(head)) {
    throw new OperatorError(`is of no kind that can be read: bring ${ENDINGS.join(', ')}`);
  }
  return 'markdown';
}

/** The libraries are loaded when one of their files is read. */
async function readAs(format: Format, bytes: Uint8Array): Promise<ImportedDocument> {
  if (format === 'pdf') return (await import('./pdf/pdf.ts')).readPdf(bytes);
  if (format === 'docx') return (await import('./formats/docx.ts')).readDocx(bytes);
  if (format === 'epub') return (await import('./formats/epub.ts')).readEpub(bytes);
  const decoded = decodeText(bytes);
  if (format === 'html') return (await import('./formats/html.ts')).readHtml(decoded);
  if (format === 'markdown') return (await import('./formats/markdown.ts')).readMarkdown(decoded);
  return (await import('./formats/plain-text.ts')).readPlainText(decoded);
}
