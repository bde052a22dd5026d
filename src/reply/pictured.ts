import {
  type APIMediaGalleryComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { Say } from '../language/language.ts';
import type { Picture } from '../picture/picture.ts';
import type { Reply } from './reply.ts';
import { text } from './text.ts';

/** A card's picture; `missing` where it should have one and it was not drawn in time; undefined where it has none. */
export type CardPicture = Picture | 'missing' | undefined;

/**
 * A picture as the part of a card that shows it, and the reply's file. Where it is missing, the part says so, and how to
 * ask for it again.
 */
export function pictured(
  say: Say,
  name: string,
  picture: CardPicture,
): { readonly gallery: readonly (APIMediaGalleryComponent | APITextDisplayComponent)[] } & Pick<
  Reply,
  'files'
> {
  if (picture === undefined) return { gallery: [] };
  if (picture === 'missing') return { gallery: [text(`-# ${say('picture.missing')}`)] };
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
