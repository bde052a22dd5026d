import type { APIMediaGalleryItem, APIUnfurledMediaItem } from 'discord-api-types/v10';
import { el, type Html } from '../../html/html.ts';
import type { ReplyFile } from '../../reply/reply.ts';

const ATTACHMENT = 'attachment://';

/** A file as a data URL. */
export const dataUrl = ({ contentType, bytes }: ReplyFile): string =>
  `data:${contentType.replace(/\s/g, '')};base64,${Buffer.from(bytes).toString('base64')}`;

/** The file that a component refers to as `attachment://name`. */
export const fileOf = (
  { url }: Pick<APIUnfurledMediaItem, 'url'>,
  files: readonly ReplyFile[],
): ReplyFile | undefined =>
  url.startsWith(ATTACHMENT) ? files.find(({ name }) => name === url.slice(ATTACHMENT.length)) : undefined;

/** A picture from the reply's files. An external picture is only named, since this page loads nothing external. */
export function renderPicture(
  { media, description }: Pick<APIMediaGalleryItem, 'media' | 'description'>,
  files: readonly ReplyFile[],
): Html {
  const file = fileOf(media, files);
  if (file === undefined) return el('span', { class: 'absent' }, media.url);
  return el('img', { src: dataUrl(file), alt: description ?? file.description ?? '' });
}

/** A downloadable file. */
export function renderFile(item: Pick<APIUnfurledMediaItem, 'url'>, files: readonly ReplyFile[]): Html {
  const file = fileOf(item, files);
  if (file === undefined) return el('span', { class: 'absent' }, item.url);
  const { name, bytes } = file;
  return el(
    'a',
    { class: 'file', href: dataUrl(file), download: name },
    el('span', { class: 'file-name' }, name),
    el('span', { class: 'file-size' }, `${(bytes.length / 1000).toFixed(1)} kB`),
  );
}
