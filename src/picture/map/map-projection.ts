import { type GeoProjection, geoMercator } from 'd3-geo';
import type { GeoBox } from '../../facts/map.ts';
import type { Box } from '../drawing/box.ts';

/** A map panel: where it lies in the picture and how degrees become pixels in it. */
export interface Panel {
  readonly box: Box;
  readonly projection: GeoProjection;
  /** The longitude in the panel's middle. */
  readonly middle: number;
  /** Pixels of a kilometre there. */
  readonly perKilometre: number;
}

const EARTH_KM = 6371;

/**
 * Fits a box of degrees into a panel in Mercator's projection, which keeps shapes and north up; the panel shows more
 * on two sides where their proportions differ.
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
    // Coasts have points enough: bending the lines between them would only cost time.
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
