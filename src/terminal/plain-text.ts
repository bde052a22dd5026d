import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import type { Reply } from '../reply/reply.ts';

/** A reply as plain text for a terminal: its texts in reading order, Discord's markdown taken off. */
export const plainText = ({ components }: Reply): string =>
  components.flatMap(textsOf).map(withoutMarkdown).join('\n').trim();

function textsOf(component: APIMessageTopLevelComponent): string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  if (component.type !== ComponentType.Container) return [];
  return component.components.flatMap((inner) =>
    inner.type === ComponentType.Section
      ? inner.components.map(({ content }) => content)
      : inner.type === ComponentType.TextDisplay
        ? [inner.content]
        : [],
  );
}

/**
 * Takes off what our cards use: headings, small print, block quotes, bold, italics and escapes. One pass for the
 * last three, since a star behind an escaped backslash is markup and one behind a lone backslash is not.
 */
const withoutMarkdown = (content: string): string =>
  content
    .replace(/^### (.*)$/gm, '$1\n')
    .replace(/^-# /gm, '')
    .replace(/^> (.*)$/gm, '  │ $1')
    .replace(/\\([^\p{L}\p{N}\s])|\*\*|\*/gu, (_, escaped: string | undefined) => escaped ?? '');
