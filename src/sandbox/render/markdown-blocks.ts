/** A block of Discord's markdown: text for the parser, or a list, which the parser does not support. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] };

/** A list item; `depth` counts from 0, `number` is set in an ordered list. */
export interface ListItem {
  readonly depth: number;
  readonly number?: number | undefined;
  text: string;
}

const ITEM = /^( *)(?:[-*]|(\d{1,10})\.) +(\S.*)$/;
/** A further line of a list item. */
const CONTINUED = /^ {2,}(?!```)\S/;
/** A heading or small print behind a quoted line, which the parser takes for more of its text. */
const HEAD = /^(?:-#|#{1,3}) /;
const QUOTED_LAST = /(?:^|\n)> [^\n]*$/;
const FENCE = /```/g;
/** The deepest level of a list item. */
const MAX_DEPTH = 2;

/** Splits a text into lists and the text between them; code blocks contain no lists. */
export function blocksOf(content: string): Block[] {
  const blocks: (
    | { readonly kind: 'text'; text: string }
    | { readonly kind: 'list'; readonly items: ListItem[] }
  )[] = [];
  let inCode = false;
  for (const line of content.split('\n')) {
    const last = blocks.at(-1);
    const item = inCode ? undefined : itemOf(line, last?.kind !== 'list');
    if (item === undefined) {
      if (last?.kind === 'list' && continued(last.items, line)) continue;
      if (last?.kind === 'text' && !(HEAD.test(line) && QUOTED_LAST.test(last.text)))
        last.text += `\n${line}`;
      else blocks.push({ kind: 'text', text: line });
    } else if (last?.kind === 'list') last.items.push(item);
    else blocks.push({ kind: 'list', items: [item] });
    if ((line.match(FENCE)?.length ?? 0) % 2 === 1) inCode = !inCode;
  }
  return blocks;
}

/** Puts a further line of the last item there; false where the line is none. */
function continued(items: readonly ListItem[], line: string): boolean {
  const item = items.at(-1);
  if (item === undefined || !CONTINUED.test(line)) return false;
  item.text += `\n${line.trimStart()}`;
  return true;
}

/** Parses a list item. The first item of a list has depth 0, however far it is indented. */
function itemOf(line: string, isFirst: boolean): ListItem | undefined {
  const [, indent = '', number, text] = ITEM.exec(line) ?? [];
  if (text === undefined) return undefined;
  const depth = isFirst ? 0 : Math.min(Math.floor(indent.length / 2), MAX_DEPTH);
  return { depth, number: number === undefined ? undefined : Number(number), text };
}
