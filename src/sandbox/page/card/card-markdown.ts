import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';

/** A component as far as its texts go. */
interface Part {
  readonly content?: string;
  readonly components?: readonly Part[];
}

/** Discord's small print (`-# `), which CommonMark does not know. */
const SMALL = /^(?:(?:-#|>) )*/;
/** A time as Discord writes it. */
const TIME = /<t:(\d+)(?::[a-z])?>/gi;

/** The texts of a card as Markdown (CommonMark) that other programs read: each line is a paragraph, quotes stay quotes. */
export function cardMarkdown(components: readonly APIMessageTopLevelComponent[]): string {
  const lines = textsOf(components as readonly Part[]).flatMap((text) => text.split('\n'));
  const written = lines
    .map((line) => {
      const marks = SMALL.exec(line)?.[0] ?? '';
      const text = line
        .slice(marks.length)
        .replace(TIME, (_, seconds) => new Date(Number(seconds) * 1000).toISOString().slice(0, 10));
      return marks.includes('>') ? `> ${text}` : text;
    })
    .filter((line) => line !== '');
  return `${written.join('\n\n')}\n`;
}

const textsOf = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ content, components = [] }) => [
    ...(content === undefined ? [] : [content]),
    ...textsOf(components),
  ]);
