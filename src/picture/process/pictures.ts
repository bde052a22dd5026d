import { hash } from 'node:crypto';
import type { MapRequest } from '../map/map.ts';
import type { Draw, Picture } from '../picture.ts';
import type { TimelineRequest } from '../timeline/chronicle.ts';
import { PictureCache } from './picture-cache.ts';
import { ProcessQueue } from './process-queue.ts';

/** What the process that draws is asked. */
export type PictureWork =
  | { readonly kind: 'timeline'; readonly request: TimelineRequest }
  | { readonly kind: 'map'; readonly request: MapRequest }
  | { readonly kind: 'prepare' };

/** What draws, and can be ended; a later picture starts it again. */
export type Pictures = Draw & { readonly isUp: boolean; close(): void };

/**
 * Draws in a process of its own, which starts at the first picture and ends when none is wanted for a minute. Pictures
 * are remembered by what they show; the same one asked for twice at once is drawn once. Drawing rejects with
 * `PictureQueueFull` when too many wait, and with an Error when it fails. `missed` is told of answers without theirs.
 */
export function createPictures(missed: Draw['missed']): Pictures {
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
    missed,
    // Of the base no more than is drawn: all of it would be copied.
    timeline: ({ base: { sources, topics }, ...request }) =>
      picture({ kind: 'timeline', request: { ...request, base: { sources, topics } } }),
    map: (request) => picture({ kind: 'map', request }),
    prepare() {
      // Where this fails, so will the picture, whose asker is told.
      if (!queue.isUp) queue.run({ kind: 'prepare' }).catch(() => {});
    },
    get isUp() {
      return queue.isUp;
    },
    close: () => queue.close(),
  };
}

/** Stands for everything that a picture shows. */
function keyOf(work: PictureWork): string {
  if (work.kind === 'prepare') return work.kind;
  const { language, theme } = work.request;
  const shown =
    work.kind === 'map'
      ? [work.request.spec]
      : [work.request.base.sources, work.request.base.topics, ...work.request.entries];
  const [title, shape] = work.kind === 'map' ? [] : [work.request.title, work.request.shape];
  return hashOf([work.kind, language, theme, title, shape, ...shown.map(digestOf)]);
}

/** What records say, in short. They never change: of each it is found once. */
const digests = new WeakMap<object, string>();

function digestOf(record: object): string {
  const digest = digests.get(record) ?? hashOf(record instanceof Map ? [...record] : record);
  digests.set(record, digest);
  return digest;
}

const hashOf = (value: object): string => hash('sha256', JSON.stringify(value), 'base64');
