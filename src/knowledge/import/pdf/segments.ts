import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { raised } from '../raised.ts';

/** A stretch of text on one line; lengths in points from the page's lower left corner. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The height of the baseline. */
  readonly y: number;
  /** The size of most of its letters. */
  readonly size: number;
  /** The font of most of its letters. */
  readonly font: string;
}

/** A piece of text that pdf.js gives, where it stands, and the how-manieth it is on its page. */
interface Piece extends Segment {
  readonly order: number;
}

/** Pieces that follow one another in the file are on one line up to so many ems between them: narrow columns are set wide. */
const WIDEST_SPACE = 8;
/** Others, such as a raised number, up to so many. */
const NARROWEST_GAP = 0.35;

/** The segments of a page's lines, the highest first, and how many letters stand sideways and were left out. */
export function segmentsOf({ items }: TextContent): { segments: Segment[]; sideways: number } {
  const all = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
  const upright = all.filter(({ transform: [, b = 0, c = 0] }) => Math.abs(b) < 0.1 && Math.abs(c) < 4);
  const pieces = upright.map(pieceOf);
  return {
    segments: rowsOf(pieces).flatMap((row) => joined(row)),
    sideways: all.length - upright.length,
  };
}

function pieceOf({ str, transform, width, fontName }: TextItem, order: number): Piece {
  const [, , c = 0, d = 0, left = 0, y = 0] = transform;
  return { text: str, left, right: left + width, y, size: Math.hypot(c, d), font: fontName, order };
}

/** Pieces on one baseline, from left to right; what is raised or lowered beside larger letters is on theirs. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  // Large letters first, so that a raised number joins its line and not the other way round.
  for (const piece of [...pieces].sort((a, b) => b.size - a.size || b.y - a.y)) {
    // Beside its own line before the line of another column that happens to stand at its height.
    const host =
      rows.find((row) => row.some((one) => isBeside(piece, one))) ??
      rows.find(([first]) => first !== undefined && isLevel(piece, first));
    if (host === undefined) rows.push([piece]);
    else host.push(onLine(piece, host[0] ?? piece));
  }
  const height = ([first]: readonly Piece[]) => first?.y ?? 0;
  return rows.sort((a, b) => height(b) - height(a)).map((row) => row.sort((a, b) => a.left - b.left));
}

const isLevel = (piece: Piece, { y }: Piece): boolean => Math.abs(piece.y - y) < 0.2 * piece.size;

/** A piece that stands above or below a line, on it; raised figures stay so. */
function onLine(piece: Piece, first: Piece): Piece {
  if (isLevel(piece, first)) return piece;
  return { ...piece, y: first.y, text: piece.y > first.y ? raised(piece.text) : piece.text };
}

/** Whether a piece is a raised or lowered number or letter of larger ones next to it. */
function isBeside(piece: Piece, larger: Piece): boolean {
  const up = piece.y - larger.y;
  if (piece.size > 0.8 * larger.size || up < -0.3 * larger.size || up > 0.6 * larger.size) return false;
  return piece.left < larger.right + 0.3 * larger.size && piece.right > larger.left - 0.3 * larger.size;
}

function joined(row: readonly Piece[]): Segment[] {
  const groups: Piece[][] = [];
  for (const piece of row) {
    const last = groups.at(-1)?.at(-1);
    const follows = last !== undefined && (piece.order === last.order + 1 || piece.order === last.order);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : piece.left - last.right;
    const em = Math.max(piece.size, last?.size ?? 0);
    if (gap < em * (follows ? WIDEST_SPACE : NARROWEST_GAP)) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.map(segmentOf);
}

function segmentOf(pieces: readonly Piece[]): Segment {
  const longest = pieces.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  const text = pieces.reduce((line, piece, index) => {
    const last = pieces[index - 1];
    const isApart = last !== undefined && piece.left - last.right > 0.15 * piece.size;
    return `${line}${isApart && !/\s$/.test(line) && !/^\s/.test(piece.text) ? ' ' : ''}${piece.text}`;
  }, '');
  return {
    // pdf.js takes the gap beside a bracket for a space.
    text: unspaced(text.trim().replace(/([([]) /g, '$1')),
    left: pieces[0]?.left ?? 0,
    right: Math.max(...pieces.map(({ right }) => right)),
    y: longest.y,
    size: longest.size,
    font: longest.font,
  };
}

/** A space between letters of scripts that set none. */
const BETWEEN =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\u3001-\u303f\uff00-\uff60]) (?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\u3001-\u303f\uff00-\uff60])/gu;
/** A line with so many such spaces is one whose letters stand apart to fill it. */
const APART = 3;

const unspaced = (text: string): string =>
  (text.match(BETWEEN)?.length ?? 0) < APART ? text : text.replace(BETWEEN, '');
