import { describe, expect, it } from 'vitest';
import { withPicture } from '../../src/commands/picture.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { noPictures } from '../../src/picture/picture.ts';
import { PictureQueueFull } from '../../src/picture/process/process-queue.ts';
import type { CardPicture } from '../../src/reply/pictured.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { aPicture, fakeDraw } from '../fixtures/fake-draw.ts';

/** A card that shows nothing but what became of its picture. */
const card = (picture: CardPicture): Reply => ({
  ...{ outcome: 'answer', ephemeral: false, components: [] },
  share: { action: typeof picture === 'object' ? 'drawn' : String(picture), args: [] },
});

describe('withPicture()', () => {
  it('gives a card with its picture where that is known', async () => {
    const { draw, onPictureFailed } = fakeDraw();
    expect(await withPicture({ draw }, 'map', async () => aPicture, card)).toEqual(card(aPicture));
    expect(onPictureFailed).toEqual([]);
  });

  it('gives a card without one where nothing draws', async () => {
    const work = () => Promise.reject(new Error('no ink'));
    expect(await withPicture({ draw: noPictures }, 'map', work, card)).toEqual(card(undefined));
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
  ])('gives a card that lacks it where it %s, and says why', async (_, work: () => Promise<Picture>, why) => {
    const { draw, onPictureFailed } = fakeDraw();
    expect(await withPicture({ draw }, 'map', work, card)).toEqual(card('missing'));
    expect(onPictureFailed).toEqual([why]);
  });

  it('waits for no picture: the card with it comes later', async () => {
    const { draw, onPictureFailed } = fakeDraw();
    const { promise, resolve } = Promise.withResolvers<Picture>();
    const { later, ...first } = await withPicture({ draw }, 'map', () => promise, card);
    expect(first).toEqual(card('missing'));
    resolve(aPicture);
    expect(await later).toEqual(card(aPicture));
    expect(onPictureFailed).toEqual([]);
  });

  it('stays as it is where the late picture fails, and says why', async () => {
    const { draw, onPictureFailed } = fakeDraw();
    const { promise, reject } = Promise.withResolvers<Picture>();
    const { later } = await withPicture({ draw }, 'map', () => promise, card);
    reject(new Error('no ink'));
    expect(await later).toBeUndefined();
    expect(onPictureFailed).toEqual(['map: Error: no ink']);
  });
});
