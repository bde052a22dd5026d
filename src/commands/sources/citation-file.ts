import { type APIFileComponent, ComponentType } from 'discord-api-types/v10';
import type { FileFormat } from '../../citation/style.ts';
import type { Source } from '../../facts/source.ts';
import type { ReplyFile } from '../../reply/reply.ts';
import { fitWhole } from '../../reply/text.ts';

/** Sources as a file that a reference manager reads; named after what they are the sources of. */
export const sourcesFile = (name: string, sources: readonly Source[], format: FileFormat): ReplyFile =>
  textFile(`${name}.${format.extension}`, format.mediaType, format.write(sources));

/** A text as a file, in UTF-8. */
export const textFile = (name: string, contentType: string, content: string): ReplyFile => ({
  name,
  contentType,
  bytes: new TextEncoder().encode(content),
});

/** Shows a file of the reply, for download. */
export const fileComponent = ({ name }: ReplyFile): APIFileComponent => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});

/**
 * A file's text for copying, where it fits beside `used` characters and nothing in it would end the code block;
 * nowhere else is a text left as it is.
 */
export function codeBlock({ name, bytes }: ReplyFile, used: number): string | undefined {
  const content = new TextDecoder().decode(bytes).replace(/\n$/, '');
  const block = `\`\`\`${name.split('.').at(-1)}\n${content}\n\`\`\``;
  return content.includes('```') || fitWhole([block], used).left > 0 ? undefined : block;
}
