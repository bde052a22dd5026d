import { edtfText } from '../../dates/edtf.ts';
import { element, textElement } from '../drawing/svg.ts';
import { type TextStyle, textWidth } from '../drawing/text-measure.ts';
import { PALETTES, readableColor, type Theme, VISIBLE } from '../drawing/theme.ts';
import { PICTURE_WORDS, type PictureLanguage } from '../drawing/words.ts';
import type { Band } from './bands.ts';
import { type BandRows, HEAD } from './columns.ts';
import { DATE_WIDTH, HEADLINE_WIDTH, type PictureBase, REGULAR } from './row.ts';

const TITLE: TextStyle = { size: 15, weight: 700 };
/** Horizontal positions in a column of 360. */
export const COLUMN = { width: 360, left: 12, dates: 96, spine: 110, headlines: 125, right: 348 } as const;
const BAR = 10;
const MOST_PER_ENTRY = 6;
const AFTER_BAR = 12;

/** The title of a band, abbreviated where it would reach the bar. */
export function bandTitle({ date, within, isWhole }: Band, language: PictureLanguage): string {
  const words = PICTURE_WORDS[language];
  if (isWhole) return within.length === 1 ? words.wholeYear : words.wholeMonth;
  if (/^\d{4}(?:\/\d{4})?$/.test(date)) return date.replace('/', '–');
  const known = within.slice(0, 1);
  const [long, short] = [false, true].map((isShort) =>
    edtfText(date, language, { short: isShort, within: known }),
  );
  const title = (textWidth(long ?? '', TITLE) <= DATE_WIDTH ? long : short) ?? '';
  const tight = title.replace(' – ', '–');
  return tight.charAt(0).toUpperCase() + tight.slice(1);
}

/** The common settings of a picture's bars. */
export interface Bars {
  readonly base: PictureBase;
  readonly language: PictureLanguage;
  readonly theme: Theme;
  /** Pixels per entry; undefined where all entries are shown and no count is needed. */
  readonly unit: number | undefined;
}

/** The pixels per entry at which the longest bar leaves room for its count. */
export function barUnit(bands: readonly BandRows[], language: PictureLanguage): number {
  const widest = Math.max(...bands.map((of) => textWidth(countOf(of, language), REGULAR)));
  const largest = Math.max(...bands.map(({ band }) => band.entries.length));
  return Math.min(MOST_PER_ENTRY, (HEADLINE_WIDTH - widest - AFTER_BAR) / largest);
}

const countOf = ({ band, rows }: BandRows, language: PictureLanguage): string =>
  PICTURE_WORDS[language].ofBand(rows.length, band.entries.length);

/** The heading of a band: its title, a bar of all entries by topic, and the number of shown ones. */
export function headSvg(of: BandRows, isContinued: boolean, x: number, y: number, bars: Bars): string {
  const { language, theme, unit } = bars;
  const { strip, ink, muted } = PALETTES[theme];
  const title = bandTitle(of.band, language);
  const name = isContinued ? PICTURE_WORDS[language].continued(title) : title;
  const style = isContinued ? REGULAR : TITLE;
  const isLong = textWidth(name, style) > DATE_WIDTH;
  const parts = [
    element('rect', { x: x + 4, y, width: COLUMN.width - 8, height: HEAD.height, rx: 4, fill: strip }),
    textElement(name, x + (isLong ? COLUMN.left : COLUMN.dates), y + 16.5, {
      'font-size': style.size,
      'font-weight': style.weight,
      'text-anchor': isLong ? undefined : 'end',
      fill: isContinued ? muted : ink,
    }),
  ];
  if (unit === undefined || isContinued) return parts.join('');
  const count = textElement(countOf(of, language), x + COLUMN.right, y + 16, {
    'font-size': REGULAR.size,
    'text-anchor': 'end',
    fill: muted,
  });
  return [
    ...parts,
    barSvg(of.band, x + COLUMN.headlines, y + (HEAD.height - BAR) / 2, unit, bars),
    count,
  ].join('');
}

/** A bar with a segment for each topic, the longest first. */
function barSvg({ entries }: Band, x: number, y: number, unit: number, { base, theme }: Bars): string {
  let from = x;
  return [...Map.groupBy(entries, ({ fact }) => fact.topics[0] ?? '')]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([topic, { length }]) => {
      const fill = readableColor(base.topics.get(topic)?.color ?? 0, theme, VISIBLE);
      const width = Math.max(length * unit - 1, length * unit * 0.75);
      const segment = element('rect', { x: from, y, width, height: BAR, fill });
      from += length * unit;
      return segment;
    })
    .join('');
}
