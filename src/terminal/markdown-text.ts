import { parse } from 'discord-markdown-parser';
import { hanging } from './layout.ts';
import type { Screen } from './screen.ts';

/** A node of the library's tree. */
interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly target?: string;
  readonly id?: string;
  readonly name?: string;
  readonly fullName?: string;
  readonly timestamp?: string;
}

/** A list's item, which the library does not know. */
const ITEM = /^( *)[-*] +(\S.*)$/;
/** Stands before a quote, whose words are its author's to the letter. */
const BAR = '  │ ';

/** Lays out Discord's markdown for a screen: headings bold, small print dim, block quotes moved in behind a bar. */
export const markdownText = (content: string, screen: Screen): string =>
  content
    .split('\n')
    .map((line) => lineText(line, screen))
    .join('\n');

/** One line of markdown, wrapped. `lead` stands before it, in place of a list's dash; what has one is no small print. */
export function lineText(line: string, screen: Screen, lead = ''): string {
  const [, indent = '', item] = ITEM.exec(line) ?? [];
  if (item !== undefined) return hanging(inline(parsed(item), screen), screen, lead || `${indent}- `);
  const nodes = parsed(line);
  const [block] = nodes;
  const text = inline(block && BLOCKS.has(block.type) ? inside(block) : nodes, screen).trimEnd();
  switch (block?.type) {
    case 'heading':
      return `${hanging(screen.style('bold', text), screen, lead)}\n`;
    case 'subtext':
      return hanging(lead === '' ? screen.style('dim', text) : text, screen, lead);
    case 'blockQuote':
      return hanging(text, screen, BAR, BAR);
    default:
      return hanging(text, screen, lead);
  }
}

const BLOCKS = new Set(['heading', 'subtext', 'blockQuote']);

const parsed = (text: string): readonly Node[] => parse(text, 'extended');

const inside = ({ content }: Node): readonly Node[] =>
  typeof content === 'string' ? [{ type: 'text', content }] : (content ?? []);

const inline = (nodes: readonly Node[], screen: Screen): string =>
  nodes.map((node) => nodeText(node, screen)).join('');

function nodeText(node: Node, screen: Screen): string {
  const { type, content, target = '', name = '', fullName = '', id = '', timestamp } = node;
  const text = typeof content === 'string' ? content : inline(content ?? [], screen);
  switch (type) {
    case 'strong':
      return screen.style('bold', text);
    case 'em':
      return screen.style('italic', text);
    case 'underline':
      return screen.style('underline', text);
    case 'link':
    case 'url':
    case 'autolink':
      return screen.link(text, target);
    case 'br':
    case 'newline':
      return ' ';
    case 'twemoji':
      return name;
    case 'slashCommand':
      return `/${fullName}`;
    case 'timestamp':
      return new Date(Number(timestamp) * 1000).toLocaleString('en-GB');
    case 'user':
      return 'you';
    case 'channel':
    case 'role':
      return id;
    default:
      return text;
  }
}
