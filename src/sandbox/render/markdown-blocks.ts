/** A stretch of Discord's markdown: text that the library reads, or a list, which it does not know. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] };

/** An item of a list; `depth` counts from 0, `number` is there where the list counts. */
export interface ListItem {
  readonly depth: number;
  readonly number?: number | undefined;
  readonly text: string;
}

const ITEM = /^( *)(?:[-*]|(\d{1,10})\.) +(\S.*)$/;
const FENCE = /```/g;
/** How far in an item can stand. */
const DEEPEST = 2;

/** Splits a text into lists and what stands between them; within a code block nothing is a list. */
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
      if (last?.kind === 'text') last.text += `\n${line}`;
      else blocks.push({ kind: 'text', text: line });
    } else if (last?.kind === 'list') last.items.push(item);
    else blocks.push({ kind: 'list', items: [item] });
    if ((line.match(FENCE)?.length ?? 0) % 2 === 1) inCode = !inCode;
  }
  return blocks;
}

/** The first item of a list stands at its edge, however far it is moved in. */
function itemOf(line: string, isFirst: boolean): ListItem | undefined {
  const [, indent = '', number, text] = ITEM.exec(line) ?? [];
  if (text === undefined) return undefined;
  const depth = isFirst ? 0 : Math.min(Math.floor(indent.length / 2), DEEPEST);
  return { depth, number: number === undefined ? undefined : Number(number), text };
}
