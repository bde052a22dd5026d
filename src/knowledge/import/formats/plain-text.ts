import { pageMark } from '../../page-marks.ts';
import { type ImportedDocument, oneLine } from '../document.ts';
import { type Decoded, encodingNotice } from '../encoding.ts';
import { hyphenJoiner } from '../hyphens.ts';

/** Lines of a text that was broken to a width are seldom longer. */
const WIDEST = 100;
/** At least so much of a block's lines has to be about as long as the longest. */
const MOSTLY = 0.6;

/**
 * Reads plain text. A line is a paragraph, but lines that were broken to a width, as Project Gutenberg and mail have
 * them, are joined up to the next blank line. A form feed begins a page.
 */
export function readPlainText(decoded: Decoded): ImportedDocument {
  const pages = decoded.text.replaceAll('\r\n', '\n').split('\f');
  const text = pages
    .map((page, index) => (pages.length > 1 ? `${pageMark(String(index + 1))}${page}` : page))
    .join(' ');
  const blocks = text
    .split(/\n[^\S\n]*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''));
  const wrapped = blocks.filter(isWrapped).length > blocks.filter((lines) => lines.length > 1).length / 2;
  const joiner = hyphenJoiner(blocks.flat());
  const paragraphs = blocks.flatMap((lines) =>
    wrapped && isWrapped(lines) ? [lines.reduce((first, second) => joiner.join(first, second))] : lines,
  );
  return {
    paragraphs: paragraphs.map(oneLine).filter((line) => line !== ''),
    details: { type: 'article' },
    notices: [
      ...encodingNotice(decoded),
      ...(wrapped ? ['Lines broken to a width were joined; verse would be, too'] : []),
      ...(wrapped ? joiner.notices() : []),
    ],
  };
}

/** Whether a block's lines end where the width ended, and not where a paragraph did. */
function isWrapped(lines: readonly string[]): boolean {
  const widest = Math.max(...lines.map(({ length }) => length));
  if (lines.length < 2 || widest > WIDEST || widest < 40) return false;
  const full = lines.slice(0, -1).filter(({ length }) => length > widest * 0.8).length;
  return full >= (lines.length - 1) * MOSTLY;
}
