import { extname } from 'node:path';
import { unzipSync } from 'fflate';
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
 * Reads a document of any kind; its first bytes decide which, and `name` where they are text.
 *
 * @throws OperatorError where it is empty, too large, encrypted, broken, or of no known kind; its message lacks the name
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<ImportedDocument> {
  if (bytes.length === 0) throw new OperatorError('is empty');
  if (bytes.length > MAX_BYTES) throw new OperatorError(tooLarge(bytes.length));
  const document = await readAs(formatOf(name, bytes), bytes);
  if (document.paragraphs.every((line) => line.trim() === '')) throw new OperatorError('has no text in it');
  return { ...document, details: withFirstLines(document.details, document.paragraphs) };
}

/** What is said of a file of so many bytes. */
export const tooLarge = (bytes: number): string =>
  `has ${Math.ceil(bytes / 2 ** 20)} MB, more than the ${MAX_BYTES / 2 ** 20} that are read: bring its text alone`;

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const NO_KIND = `is of no kind that can be read: bring ${ENDINGS.join(', ')}`;
/** What else is met, by its first bytes, and what to do about it. */
const OTHERS: readonly (readonly [start: string, message: string])[] = [
  ['\u00d0\u00cf\u0011\u00e0', 'is encrypted, or an old Word file: save it as .docx without a password'],
  ['{\\rtf', 'is RTF: save it as .docx'],
];

function formatOf(name: string, bytes: Uint8Array): Format {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const other = OTHERS.find(([start]) => head.startsWith(start));
  if (other !== undefined) throw new OperatorError(other[1]);
  if (head.startsWith('%PDF-')) return 'pdf';
  if (begins(bytes, 0x50, 0x4b)) return zippedFormat(bytes);
  const named = FORMATS[extname(name).toLowerCase()];
  if (named === 'docx' || named === 'epub') throw new OperatorError(BROKEN_ZIP);
  if (named === 'pdf') return 'pdf';
  if (head.includes('\0') && !/^(?:ÿþ|þÿ)/.test(head)) throw new OperatorError(NO_KIND);
  return named ?? (/^\s*<(?:!doctype html|html|head|body)\b/i.test(head) ? 'html' : 'markdown');
}

const BROKEN_ZIP = 'is no Word file or EPUB that can be read: it is broken or cut off';

/** What an archive holds, with nothing unpacked; what its texts would unpack to, it says itself. */
function zippedFormat(bytes: Uint8Array): Format {
  const names = new Set<string>();
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        size += /\.(?:xml|x?html?|opf)$/i.test(name) ? originalSize : 0;
        return false;
      },
    });
  } catch (error) {
    throw new OperatorError(BROKEN_ZIP, { cause: error });
  }
  if (size > MAX_BYTES) throw new OperatorError(tooLarge(size));
  if (names.has('mimetype') || names.has('META-INF/container.xml')) return 'epub';
  if (names.has('word/document.xml')) return 'docx';
  throw new OperatorError(NO_KIND);
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
