import { type APIMediaGalleryComponent, ComponentType } from 'discord-api-types/v10';
import type { Picture } from '../picture/picture.ts';
import type { Reply } from './reply.ts';

/** A picture as the part of a card that shows it, and the reply's file; neither where there is no picture. */
export function pictured(
  name: string,
  picture: Picture | undefined,
): { readonly gallery: readonly APIMediaGalleryComponent[] } & Pick<Reply, 'files'> {
  if (picture === undefined) return { gallery: [] };
  const { png, alt } = picture;
  return {
    gallery: [
      {
        type: ComponentType.MediaGallery,
        items: [{ media: { url: `attachment://${name}` }, description: alt }],
      },
    ],
    files: [{ name, contentType: 'image/png', bytes: png }],
  };
}
