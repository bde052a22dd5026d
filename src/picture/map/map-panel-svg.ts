import { geoPath } from 'd3-geo';
import type { GeoBox, MapSpec } from '../../facts/map.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import type { Box } from '../drawing/box.ts';
import { type Attributes, element, round, textElement } from '../drawing/svg.ts';
import type { Palette } from '../drawing/theme.ts';
import type { Ring } from './land.ts';
import { LINE, type MapLabel, OTHER_STYLE, PLACE_STYLES } from './map-labels.ts';
import type { Panel } from './map-projection.ts';

/** The sea and the land of a panel; the land that the map is about is highlighted. */
export function landSvg(panel: Panel, land: readonly Ring[], spec: MapSpec, palette: Palette): string {
  const { others, meant } = landPaths(panel)(land)(spec);
  const draw = (d: string, look: Attributes): string =>
    d === '' ? '' : element('path', { d, 'stroke-linejoin': 'round', ...look });
  return [
    element('rect', { ...panel.box, fill: palette.sea }),
    draw(others, { fill: palette.land, stroke: palette.coast, 'stroke-width': 1 }),
    draw(meant, { fill: palette.accent, stroke: palette.accentCoast, 'stroke-width': 1.5 }),
    element('rect', { ...panel.box, fill: 'none', stroke: palette.coast, 'stroke-width': 1.5 }),
  ].join('');
}

/** The land of a panel as SVG paths, once for every language and theme: what the map is about, and the rest. */
const landPaths = memoizeByObject(({ projection }: Panel) =>
  memoizeByObject((land: readonly Ring[]) =>
    memoizeByObject(({ places }: MapSpec) => {
      const path = geoPath(projection).digits(1);
      const areas = places.map(({ area }) => area).filter((area) => area !== undefined);
      const isMeant = (ring: Ring): boolean => areas.some((area) => liesIn(ring, area));
      const pathOf = (rings: readonly Ring[]): string =>
        path({
          type: 'MultiPolygon',
          coordinates: rings.map((ring) => [ring.map(([lon, lat]) => [lon, lat])]),
        }) ?? '';
      return { others: pathOf(land.filter((ring) => !isMeant(ring))), meant: pathOf(land.filter(isMeant)) };
    }),
  ),
);

const liesIn = (ring: Ring, [west, south, east, north]: GeoBox): boolean =>
  ring.every(([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north);

/** Radius of the dot of a point. */
const DOT = 7;

/** A label with an outline in the background colour, so that coastlines do not cross its letters. */
export function placeSvg({ place, lines, box, at: [cx, cy] }: MapLabel, palette: Palette): string {
  const sea = place.kind === 'sea';
  const style = PLACE_STYLES[place.kind];
  const ground = place.kind === 'land' ? palette.land : palette.sea;
  const dot =
    place.kind === 'point'
      ? element('circle', { cx, cy, r: DOT, fill: palette.accent, stroke: palette.ink, 'stroke-width': 2 })
      : '';
  const names = lines
    .map((line, at) => {
      const { size, weight } = at === 0 ? style : OTHER_STYLE;
      const [x, y] = [box.x + box.width / 2, box.y + at * LINE + 21];
      const set = { 'font-size': size, 'font-weight': weight, 'text-anchor': 'middle' as const };
      const outline = { ...set, fill: ground, stroke: ground, 'stroke-width': 5, 'stroke-linejoin': 'round' };
      const fill = sea ? palette.seaInk : at === 0 ? palette.ink : palette.muted;
      return textElement(line, x, y, outline) + textElement(line, x, y, { ...set, fill });
    })
    .join('');
  return dot + names;
}

const NICE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** The scale bar of a panel, a quarter of its width at most: its box and its length in kilometres. */
export function scaleBar({ box, perKilometre }: Panel): { readonly box: Box; readonly kilometres: number } {
  const kilometres = NICE.findLast((one) => one * perKilometre <= box.width / 4) ?? 1;
  const width = kilometres * perKilometre;
  return {
    kilometres,
    box: { x: box.x + 16, y: box.y + box.height - 40, width: Math.max(width, 70), height: 28 },
  };
}

/** A scale bar with its length in words. */
export function scaleSvg(panel: Panel, say: (kilometres: number) => string, palette: Palette): string {
  const { box, kilometres } = scaleBar(panel);
  const width = kilometres * panel.perKilometre;
  const y = box.y + box.height - 4;
  const back = {
    x: box.x - 8,
    y: box.y - 4,
    width: Math.max(box.width, width) + 16,
    height: box.height + 10,
  };
  return (
    element('rect', { ...back, rx: 4, fill: palette.sea, 'fill-opacity': 0.85 }) +
    element('path', {
      d: `M${round(box.x)} ${round(y - 6)}v6h${round(width)}v-6`,
      fill: 'none',
      stroke: palette.ink,
      'stroke-width': 2,
    }) +
    textElement(say(kilometres), box.x, y - 11, { 'font-size': 17, fill: palette.ink })
  );
}

/** The frame of the detail panel in the overview. */
export function frameSvg(
  { projection }: Panel,
  [west, south, east, north]: GeoBox,
  palette: Palette,
): string {
  const [left, top] = projection([west, north]) ?? [0, 0];
  const [right, bottom] = projection([east, south]) ?? [0, 0];
  return element('rect', {
    ...{ x: left, y: top, width: right - left, height: bottom - top },
    fill: 'none',
    stroke: palette.ink,
    'stroke-width': 2,
  });
}
