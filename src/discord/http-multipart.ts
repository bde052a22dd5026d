import { createHash } from 'node:crypto';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { ReplyFile } from '../reply/reply.ts';

/** A body and its content type. */
export interface Multipart {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * A response and its files as multipart/form-data, Discord's "Uploading Files": `payload_json`, then `files[n]` in the
 * order that the response's attachments count. The boundary is a hash of all that it parts: the same answer has the
 * same bytes on every machine, and cannot hold it.
 */
export function multipartOf(response: APIInteractionResponse, files: readonly ReplyFile[]): Multipart {
  const json = JSON.stringify(response);
  const hash = createHash('sha256').update(json);
  for (const { bytes } of files) hash.update(bytes);
  const boundary = hash.digest('hex');
  const part = (name: string, type: string, bytes: Uint8Array): readonly Uint8Array[] => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${name}\r\ncontent-type: ${type}\r\n\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ];
  const parts = [
    ...part('name="payload_json"', 'application/json', Buffer.from(json)),
    ...files.flatMap(({ name, contentType, bytes }, at) =>
      part(`name="files[${at}]"; filename="${name.replace(/[\r\n"]/g, '_')}"`, contentType, bytes),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(parts) };
}
