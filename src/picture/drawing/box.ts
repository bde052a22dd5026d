/** A rectangle in pixels of the layout, `y` downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes are nearer to each other than `gap`. */
export const boxesMeet = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;

/** Whether `inner` is completely within `outer`. */
export const boxWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The layout size of a map. */
export const PICTURE: Box = { x: 0, y: 0, width: 1200, height: 675 };
/** Pixels for each of the layout, in a picture of at most `MAX_WIDTH` pixels: more of a large one costs time that nobody sees. */
export const DENSITY = 2;
export const MAX_WIDTH = 1_800;
