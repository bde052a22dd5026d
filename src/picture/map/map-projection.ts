import { type GeoProjection, geoMercator } from 'd3-geo';
import type { GeoBox } from '../../facts/map.ts';
import type { Box } from '../drawing/box.ts';

/** A map panel: its box in the picture, and its projection from degrees to pixels. */
export interface Panel {
  readonly box: Box;
  readonly projection: GeoProjection;
  /** The longitude of the panel's centre. */
  readonly middle: number;
  /** Pixels per kilometre at the centre. */
  readonly perKilometre: number;
}

const EARTH_KM = 6371;

/**
 * Fits a box of degrees into a panel in the Mercator projection, which preserves shapes and keeps north up. With
 * other proportions, the panel shows more on two sides.
 */
export function panelOf(view: GeoBox, box: Box): Panel {
  const [west, south, east, north] = view;
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const middle = (west + east) / 2;
  const projection = geoMercator()
    // Without resampling: coastlines have enough points.
    .precision(0)
    .rotate([-middle, 0])
    .fitExtent(
      [
        [box.x, box.y],
        [box.x + box.width, box.y + box.height],
      ],
      corners,
    )
    .clipExtent([
      [box.x, box.y],
      [box.x + box.width, box.y + box.height],
    ]);
  const latitude = ((south + north) / 2) * (Math.PI / 180);
  return { box, projection, middle, perKilometre: projection.scale() / (EARTH_KM * Math.cos(latitude)) };
}
