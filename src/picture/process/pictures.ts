import { hash } from 'node:crypto';
import { memoizeByObject } from '../../memo/memoize.ts';
import type { MapRequest } from '../map/map.ts';
import type { Draw, Picture } from '../picture.ts';
import type { TimelineRequest } from '../timeline/chronicle.ts';
import { PictureCache } from './picture-cache.ts';
import { ProcessQueue } from './process-queue.ts';

/** A job of the drawing process. */
export type PictureWork =
  | { readonly kind: 'timeline'; readonly request: TimelineRequest }
  | { readonly kind: 'map'; readonly request: MapRequest }
  | { readonly kind: 'warm-up' };

/** Pictures drawn in another process, which `close` ends and a later picture starts again. */
export type Pictures = Draw & { readonly isUp: boolean; close(): void };

/**
 * Draws in a separate process, which starts with the first picture and ends after a minute without one. Pictures are
 * cached by content, and concurrent requests for one picture share a job. Requests reject with `PictureQueueFull`
 * when too many are queued, and with an Error when drawing fails.
 */
export function createPictures(onPictureFailed: Draw['onPictureFailed']): Pictures {
  const queue = new ProcessQueue<PictureWork, Picture>(new URL('./picture-program.ts', import.meta.url));
  const cache = new PictureCache();
  const drawing = new Map<string, Promise<Picture>>();

  const draw = async (key: string, work: PictureWork): Promise<Picture> => {
    try {
      const picture = await queue.run(work);
      cache.set(key, picture);
      return picture;
    } finally {
      drawing.delete(key);
    }
  };
  const picture = async (work: PictureWork): Promise<Picture> => {
    const key = keyOf(work);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const begun = drawing.get(key) ?? draw(key, work);
    drawing.set(key, begun);
    return begun;
  };

  return {
    onPictureFailed,
    timeline: (request) => picture({ kind: 'timeline', request }),
    map: (request) => picture({ kind: 'map', request }),
    warmUp() {
      // A failure recurs with the picture itself and is reported there.
      if (!queue.isUp) queue.run({ kind: 'warm-up' }).catch(() => {});
    },
    get isUp() {
      return queue.isUp;
    },
    close: () => queue.close(),
  };
}

/** A hash of everything that a picture shows. */
function keyOf(work: PictureWork): string {
  if (work.kind === 'warm-up') return work.kind;
  const { language, theme } = work.request;
  const shown =
    work.kind === 'map'
      ? [work.request.spec]
      : [work.request.base.sources, work.request.base.topics, ...work.request.entries];
  const [title, shape] = work.kind === 'map' ? [] : [work.request.title, work.request.shape];
  return hashOf([work.kind, language, theme, title, shape, ...shown.map(digestOf)]);
}

const digestOf = memoizeByObject((record: object) => hashOf(record instanceof Map ? [...record] : record));

const hashOf = (value: object): string => hash('sha256', JSON.stringify(value), 'base64');
