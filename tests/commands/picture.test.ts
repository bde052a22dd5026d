import { afterEach, describe, expect, it, vi } from 'vitest';
import { PICTURE_TIMEOUT_MS, pictureFor } from '../../src/commands/picture.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { noPictures } from '../../src/picture/picture.ts';
import { PictureQueueFull } from '../../src/picture/process/process-queue.ts';
import { aPicture, fakeDraw } from '../fixtures/fake-draw.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('pictureFor()', () => {
  it('gives the picture', async () => {
    const { draw, onPictureFailed } = fakeDraw();
    expect(await pictureFor({ draw }, 'map', async () => aPicture)).toBe(aPicture);
    expect(onPictureFailed).toEqual([]);
  });

  it('gives none where nothing draws', async () => {
    expect(await pictureFor({ draw: noPictures }, 'map', (draw) => draw.map({} as never))).toBeUndefined();
  });

  it.each([
    ['fails', async () => Promise.reject(new Error('no ink')), 'map: Error: no ink'],
    [
      'is turned away',
      async () => Promise.reject(new PictureQueueFull('Too many')),
      'map: PictureQueueFull: Too many',
    ],
    [
      'fails at once',
      () => {
        throw new Error('no pen');
      },
      'map: Error: no pen',
    ],
  ])('is missing where it %s, and says why', async (_, work: () => Promise<Picture>, why) => {
    const { draw, onPictureFailed } = fakeDraw();
    expect(await pictureFor({ draw }, 'map', work)).toBe('missing');
    expect(onPictureFailed).toEqual([why]);
  });

  it('is missing where it takes too long, and says so', async () => {
    vi.useFakeTimers();
    const { draw, onPictureFailed } = fakeDraw();
    const { promise, resolve } = Promise.withResolvers<Picture>();
    const given = pictureFor({ draw }, 'map', () => promise);
    await vi.advanceTimersByTimeAsync(PICTURE_TIMEOUT_MS - 1);
    expect(onPictureFailed).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await given).toBe('missing');
    expect(onPictureFailed).toEqual([`map: Error: Not drawn within ${PICTURE_TIMEOUT_MS} ms`]);
    resolve(aPicture);
    expect(vi.getTimerCount()).toBe(0);
  });
});
