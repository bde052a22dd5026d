import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Known } from '../../../facts/source.ts';
import { type Details, inferred, oneLine, stated } from '../document.ts';
import { findDoi } from '../doi.ts';
import { authorsOf } from '../names.ts';
import type { Segment } from './segments.ts';

const FROM = 'the properties of the PDF';
/** What programs write where nobody gave a title. */
const NO_TITLE = /^(?:untitled|microsoft word\b.*|about:blank|.*\.(?:docx?|pdf|indd|tex|html?))$/i;

/**
 * What a PDF says of itself: its properties are stated where its first page prints them too, else inferred. The day of
 * its making counts only where the first page names that year.
 */
export async function pdfDetails(pdf: PDFDocumentProxy, firstPage: readonly Segment[]): Promise<Details> {
  const info = new Map<string, unknown>(Object.entries((await pdf.getMetadata()).info));
  const property = (key: string) => oneLine(String(info.get(key) ?? ''));
  const printed = firstPage.map(({ text }) => text).join(' ');
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const isPrinted = (text: string) => text !== '' && letters(printed).includes(letters(text));
  const title = NO_TITLE.test(property('Title')) ? '' : property('Title');
  const authors = authorsOf(property('Author'));
  const year = /^D:(\d{4})/.exec(property('CreationDate'))?.[1] ?? '';
  const yearIsPrinted = year !== '' && new RegExp(`\\b${year}\\b`).test(printed);
  return {
    type: 'article',
    title: isPrinted(title) ? stated(title) : (inferred(title, FROM) ?? largest(firstPage)),
    author:
      authors.length === 0
        ? undefined
        : isPrinted(property('Author'))
          ? { status: 'stated', value: authors }
          : { status: 'inferred', value: authors, from: FROM },
    issued: yearIsPrinted
      ? inferred(year, `${FROM}, made in ${year}, a year that its first page names`)
      : undefined,
    doi: findDoi(printed),
  };
}

/** The title as the largest letters of the first page, where some are clearly the largest. */
function largest(segments: readonly Segment[]): Known<string> | undefined {
  const size = Math.max(0, ...segments.map((segment) => segment.size));
  const lines = segments.filter((segment) => segment.size > size * 0.95);
  const isTitle = lines.length <= 4 && segments.some((segment) => segment.size < size * 0.8);
  return isTitle
    ? inferred(lines.map(({ text }) => text).join(' '), 'the largest letters of the first page')
    : undefined;
}
