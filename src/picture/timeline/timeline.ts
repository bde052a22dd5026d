import type { Weight } from '../drawing/assets.ts';
import { FONT_FAMILY } from '../drawing/fonts.ts';
import { breakLines } from '../drawing/line-break.ts';
import { element, textElement } from '../drawing/svg.ts';
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
/** The body's top below a title of one line, with the count below the title or beside it. */
const BODY = { below: 51, beside: 36 } as const;
const COUNT_LINE = 19;
const KEY = 24;
/** From the top of a row to the first baseline, and to the middle of its mark. */
const BASELINE = 13;
const MARK = 9;

/**
 * The timeline as an SVG: bands of time, in each the entries that matter most with date, mark and headline, and a bar
 * that counts all. As many columns of 360 as its shape has, and no higher than it needs to be. The same request gives
 * the same text on every machine.
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
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT_FAMILY,
    },
    element('rect', { width, height, fill: palette.ground }),
    ...heading,
    count,
    ...rules,
    ...laid.columns.map((column, at) => columnSvg(column, at * COLUMN.width, top, bars)),
    keySvg(laid, language, palette, height - KEY / 2, room),
  );
}

/** A title whole, in as many lines as it takes; letters that no space divides are broken where a line ends. */
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

/** A break of the spine with words for the time between. */
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
