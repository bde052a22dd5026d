import {
  type APIComponentInContainer,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { MAX_TEXT } from './limits.ts';

/** A text display of Components V2. */
export const text = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

/** A thin line between parts of a card. */
export const separator: APIComponentInContainer = { type: ComponentType.Separator };

/** Room kept for the line that says how much was left out. */
const REMARK = 80;

/**
 * Keeps as many whole texts, in order, as fit into one message beside `used` characters. Nothing is ever cut inside:
 * gives what fits and how many were left out.
 */
export function fitWhole(texts: readonly string[], used: number): { kept: string[]; left: number } {
  const kept: string[] = [];
  let length = used + REMARK;
  for (const one of texts) {
    length += one.length + 1;
    if (length > MAX_TEXT) break;
    kept.push(one);
  }
  return { kept, left: texts.length - kept.length };
}
