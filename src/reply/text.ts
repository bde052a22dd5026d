import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { MAX_COMPONENTS, MAX_TEXT } from './limits.ts';

/** A text display of Components V2. */
export const text = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

/** A Discord timestamp of a time in ms, which each reader sees in their own zone; in full unless another style is given. */
export const stamp = (at: number, style: 'D' | 'F' | 'R' | 'f' | 't' = 'F'): string =>
  `<t:${Math.floor(at / 1000)}:${style}>`;

/** A container of Components V2, with a bar in a topic's colour (24 bits, RGB) if one is given. */
export const container = (
  components: readonly APIComponentInContainer[],
  color?: number,
): APIContainerComponent => ({
  type: ComponentType.Container,
  ...(color === undefined ? {} : { accent_color: color }),
  components: [...components],
});

/** Room kept for the lines that say how much was left out and who sees the reply, in the longest language. */
export const REMARKS = 300;

/** The most texts that are shown as components of their own; the rest of a message has its components too. */
export const MAX_PARTS = MAX_COMPONENTS - 15;

/**
 * Keeps as many whole texts, in order, as fit into one message beside `used` characters, and no more than `most`.
 * Nothing is ever cut inside: gives what fits and how many were left out.
 */
export function fitWhole(
  texts: readonly string[],
  used: number,
  most = texts.length,
): { kept: string[]; left: number } {
  const kept: string[] = [];
  let length = used + REMARKS;
  for (const one of texts.slice(0, most)) {
    length += one.length + 1;
    if (length > MAX_TEXT) break;
    kept.push(one);
  }
  return { kept, left: texts.length - kept.length };
}

/** A label or claim of at most `limit` characters, cut between words and marked with an ellipsis. Never for quotes. */
export function cutAtWord(label: string, limit: number): string {
  if (label.length <= limit) return label;
  const cut = label.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  // Where no space helps, the cut must not leave half a character behind.
  const whole = space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.trimEnd()}…`;
}
