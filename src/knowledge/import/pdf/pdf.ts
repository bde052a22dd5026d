import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { OperatorError } from '../../../errors.ts';
import type { ImportedDocument } from '../document.ts';
import { noteMarkNotice } from '../formats/html-blocks.ts';
import { hyphenJoiner } from '../hyphens.ts';
import { regionsOf } from './columns.ts';
import { pdfDetails } from './details.ts';
import { withoutNoteMarks } from './note-marks.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { type Segment, segmentsOf } from './segments.ts';

const PDF_JS = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
/** A page with fewer letters has no text to speak of. */
const FEWEST_LETTERS = 25;

/** What pdf.js throws by name, and what to do about it. */
const CAUSES: Readonly<Record<string, string>> = {
  PasswordException: 'is encrypted with a password: bring a copy without',
  InvalidPDFException: 'is no PDF that can be read: it is broken or cut off',
};

/**
 * Reads a PDF: columns one after the other, without running heads and page numbers, with the words that line ends
 * broke put together and a mark where each page begins.
 *
 * @throws OperatorError where the file is broken, encrypted, or a scan without text
 */
export async function readPdf(bytes: Uint8Array): Promise<ImportedDocument> {
  const task = getDocument({
    // pdf.js takes its data away, and no Buffer.
    data: Uint8Array.from(bytes),
    cMapUrl: join(PDF_JS, 'cmaps') + sep,
    standardFontDataUrl: join(PDF_JS, 'standard_fonts') + sep,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await readPages(await task.promise);
  } catch (error) {
    const cause = error instanceof Error ? CAUSES[error.name] : undefined;
    throw cause === undefined ? error : new OperatorError(cause, { cause: error });
  } finally {
    await task.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy): Promise<ImportedDocument> {
  const read: Segment[][] = [];
  let sideways = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const found = segmentsOf(await page.getTextContent());
    read.push(found.segments);
    sideways += found.sideways;
    page.cleanup();
  }
  const { pages: bodies, heads, numbers } = withoutRunningHeads(read);
  const { pages, noteMarks } = withoutNoteMarks(bodies);
  const empty = pages.flatMap((segments, index) => (lettersOf(segments) < FEWEST_LETTERS ? [index + 1] : []));
  if (empty.length === pages.length && lettersOf(pages.flat()) < FEWEST_LETTERS * pages.length) {
    throw new OperatorError(
      'is a scan without text: have its letters recognised first (ocrmypdf IN.pdf OUT.pdf)',
    );
  }
  const labels = await pdf.getPageLabels();
  const isPrinted = numbers.some((number) => number !== undefined);
  const labelled = pages.map((segments, index) => ({
    label: numbers[index] ?? labels?.[index] ?? (isPrinted ? `[${index + 1}]` : String(index + 1)),
    regions: regionsOf(segments),
  }));
  const lines = labelled.flatMap(({ regions }) => regions.flatMap((region) => region.lines));
  const joiner = hyphenJoiner(lines.map(({ text }) => text));
  const paragraphs = paragraphsOf(labelled, joiner);
  const [first, last] = [labelled[0]?.label, labelled.at(-1)?.label];
  return {
    paragraphs,
    details: await pdfDetails(pdf, pages[0] ?? []),
    notices: [
      `${first === last ? `Page ${first}` : `Pages ${first} to ${last}`}, ${isPrinted ? 'as printed on them' : 'as the file counts them'}`,
      ...(heads.length === 0 ? [] : [`Left out as running heads: ${heads.join(' | ')}`]),
      ...(sideways === 0 ? [] : [`Left out: ${sideways} pieces of text that stand sideways`]),
      ...(empty.length === 0 ? [] : [`Pages of the file without text (pictures?): ${empty.join(', ')}`]),
      ...noteMarkNotice(noteMarks),
      ...joiner.notices(),
    ],
  };
}

const lettersOf = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { text }) => sum + text.length, 0);
