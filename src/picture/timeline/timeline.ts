import type { Weight } from '../drawing/assets.ts';

import { breakLines } from '../drawing/line-break.ts';
import { element, svgRoot, textElement } from '../drawing/svg.ts';
import { type TextStyle, textWidth } from '../drawing/text-measure.ts';
import { PALETTES, readableColor } from '../drawing/theme.ts';
import { type Chronicle, chronicle, type TimelineRequest } from './chronicle.ts';
import { type Column, GAP_HEIGHT, HEAD } from './columns.ts';
import { keySvg } from './key.ts';
import { markSvg } from './marks.ts';
import { BOLD, bracketWidth, lineHeight, REGULAR, type Row } from './row.ts';
import { type Bars, barUnit, COLUMN, headSvg } from './timeline-heads.ts';

const TITLE: TextStyle = { size: 17, weight: 700 };
const TITLE_LINE = 22;
/** The top of the body below a one-line title, with the count below the title or beside it. */
const BODY = { below: 51, beside: 36 } as const;
const COUNT_LINE = 19;
const KEY = 24;
/** From the top of a row to its first baseline, and to the centre of its mark. */
const BASELINE = 13;
const MARK = 9;

/**
 * A timeline as an SVG: bands of time, each with a bar that counts all entries, and its most important entries with
 * date, mark and headline. It has the columns of its shape and only the height it needs. Deterministic on every
 * machine.
 */
export function timelineSvg(request: TimelineRequest, laid: Chronicle = chronicle(request)): string {
  const { language, theme, base } = request;
  const palette = PALETTES[theme];
  const columns = Math.max(1, laid.columns.length);
  const width = columns * COLUMN.width;
  const countWidth = textWidth(laid.count, REGULAR);
  const room = width - 2 * COLUMN.left;
  const isBeside = columns > 1;
  const title = titleLines(laid.title, isBeside ? room - countWidth - 2 * COLUMN.left : room);
  const top = (isBeside ? BODY.beside : BODY.below) + (title.length - 1) * TITLE_LINE;
  const height = top + laid.height + (laid.columns.length === 0 ? 0 : KEY);
  const unit = laid.isComplete ? undefined : barUnit(laid.bands, language);
  const bars: Bars = { base, language, theme, unit };
  const heading = title.map((line, at) =>
    textElement(line, COLUMN.left, 24 + at * TITLE_LINE, {
      'font-size': TITLE.size,
      'font-weight': TITLE.weight,
      fill: palette.ink,
    }),
  );
  const count = textElement(
    laid.count,
    isBeside ? width - COLUMN.left : COLUMN.left,
    isBeside ? 24 : 24 + (title.length - 1) * TITLE_LINE + COUNT_LINE,
    { 'font-size': REGULAR.size, 'text-anchor': isBeside ? 'end' : undefined, fill: palette.muted },
  );
  const rules = Array.from({ length: columns - 1 }, (_, at) =>
    element('rect', {
      x: (at + 1) * COLUMN.width - 0.5,
      y: top,
      width: 1,
      height: laid.height,
      fill: palette.rule,
    }),
  );
  return svgRoot(
    { width, height, background: palette.ground },
    ...heading,
    count,
    ...rules,
    ...laid.columns.map((column, at) => columnSvg(column, at * COLUMN.width, top, bars)),
    keySvg(laid, language, palette, height - KEY / 2, room),
  );
}

/** The complete title in as many lines as needed; text without spaces is broken at the end of a line. */
function titleLines(title: string, width: number): string[] {
  const lines = breakLines(title, TITLE, width);
  if (lines !== undefined) return lines;
  return [...title].reduce<string[]>((kept, letter) => {
    const longer = (kept.at(-1) ?? '') + letter;
    if (kept.length > 0 && textWidth(longer, TITLE) <= width) kept[kept.length - 1] = longer;
    else kept.push(letter);
    return kept;
  }, []);
}

function columnSvg({ placed, height }: Column, x: number, top: number, bars: Bars): string {
  const { ground, muted, spine } = PALETTES[bars.theme];
  const line = element('rect', {
    x: x + COLUMN.spine - 1,
    y: top + HEAD.height,
    width: 2,
    height: Math.max(0, height - HEAD.height),
    fill: spine,
  });
  const parts = placed.map((one) => {
    const y = top + one.y;
    if (one.kind === 'row') return rowSvg(one.row, x, y, bars);
    if (one.kind === 'gap') return gapSvg(one.words, x, y, { ground, muted, spine });
    return headSvg(one.of, one.isContinued, x, y, bars);
  });
  return line + parts.join('');
}

/** A break in the spine with the length of the gap. */
function gapSvg(
  words: string,
  x: number,
  y: number,
  { ground, muted, spine }: Record<'ground' | 'muted' | 'spine', string>,
) {
  const middle = x + COLUMN.spine;
  const step = GAP_HEIGHT / 6;
  return (
    element('rect', { x: middle - 2, y, width: 4, height: GAP_HEIGHT, fill: ground }) +
    element('path', {
      d: `M${middle} ${y}l4 ${step}l-8 ${step * 1.5}l8 ${step}l-8 ${step * 1.5}l4 ${step}`,
      stroke: spine,
      'stroke-width': 2,
      fill: 'none',
    }) +
    textElement(words, x + COLUMN.headlines, y + BASELINE, { 'font-size': REGULAR.size, fill: muted })
  );
}

function rowSvg(
  { entry, date, topic, headline, tail, height }: Row,
  x: number,
  y: number,
  bars: Bars,
): string {
  const { ground, ink, muted } = PALETTES[bars.theme];
  const color = readableColor(topic.color, bars.theme);
  const base = (line: number): number => y + BASELINE + line * lineHeight(bars.language);
  const left = (
    text: string,
    line: number,
    look: { readonly fill: string; readonly 'font-weight'?: Weight },
  ) =>
    textElement(text, x + COLUMN.dates + bracketWidth(text), base(line), {
      'font-size': REGULAR.size,
      'text-anchor': 'end',
      ...look,
    });
  const right = (text: string, at: number, line: number, fill: string) =>
    textElement(text, x + COLUMN.headlines + at, base(line), { 'font-size': REGULAR.size, fill });
  const dated = entry.standing === 'spoken-of' ? { fill: muted } : { fill: ink, 'font-weight': BOLD.weight };
  return [
    ...date.map((text, line) => left(text, line, dated)),
    topic.name === undefined ? '' : left(topic.name, 1, { fill: color }),
    ...headline.map((text, line) => right(text, 0, line, ink)),
    ...tail.map(({ text, isTopic, line, x: at }) => right(text, at, line, isTopic ? color : muted)),
    markSvg(entry, x + COLUMN.spine, y + MARK, y + height - 3, color, ground),
  ].join('');
}
