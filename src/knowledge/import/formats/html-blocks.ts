import { pageMark } from '../../page-marks.ts';
import { oneLine } from '../document.ts';
import { raised } from '../raised.ts';

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
/** The reading of a Japanese word, small beside it. */
const READING = new Set(['RT', 'RP', 'RTC']);
/** What leads back from a note to its mark. */
const BACK = /^[\s\p{Cf}\p{M}]*[↑↩⏎^][\s\p{Cf}\p{M}]*$/u;
const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;

/**
 * The paragraphs of HTML trees, one for each innermost block, with page marks where the edition's pages begin
 * (`epub:type="pagebreak"`, `role="doc-pagebreak"`, `class="pagenum"`). Marks of notes (`<sup><a>1</a></sup>`) and ruby are
 * left out, which the notices say.
 */
export function htmlBlocks(...roots: readonly DomNode[]): { paragraphs: string[]; notices: string[] } {
  const paragraphs: string[] = [];
  let line = '';
  let noteMarks = 0;
  let readings = 0;
  const endBlock = () => {
    const words = oneLine(line);
    if (words !== '') paragraphs.push(words);
    line = '';
  };
  const walk = (node: DomNode): void => {
    if (node.nodeType === TEXT) line += node.textContent ?? '';
    else if (node.nodeType === DOCUMENT) walkAll(node);
    else if (node.nodeType === ELEMENT) walkElement(node, node.nodeName.toUpperCase());
  };
  const walkAll = (node: DomNode): void => {
    for (const child of node.childNodes) walk(child);
  };
  const walkElement = (node: DomNode, name: string): void => {
    const page = pageLabel(node);
    const words = node.textContent ?? '';
    if (UNREAD.has(name) || (name === 'A' && BACK.test(words))) return;
    if (page !== undefined) line += pageMark(page);
    else if (isNoteMark(node, name)) noteMarks++;
    else if (READING.has(name)) readings += Number(name === 'RT');
    else if (name === 'BR') line += ' ';
    else if (name === 'SUP' && /^\d+$/.test(words)) line += raised(words);
    else if (BLOCKS.has(name)) walkBlock(node);
    else walkAll(node);
  };
  const walkBlock = (node: DomNode): void => {
    endBlock();
    walkAll(node);
    endBlock();
  };
  for (const root of roots) {
    walk(root);
    endBlock();
  }
  const ruby = readings === 0 ? [] : [`Left out: ${readings} readings set beside words (ruby)`];
  return { paragraphs, notices: [...noteMarkNotice(noteMarks), ...ruby] };
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

/** Whether an element is the number, letter or sign of a note: raised, or said to be one (EPUB 3, DPUB-ARIA). */
function isNoteMark(node: DomNode, name: string): boolean {
  const attribute = (key: string) => node.getAttribute?.(key) ?? '';
  if (name === 'A' && /\bnoteref\b/.test(`${attribute('epub:type')} ${attribute('role')}`)) return true;
  if (name !== 'SUP') return false;
  if (!/^\s*\[?(?:\d{1,3}|[a-z]|note \d+|[*†‡§])\]?\s*$/i.test(node.textContent ?? '')) return false;
  const isLinked = (one: DomNode): boolean =>
    one.nodeName.toUpperCase() === 'A' || [...one.childNodes].some(isLinked);
  return isLinked(node) || /\b(?:reference|footnote|noteref)\b/.test(attribute('class'));
}

/** What to say of the marks of notes that were left out. */
export const noteMarkNotice = (noteMarks: number): string[] =>
  noteMarks === 0 ? [] : [`Left out: ${noteMarks} raised marks of notes`];
