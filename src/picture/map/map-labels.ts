import { type MapPlace, type PlaceKind, placeNames } from '../../facts/map.ts';
import { type Box, boxesMeet, boxWithin } from '../drawing/box.ts';
import { type TextStyle, textWidth } from '../drawing/text-measure.ts';
import type { PictureLanguage } from '../drawing/words.ts';
import type { Ring } from './land.ts';
import type { Panel } from './map-projection.ts';

/** The label of a place: the reader's name, then the other side's on a line of its own. */
export interface MapLabel {
  readonly place: MapPlace;
  readonly lines: readonly string[];
  readonly box: Box;
  /** The position of the place. */
  readonly at: readonly [number, number];
}

export const PLACE_STYLES: Readonly<Record<PlaceKind, TextStyle>> = {
  island: { size: 24, weight: 700 },
  land: { size: 22, weight: 700 },
  sea: { size: 21, weight: 400 },
  point: { size: 22, weight: 700 },
};
export const OTHER_STYLE: TextStyle = { size: 20, weight: 400 };
export const LINE = 27;
const EDGE = 8;
const GAP = 6;

/** Label positions around a place, the best first; names of land and sea are centred. */
const SIDES: readonly (readonly [x: number, y: number])[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [1, -1],
  [0, 1],
  [0, -1],
  [-1, 0],
  [-1, 1],
  [-1, -1],
];

/**
 * Positions the labels of a panel without overlap with each other, the panel's edge or `taken`; an island's label
 * avoids coasts if possible. A label without a free position is omitted.
 */
export function placeLabels(
  places: readonly MapPlace[],
  { box, projection }: Panel,
  language: PictureLanguage,
  land: readonly Ring[],
  taken: readonly Box[],
): MapLabel[] {
  const room = {
    x: box.x + EDGE,
    y: box.y + EDGE,
    width: box.width - 2 * EDGE,
    height: box.height - 2 * EDGE,
  };
  const shores = land.flat().map(([lon, lat]) => projection([lon, lat]) ?? ([0, 0] as const));
  const labels: MapLabel[] = [];
  for (const place of places) {
    const at = projection([place.lon, place.lat]);
    if (at === null || !boxWithin({ x: at[0], y: at[1], width: 0, height: 0 }, box)) continue;
    const names = placeNames(place, language);
    const style = PLACE_STYLES[place.kind];
    const widths = names.map((name, line) => textWidth(name, line === 0 ? style : OTHER_STYLE));
    const size = { width: Math.max(...widths), height: names.length * LINE };
    // The label of an island or a point is beside it; any other is centred, or as near as possible.
    const isBeside = place.kind === 'island' || place.kind === 'point';
    const sides = isBeside ? SIDES.slice(1) : SIDES;
    const boxes = [1, 1.7, 2.4, 3.2, 4].flatMap((far) => sides.map((side) => besides(at, size, side, far)));
    const free = boxes.filter(
      (one) =>
        boxWithin(one, room) &&
        [...labels.map((label) => label.box), ...taken].every((other) => !boxesMeet(one, other, GAP)),
    );
    const clear = isBeside ? free.find((one) => !shores.some((point) => inBox(point, one))) : undefined;
    const chosen = clear ?? free[0];
    if (chosen !== undefined) labels.push({ place, lines: names, box: chosen, at });
  }
  return labels;
}

const inBox = ([x, y]: readonly [number, number], { x: left, y: top, width, height }: Box): boolean =>
  x > left - 4 && x < left + width + 4 && y > top - 2 && y < top + height;

function besides(
  [x, y]: readonly [number, number],
  { width, height }: { readonly width: number; readonly height: number },
  [right, down]: readonly [number, number],
  far: number,
): Box {
  const distance = 14 * far;
  return {
    x: x - width / 2 + right * (width / 2 + distance),
    y: y - height / 2 + down * (height / 2 + distance),
    width,
    height,
  };
}
