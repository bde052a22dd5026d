import { parse } from 'discord-markdown-parser';
import { type Attributes, all, type Child, el, type Html } from '../../html/html.ts';
import { blocksOf, type ListItem } from './markdown-blocks.ts';

/** A node of the parser's tree. */
interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly level?: number;
  readonly target?: string;
  readonly id?: string;
  readonly name?: string;
  readonly fullName?: string;
  readonly timestamp?: string;
  /** How a time is shown: one of Discord's letters. */
  readonly format?: string;
}

/**
 * Discord's markdown as inert HTML: links, mentions and custom emoji show their target but lead nowhere. `heading` is
 * the page's level for a message's largest heading.
 */
export const renderMarkdown = (content: string, heading = 3): Html =>
  all(
    blocksOf(content).map((block) =>
      block.kind === 'list' ? list(block.items, heading) : nodes(parse(block.text, 'extended'), heading),
    ),
  );

const list = (items: readonly ListItem[], heading: number): Html =>
  el(
    'ul',
    {},
    items.map(({ depth, number, text }) =>
      el(
        'li',
        { class: `depth-${depth}${number === undefined ? '' : ' counted'}` },
        number === undefined ? undefined : el('span', { class: 'number' }, `${number}.`),
        nodes(parse(text, 'extended'), heading),
      ),
    ),
  );

const nodes = (list: readonly Node[], heading: number): Html => all(list.map((node) => draw(node, heading)));

const inside = ({ content }: Node, heading: number): Child =>
  typeof content === 'string' ? content : nodes(content ?? [], heading);

/** The elements of nodes that only mark up their content. */
const MARKS: Readonly<Record<string, string>> = {
  em: 'em',
  strong: 'strong',
  underline: 'u',
  strikethrough: 's',
  blockQuote: 'blockquote',
  inlineCode: 'code',
  codeBlock: 'pre',
};

function draw(node: Node, heading: number): Child {
  const { type, target, level = 1 } = node;
  const mark = MARKS[type];
  if (mark !== undefined)
    return el(mark, mark === 'pre' ? { tabindex: 0 } : {}, withoutLastBreak(node, heading));
  switch (type) {
    case 'text':
      return inside(node, heading);
    case 'twemoji':
      return node.name;
    case 'br':
    case 'newline':
      return el('br');
    case 'heading':
      return el(`h${Math.min(6, heading)}`, { class: `level-${level}` }, inside(node, heading));
    case 'subtext':
      return el('small', { class: 'subtext' }, inside(node, heading));
    case 'link':
    case 'url':
    case 'autolink':
      return el('span', { class: 'link', title: target }, inside(node, heading));
    case 'spoiler':
      return el('span', { class: 'spoiler' }, inside(node, heading));
    default:
      return el('span', { class: 'mention', ...meant(node) }, mentionText(node));
  }
}

/** The parser includes the last line break of a block quote. */
function withoutLastBreak(node: Node, heading: number): Child {
  const { content } = node;
  if (typeof content === 'string' || content?.at(-1)?.type !== 'br') return inside(node, heading);
  return nodes(content.slice(0, -1), heading);
}

/** Attributes with the target of a mention, which the page's script names. */
function meant({ type, id, timestamp, format }: Node): Attributes {
  switch (type) {
    case 'user':
    case 'role':
    case 'channel':
      return { [`data-${type}`]: id };
    case 'timestamp':
      return { 'data-time': timestamp, 'data-style': format };
    default:
      return {};
  }
}

/** The text of a mention, emoji or time. */
function mentionText({ type, id = '', name = '', fullName = '', timestamp }: Node): string {
  switch (type) {
    case 'user':
    case 'role':
      return `@${id}`;
    case 'channel':
    case 'guildNavigation':
      return `#${id}`;
    case 'emoji':
      return `:${name}:`;
    case 'slashCommand':
      return `/${fullName}`;
    case 'timestamp':
      return timeText(Number(timestamp));
    default:
      return `@${type}`;
  }
}

const timeText = (seconds: number): string => {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.valueOf()) ? String(seconds) : date.toISOString();
};
