import type { GeoBox, MapPlace, MapSpec } from '../../facts/map.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { type Box, boxWithin, PICTURE } from '../drawing/box.ts';
import { svgRoot, textElement } from '../drawing/svg.ts';
import { fitText, type TextStyle, textWidth } from '../drawing/text-measure.ts';
import { PALETTES, type Theme } from '../drawing/theme.ts';
import { PICTURE_WORDS, type PictureLanguage } from '../drawing/words.ts';
import type { Ring } from './land.ts';
import { type MapLabel, placeLabels } from './map-labels.ts';
import { frameSvg, landSvg, placeSvg, scaleBar, scaleSvg } from './map-panel-svg.ts';
import { type Panel, panelOf } from './map-projection.ts';

/** A request for a map: its content (`spec`), language and theme. */
export interface MapRequest {
  readonly spec: MapSpec;
  readonly language: PictureLanguage;
  readonly theme: Theme;
}

/** A request with the coastline, `cutLand(landBox(spec))`. */
export interface LandedMap extends MapRequest {
  readonly land: readonly Ring[];
}

const MARGIN = 26;
const TITLE: TextStyle = { size: 30, weight: 700 };
const NOTE: TextStyle = { size: 20, weight: 700 };
const CREDIT: TextStyle = { size: 15, weight: 400 };
const TOP = 64;
const HEIGHT = 556;
const GUTTER = 16;

/** The panels of a map, each with its labels. */
export interface MapLayout {
  readonly overview: Panel;
  readonly detail: Panel | undefined;
  readonly labels: readonly MapLabel[];
}

/** Lays out the panels side by side; places within the detail are labelled there, all others in the overview. */
export function mapLayout({ spec, land, language }: Omit<LandedMap, 'theme'>): MapLayout {
  const { overview, detail } = panelsOf(spec);
  const named = (panel: Panel, places: readonly MapPlace[], taken: readonly Box[] = []): MapLabel[] =>
    placeLabels(places, panel, language, land, [scaleBar(panel).box, ...taken]);
  if (detail === undefined) return { overview, detail, labels: named(overview, spec.places) };
  const shown = shownBy(detail);
  const [inside = [], outside = []] = [true, false].map((inIt) =>
    spec.places.filter(({ lon, lat }) => within([lon, lat], spec.detail ?? shown) === inIt),
  );
  const labels = [...named(overview, outside, [frameOf(overview, shown)]), ...named(detail, inside)];
  return { overview, detail, labels };
}

/** The panels of a map, made once: what is drawn in them is kept by them. */
const panelsOf = memoizeByObject((spec: MapSpec): Pick<MapLayout, 'overview' | 'detail'> => {
  const width = PICTURE.width - 2 * MARGIN;
  const share = spec.detail === undefined ? 1 : 0.44;
  const overviewBox: Box = {
    x: MARGIN,
    y: TOP,
    width: width * share - (share === 1 ? 0 : GUTTER / 2),
    height: HEIGHT,
  };
  const overview = panelOf(spec.view, overviewBox);
  if (spec.detail === undefined) return { overview, detail: undefined };
  const left = overviewBox.x + overviewBox.width + GUTTER;
  return {
    overview,
    detail: panelOf(spec.detail, { x: left, y: TOP, width: MARGIN + width - left, height: HEIGHT }),
  };
});

/** The box of land that a map needs, in degrees: larger than its panels, so that the clipped edge is hidden. */
export function landBox(spec: MapSpec): GeoBox {
  const { overview, detail = overview } = panelsOf(spec);
  const [one, other] = [shownBy(overview), shownBy(detail)];
  const [west, south, east, north] = one.map((side, at) =>
    at < 2 ? Math.min(side, other[at] ?? side) : Math.max(side, other[at] ?? side),
  ) as unknown as GeoBox;
  const more = (east - west) / 20;
  return [west - more, Math.max(-85, south - more), east + more, Math.min(85, north + more)];
}

/** The degrees that a panel shows, more than requested where proportions differ. */
function shownBy({ box, projection, middle }: Panel): GeoBox {
  const [west, north] = projection.invert?.([box.x, box.y]) ?? [0, 0];
  const [east, south] = projection.invert?.([box.x + box.width, box.y + box.height]) ?? [0, 0];
  // Inverted longitudes are between -180 and 180.
  const near = (longitude: number) => longitude + 360 * Math.round((middle - longitude) / 360);
  return [near(west), south, near(east), north];
}

function frameOf({ projection }: Panel, [west, south, east, north]: GeoBox): Box {
  const [x, y] = projection([west, north]) ?? [0, 0];
  const [right, bottom] = projection([east, south]) ?? [0, 0];
  return { x, y, width: right - x, height: bottom - y };
}

const within = ([lon, lat]: readonly [number, number], [west, south, east, north]: GeoBox): boolean =>
  boxWithin(
    { x: lon, y: lat, width: 0, height: 0 },
    { x: west, y: south, width: east - west, height: north - south },
  );

/**
 * A map as an SVG of 1200 × 675: an overview and the detail that the map is about. It shows coasts and names, never a
 * boundary; its note says why.
 */
export function mapSvg(request: LandedMap, laid: MapLayout = mapLayout(request)): string {
  const { spec, land, language, theme } = request;
  const palette = PALETTES[theme];
  const words = PICTURE_WORDS[language];
  const { overview, detail, labels } = laid;
  const { width, height } = PICTURE;
  const creditWidth = textWidth(words.coastline, CREDIT);
  const note = fitText(
    spec.note?.[language] ?? words.noBoundary,
    NOTE,
    width - 2 * MARGIN - creditWidth - 30,
  );
  const panels = [overview, detail].filter((panel) => panel !== undefined);
  return svgRoot(
    { width, height, background: palette.ground },
    textElement(fitText(spec.title[language], TITLE, width - 2 * MARGIN), MARGIN, 44, {
      'font-size': TITLE.size,
      'font-weight': TITLE.weight,
      fill: palette.ink,
    }),
    ...panels.map((panel) => landSvg(panel, land, spec, palette)),
    detail === undefined ? '' : frameSvg(overview, shownBy(detail), palette),
    ...panels.map((panel) => scaleSvg(panel, words.kilometres, palette)),
    ...labels.map((label) => placeSvg(label, palette)),
    textElement(note, MARGIN, 653, { 'font-size': NOTE.size, 'font-weight': NOTE.weight, fill: palette.ink }),
    textElement(words.coastline, width - MARGIN, 653, {
      'font-size': CREDIT.size,
      'text-anchor': 'end',
      fill: palette.muted,
    }),
  );
}
