/** A closed line of [longitude, latitude]; its last point equals its first. */
export type Ring = readonly (readonly [number, number])[];

type Point = Ring[number];

/** Unwraps a ring whose longitudes jump from 180 to -180. */
export function unwrapped(ring: Ring): Ring {
  let turn = 0;
  return ring.map(([lon, lat], index) => {
    const step = lon - (ring[index - 1]?.[0] ?? lon);
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
    return [lon + turn, lat] as const;
  });
}

/** Joins rings that were split along the 180th meridian; returns the others unchanged. */
export function stitched(rings: readonly Ring[]): Ring[] {
  const whole: Ring[] = [];
  const waiting = [...rings];
  for (let ring = waiting.shift(); ring !== undefined; ring = waiting.shift()) {
    const seam = seams(ring).find(({ from, to }) => waiting.some((other) => at(other, to, from) >= 0));
    if (seam === undefined) {
      whole.push(ring);
      continue;
    }
    const index = waiting.findIndex((other) => at(other, seam.to, seam.from) >= 0);
    const [other = []] = waiting.splice(index, 1);
    waiting.unshift(joined(ring, at(ring, seam.from, seam.to), other, at(other, seam.to, seam.from)));
  }
  return whole;
}

/** The edges of a ring along the 180th meridian, at any multiple of 360 degrees. */
const seams = (ring: Ring): { from: Point; to: Point }[] =>
  ring.flatMap((from, index) => {
    const to = ring[index + 1];
    return to !== undefined && from[0] === to[0] && Math.abs(from[0] % 360) === 180 ? [{ from, to }] : [];
  });

/** The index of a directed edge in a ring; -1 if absent. */
const at = (ring: Ring, from: Point, to: Point): number =>
  ring.findIndex((point, index) => {
    const next = ring[index + 1];
    return next !== undefined && isSame(point, from) && isSame(next, to);
  });

/** Equality within the grid of a thousandth of a degree, on which one point may have two encodings. */
const isSame = (one: Point, other: Point): boolean =>
  one[0] === other[0] && Math.abs(one[1] - other[1]) < 0.005;

/** Joins two rings at a shared edge, which they contain in opposite directions at these indices. */
function joined(one: Ring, side: number, other: Ring, otherSide: number): Ring {
  const around = [...other.slice(otherSide + 1), ...other.slice(1, otherSide + 1)];
  return [...one.slice(0, side + 1), ...around.slice(1), ...one.slice(side + 1)];
}
