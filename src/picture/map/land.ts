import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { GeoBox } from '../../facts/map.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { landJson } from '../drawing/assets.ts';
import { type Ring, stitched, unwrapped } from './stitch.ts';

export type { Ring } from './stitch.ts';

/**
 * Natural Earth's coastline (1:10 million) clipped to a box, as outer rings closed along the box's edge. Clipped as
 * plane polygons before projection: spherical clipping at this scale fills the sea.
 */
export async function cutLand(box: GeoBox): Promise<Ring[]> {
  const cut = await landCutter();
  return cut(box);
}

/** Reads the coastline, and gives what cuts boxes of it: for several maps in a row. */
export async function landCutter(): Promise<(box: GeoBox) => Ring[]> {
  const topology = JSON.parse(await landJson()) as Land;
  const bounds = topology.arcs.map((arc) => arcBounds(arc, topology));
  const polygons = topology.objects.land.geometries.flatMap((geometry) =>
    geometry.type === 'MultiPolygon' ? geometry.arcs : geometry.type === 'Polygon' ? [geometry.arcs] : [],
  );
  // The largest have the most points, and are near to most boxes.
  const ringOf = memoizeByObject(([outer = []]: Polygon): Ring => {
    const { coordinates } = feature(topology, { type: 'Polygon', arcs: [outer] }).geometry as Coordinates;
    return unwrapped((coordinates[0] ?? []) as unknown as Ring);
  });
  return (box) => {
    const near = polygons.filter(([outer = []]) =>
      TURNS.some((turn) => meet(outline(outer, bounds), moved(box, turn))),
    );
    return cutFrom(near.map(ringOf), box);
  };
}

function cutFrom(near: readonly Ring[], box: GeoBox): Ring[] {
  const rings = near.flatMap((ring) => {
    const [west, east] = longitudes(ring);
    return TURNS.filter((turn) => west + turn <= box[2] && east + turn >= box[0]).map((turn) =>
      ring.map(([lon, lat]) => [lon + turn, lat] as const),
    );
  });
  return stitched(rings)
    .map((ring) => cutRing(ring, box))
    .filter((ring) => ring.length > 0);
}

const longitudes = (ring: Ring): readonly [west: number, east: number] =>
  ring.reduce<readonly [number, number]>(
    ([west, east], [lon]) => [Math.min(west, lon), Math.max(east, lon)],
    [Infinity, -Infinity],
  );

/** Shifts of the coastline, in degrees, for boxes that cross the 180th meridian. */
const TURNS = [0, 360, -360] as const;

const moved = ([west, south, east, north]: GeoBox, by: number): GeoBox => [
  west + by,
  south,
  east + by,
  north,
];

type Land = Topology<{ land: GeometryCollection }>;
/** The arcs of a polygon's rings, the outer first. */
type Polygon = number[][];
type Coordinates = { readonly coordinates: readonly (readonly (readonly number[])[])[] };

/** The bounds of an arc, whose points are encoded as deltas on a grid. */
function arcBounds(arc: readonly (readonly number[])[], { transform }: Land): GeoBox {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  let [x, y] = [0, 0];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [dx = 0, dy = 0] of arc) {
    x += dx;
    y += dy;
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  const degrees = (value: number, axis: 0 | 1): number => value * scale[axis] + translate[axis];
  return [degrees(west, 0), degrees(south, 1), degrees(east, 0), degrees(north, 1)];
}

/** The bounds of a ring. */
function outline(arcs: readonly number[], bounds: readonly GeoBox[]): GeoBox {
  // An arc in reverse is encoded as its complement.
  const boxes = arcs.map((arc) => bounds[arc < 0 ? ~arc : arc]).filter((one) => one !== undefined);
  const side = (at: number, pick: (...sides: number[]) => number): number =>
    boxes.map((one) => one[at] ?? 0).reduce((a, b) => pick(a, b));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

const meet = (one: GeoBox, other: GeoBox): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];

/** Clips a ring to a rectangle (Sutherland and Hodgman); empty where they do not overlap. */
export function cutRing(ring: Ring, [west, south, east, north]: GeoBox): Ring {
  const sides = [
    { axis: 0, limit: west, sign: 1 },
    { axis: 0, limit: east, sign: -1 },
    { axis: 1, limit: south, sign: 1 },
    { axis: 1, limit: north, sign: -1 },
  ] as const;
  let points = ring.slice(0, -1);
  for (const { axis, limit, sign } of sides) {
    const inside = (point: Ring[number]): boolean => sign * (point[axis] - limit) >= 0;
    const kept: [number, number][] = [];
    for (const [at, point] of points.entries()) {
      const last = points.at(at - 1) ?? point;
      if (inside(point) !== inside(last)) {
        const share = (limit - last[axis]) / (point[axis] - last[axis]);
        kept.push([last[0] + share * (point[0] - last[0]), last[1] + share * (point[1] - last[1])]);
      }
      if (inside(point)) kept.push([point[0], point[1]]);
    }
    points = kept;
  }
  const [first] = points;
  return first === undefined || points.length < 3 ? [] : [...points, first];
}
