import { PICTURE } from '../drawing/box.ts';
import { FONT_FAMILY } from '../drawing/fonts.ts';
import { element, textElement } from '../drawing/svg.ts';
import { fitText, type TextStyle, textWidth } from '../drawing/text-measure.ts';
import { PALETTES } from '../drawing/theme.ts';
import { PICTURE_WORDS } from '../drawing/words.ts';
import { axisSvg } from './timeline-axis-svg.ts';
import { lanesSvg } from './timeline-lane-svg.ts';
import { MARGIN, type TimelineRequest, timelineLayout } from './timeline-layout.ts';
import { legendSvg } from './timeline-legend.ts';

/** The largest that fits is taken: a cut title may lose one side's name of a place. */
const TITLES: readonly TextStyle[] = [30, 26, 22].map((size) => ({ size, weight: 700 }));
const COUNT: TextStyle = { size: 18, weight: 400 };
const LEGEND_Y = 653;

/**
 * The timeline as an SVG of 1200 × 675: a lane for each topic, an axis whose scale changes where dates crowd, dates
 * drawn by what EDTF says of them, and as many labels as fit without touching, the topics' core facts first. The
 * same request gives the same text on every machine.
 */
export function timelineSvg(request: TimelineRequest): string {
  const { language, theme, title } = request;
  const palette = PALETTES[theme];
  const words = PICTURE_WORDS[language];
  const layout = timelineLayout(request);
  const { width, height } = PICTURE;
  const count = layout.all === 0 ? words.empty : words.labelled(layout.labelled, layout.all);
  const countWidth = textWidth(count, COUNT);
  const room = width - 2 * MARGIN - countWidth - 30;
  const style = TITLES.find((one) => textWidth(title, one) <= room) ?? { size: 22, weight: 700 };
  const heading = textElement(fitText(title, style, room), MARGIN, 44, {
    'font-size': style.size,
    'font-weight': style.weight,
    fill: palette.ink,
  });
  const counted = textElement(count, width - MARGIN, 43, {
    'font-size': COUNT.size,
    'text-anchor': 'end',
    fill: palette.muted,
  });
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
    heading,
    counted,
    layout.all === 0 ? '' : axisSvg(layout, language, palette),
    lanesSvg(layout, palette),
    legendSvg(layout, language, palette, LEGEND_Y),
  );
}
