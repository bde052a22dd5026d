import { createHash } from 'node:crypto';
import type { Ring } from './land.ts';
import { landBox } from './map.ts';
import type { MapSpec } from './map-spec.ts';
import { PngCache } from './png-cache.ts';
import { WorkerQueue } from './worker-queue.ts';

const queue = new WorkerQueue(new URL('./picture-worker.ts', import.meta.url));
const cache = new PngCache();
const drawing = new Map<string, Promise<Uint8Array>>();
const cut = new Map<string, Promise<readonly Ring[]>>();
const MAX_CUT = 16;

/**
 * An SVG as PNG at twice its density, set in Noto Sans JP and no font of the machine's. Drawn in a thread of its own,
 * remembered by content; the same picture asked for twice at once is drawn once. Rejects with `PictureQueueFull`
 * when too many wait, and with an Error when the SVG cannot be drawn.
 */
export function toPng(svg: string): Promise<Uint8Array> {
  const key = createHash('sha256').update(svg).digest('base64');
  const known = cache.get(key);
  if (known !== undefined) return Promise.resolve(known);
  const begun = drawing.get(key) ?? draw(key, svg);
  drawing.set(key, begun);
  return begun;
}

async function draw(key: string, svg: string): Promise<Uint8Array> {
  try {
    const png = (await queue.run({ kind: 'png', svg })) as Uint8Array;
    cache.set(key, png);
    return png;
  } finally {
    drawing.delete(key);
  }
}

/** The coastline that `mapSvg` draws: read and cut in the thread, since that takes half a second, and remembered. */
export function landFor(spec: MapSpec): Promise<readonly Ring[]> {
  const box = landBox(spec);
  const key = box.join();
  const land = cut.get(key) ?? (queue.run({ kind: 'land', box }) as Promise<readonly Ring[]>);
  if (cut.size >= MAX_CUT) cut.clear();
  cut.set(key, land);
  land.catch(() => cut.delete(key));
  return land;
}

/** Ends the thread that draws; a later picture starts another. */
export const closePictures = (): Promise<void> => queue.close();
