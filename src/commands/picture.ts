import { withTimeout } from '../async/with-timeout.ts';
import { type Draw, noPictures, type Picture } from '../picture/picture.ts';
import type { CardPicture } from '../reply/pictured.ts';
import type { Reply } from '../reply/reply.ts';
import type { Services } from './services.ts';

/**
 * A card with its picture, which it never waits for: one that has to be drawn follows as an edit. Without a picture where
 * pictures are off; `missing` while it is drawn, and where drawing fails, which `draw.onPictureFailed` is called with.
 */
export async function withPicture(
  { draw }: Pick<Services, 'draw'>,
  name: string,
  work: (draw: Draw) => Promise<Picture>,
  card: (picture: CardPicture) => Reply,
): Promise<Reply> {
  if (draw === noPictures) return card(undefined);
  const drawn = (async () => work(draw))().catch((error: unknown) => {
    draw.onPictureFailed(name, error);
    return 'missing' as const;
  });
  const known = await withTimeout(0, drawn);
  if (known !== undefined) return card(known);
  return {
    ...card('missing'),
    later: drawn.then((picture) => (picture === 'missing' ? undefined : card(picture))),
  };
}
