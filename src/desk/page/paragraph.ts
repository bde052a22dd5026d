import type { ReadingParagraph, Stretch } from '../../knowledge/curating/marked-text.ts';
import { make } from '../../sandbox/page/dom.ts';

/** How a paragraph stands. */
export interface ParagraphState {
  readonly isRead: boolean;
  readonly isCurrent: boolean;
  readonly mark: Stretch | undefined;
}

/** A paragraph with its number, what is quoted of it shaded, and the marked words. */
export function drawParagraph(
  { text, page, quoted }: ReadingParagraph,
  index: number,
  { isRead, isCurrent, mark }: ParagraphState,
): HTMLElement {
  const entries = new Set(quoted.map(({ fact }) => fact)).size;
  const state = [
    `¶${index + 1}`,
    page === undefined ? '' : `p. ${page}`,
    entries > 0 ? `${entries} quoted` : isRead ? '' : 'unread',
  ]
    .filter(Boolean)
    .join(', ');
  const words = make(
    'span',
    { class: 'words' },
    ...pieces(
      text,
      quoted.map(({ at }) => at),
      mark,
    ),
  );
  return make(
    'div',
    {
      id: `p-${index}`,
      role: 'option',
      'aria-selected': String(isCurrent),
      class: `paragraph${isRead || entries > 0 ? '' : ' unread'}`,
    },
    make('span', { class: 'place' }, state),
    words,
  );
}

/** A text cut where a quote or the mark begins or ends. */
function pieces(text: string, quoted: readonly Stretch[], mark: Stretch | undefined): (Node | string)[] {
  const cuts = new Set([0, text.length, ...quoted.flat(), ...(mark ?? [])]);
  const places = [...cuts].sort((a, b) => a - b);
  const isIn = (stretch: Stretch | undefined, at: number) =>
    stretch !== undefined && stretch[0] <= at && at < stretch[1];
  return places.slice(0, -1).map((start, index) => {
    const piece = text.slice(start, places[index + 1]);
    const isMarked = isIn(mark, start);
    const isQuoted = quoted.some((stretch) => isIn(stretch, start));
    if (!isMarked && !isQuoted) return piece;
    return make(
      'span',
      { class: [isQuoted ? 'quoted' : '', isMarked ? 'mark' : ''].join(' ').trim() },
      piece,
    );
  });
}

/** What the mouse has marked in a paragraph; undefined for a mere click or a mark that goes beyond it. */
export function markedByMouse(paragraph: HTMLElement): Stretch | undefined {
  const selection = getSelection();
  const words = paragraph.querySelector('.words');
  if (selection === null || words === null || selection.isCollapsed || selection.rangeCount === 0)
    return undefined;
  const range = selection.getRangeAt(0);
  if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(words);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return [start, start + range.toString().length];
}
