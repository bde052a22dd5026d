import { type Draw, noPictures, type Picture } from '../picture/picture.ts';
import type { Services } from './services.ts';

/** Milliseconds that a new answer waits for its picture: the words are the answer, and somebody waits for them. */
export const PATIENCE = 2_000;
/** The change of a message is not deferred, so that it stays the same message: half of what Discord waits at most. */
export const PATIENCE_OF_CHANGE = 700;

/**
 * A picture for an answer; undefined where nothing draws, `missing` where it fails or comes too late, of which the drawer
 * is told by `name`. What comes too late is drawn all the same, and ready for whoever asks again.
 */
export async function pictureFor(
  { draw }: Pick<Services, 'draw'>,
  name: string,
  work: (draw: Draw) => Promise<Picture>,
  patience = PATIENCE,
): Promise<Picture | 'missing' | undefined> {
  if (draw === noPictures) return undefined;
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`Not drawn within ${patience} ms`)), patience);
  try {
    return await Promise.race([work(draw), late]);
  } catch (error) {
    draw.missed(name, error);
    return 'missing';
  } finally {
    clearTimeout(timer);
  }
}
