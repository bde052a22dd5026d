import { withTimeout } from '../async/with-timeout.ts';
import { type Draw, noPictures, type Picture } from '../picture/picture.ts';
import type { Services } from './services.ts';

/** Milliseconds that a new answer waits for its picture. */
export const PICTURE_TIMEOUT_MS = 2_000;
/** The same for an update, which is not deferred so that it stays the same message. */
export const UPDATE_PICTURE_TIMEOUT_MS = 700;

/**
 * The picture of an answer. Undefined where pictures are off; `missing` where drawing fails or takes too long, which
 * `draw.onPictureFailed` is called with. A late picture is still drawn and cached for the next request.
 */
export async function pictureFor(
  { draw }: Pick<Services, 'draw'>,
  name: string,
  work: (draw: Draw) => Promise<Picture>,
  timeoutMs = PICTURE_TIMEOUT_MS,
): Promise<Picture | 'missing' | undefined> {
  if (draw === noPictures) return undefined;
  try {
    const picture = await withTimeout(timeoutMs, work(draw));
    if (picture !== undefined) return picture;
    throw new Error(`Not drawn within ${timeoutMs} ms`);
  } catch (error) {
    draw.onPictureFailed(name, error);
    return 'missing';
  }
}
