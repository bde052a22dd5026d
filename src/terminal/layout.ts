import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Screen } from './screen.ts';

/** Wraps a line at words; the first line has `lead` before it, the others `rest`: blanks, where it is not given. */
export function hanging(text: string, { width }: Pick<Screen, 'width'>, lead = '', rest?: string): string {
  if (width === undefined) return lead + text;
  const indent = stringWidth(lead);
  const [first = '', ...more] = wrapAnsi(text, width - indent, { hard: true }).split('\n');
  return [lead + first, ...more.map((line) => (rest ?? ' '.repeat(indent)) + line)].join('\n');
}

/** Short texts one behind the other, wrapped between them alone. */
export function flowing(texts: readonly string[], screen: Screen, separator = ' · '): string {
  const lines: string[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    const longer = last === undefined ? text : `${last}${separator}${text}`;
    if (last !== undefined && screen.width !== undefined && stringWidth(longer) > screen.width)
      lines.push(text);
    else lines.splice(-1, 1, longer);
  }
  return lines.join('\n');
}
