import { pageMark } from '../../page-marks.ts';
import { oneLine } from '../document.ts';

/** As much of the DOM as is walked here. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
  getAttribute?(name: string): string | null;
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 ' +
    'H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const UNREAD = new Set('HEAD SCRIPT STYLE TEMPLATE NOSCRIPT SVG MATH IFRAME OBJECT BUTTON SELECT'.split(' '));
const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;

/**
 * The paragraphs of an HTML tree, one for each innermost block, with page marks where the edition's pages begin
 * (`epub:type="pagebreak"`, `role="doc-pagebreak"`, `class="pagenum"`). Marks of notes (`<sup><a>1</a></sup>`) are left
 * out and counted.
 */
export function htmlBlocks(root: DomNode): { paragraphs: string[]; noteMarks: number } {
  const paragraphs: string[] = [];
  let words = '';
  let noteMarks = 0;
  const endBlock = () => {
    const line = oneLine(words);
    if (line !== '') paragraphs.push(line);
    words = '';
  };
  const walk = (node: DomNode): void => {
    if (node.nodeType === TEXT) words += node.textContent ?? '';
    else if (node.nodeType === DOCUMENT) walkAll(node);
    else if (node.nodeType === ELEMENT) walkElement(node, node.nodeName.toUpperCase());
  };
  const walkAll = (node: DomNode): void => {
    for (const child of node.childNodes) walk(child);
  };
  const walkElement = (node: DomNode, name: string): void => {
    const page = pageLabel(node);
    if (UNREAD.has(name)) return;
    if (page !== undefined) words += pageMark(page);
    else if (isNoteMark(node, name)) noteMarks++;
    else if (name === 'BR') words += ' ';
    else if (BLOCKS.has(name)) {
      endBlock();
      walkAll(node);
      endBlock();
    } else walkAll(node);
  };
  walk(root);
  endBlock();
  return { paragraphs, noteMarks };
}

/** The page that begins at an element, if one does. */
function pageLabel(node: DomNode): string | undefined {
  const attribute = (name: string) => node.getAttribute?.(name) ?? '';
  const isBreak = /\bpagebreak\b/.test(`${attribute('epub:type')} ${attribute('role')}`);
  if (!isBreak && !/\bpage-?num(?:ber)?\b/i.test(attribute('class'))) return undefined;
  const label = [attribute('aria-label'), attribute('title'), node.textContent ?? '', attribute('id')]
    .map((one) => /(\d+|\b[ivxlc]+)\W*$/i.exec(one.trim())?.[1])
    .find(Boolean);
  return label;
}

/** Whether an element is the raised number, letter or sign of a note. */
function isNoteMark(node: DomNode, name: string): boolean {
  if (name !== 'SUP') return false;
  if (!/^\s*\[?(?:\d{1,3}|[a-z]|note \d+|[*†‡§])\]?\s*$/i.test(node.textContent ?? '')) return false;
  const isLinked = (one: DomNode): boolean =>
    one.nodeName.toUpperCase() === 'A' || [...one.childNodes].some(isLinked);
  return isLinked(node) || /\b(?:reference|footnote|noteref)\b/.test(node.getAttribute?.('class') ?? '');
}

/** What to say of the marks of notes that were left out. */
export const noteMarkNotice = (noteMarks: number): string[] =>
  noteMarks === 0 ? [] : [`Left out: ${noteMarks} raised marks of notes`];
