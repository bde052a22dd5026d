import type { DatedEntry } from '../../facts/dated.ts';
import { textElement } from '../drawing/svg.ts';
import { textWidth } from '../drawing/text-measure.ts';
import type { Palette } from '../drawing/theme.ts';
import { PICTURE_WORDS, type PictureLanguage } from '../drawing/words.ts';
import type { Chronicle } from './chronicle.ts';
import { isApproximate, shapeSvg } from './marks.ts';
import { REGULAR } from './row.ts';
import { COLUMN } from './timeline-heads.ts';

const SIGN = 12;
const AFTER_SIGN = 5;
const APART = 11;

/** The key to the signs used, in one line around `y`; the last ones are omitted where space runs out. */
export function keySvg(
  { bands }: Pick<Chronicle, 'bands'>,
  language: PictureLanguage,
  { muted, ground }: Palette,
  y: number,
  room: number,
): string {
  const words = PICTURE_WORDS[language];
  const shown = bands.flatMap(({ rows }) => rows.map(({ row }) => row.entry));
  const shape =
    (standing: DatedEntry['standing'], isHollow = false) =>
    (x: number) =>
      shapeSvg(standing, x + SIGN / 2, y, muted, ground, isHollow);
  const brackets = (x: number) => textElement('[ ]', x, y + 4.5, { 'font-size': REGULAR.size, fill: muted });
  const signs = [
    {
      word: words.happened,
      draw: shape('happened'),
      isUsed: shown.some(({ standing }) => standing === 'happened'),
    },
    { word: words.said, draw: shape('said'), isUsed: shown.some(({ standing }) => standing === 'said') },
    {
      word: words.spokenOf,
      draw: shape('spoken-of'),
      isUsed: shown.some(({ standing }) => standing === 'spoken-of'),
    },
    { word: words.inferred, draw: brackets, isUsed: shown.some(({ when }) => when.basis === 'inferred') },
    { word: words.approximate, draw: shape('happened', true), isUsed: shown.some(isApproximate) },
  ];
  let x: number = COLUMN.left;
  let key = '';
  for (const { word, draw } of signs.filter(({ isUsed }) => isUsed)) {
    const end = x + SIGN + AFTER_SIGN + textWidth(word, REGULAR);
    if (end > COLUMN.left + room) break;
    key +=
      draw(x) + textElement(word, x + SIGN + AFTER_SIGN, y + 4.5, { 'font-size': REGULAR.size, fill: muted });
    x = end + APART;
  }
  return key;
}
