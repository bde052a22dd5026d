import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { parse } from 'yaml';
import { type Details, dayOf, type ImportedDocument, stated } from '../document.ts';
import { type Decoded, encodingNotice } from '../encoding.ts';
import { authorsOf } from '../names.ts';
import { htmlBlocks } from './html-blocks.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/** Reads Markdown (GitHub's), with front matter where there is one: title, author, date, doi. */
export async function readMarkdown(decoded: Decoded): Promise<ImportedDocument> {
  const front = FRONT_MATTER.exec(decoded.text);
  const html = await marked.parse(decoded.text.slice(front?.[0].length ?? 0));
  const { document } = parseHTML(`<body>${html}</body>`);
  const { paragraphs, notices } = htmlBlocks(document);
  const details = frontDetails(front?.[1] ?? '');
  return {
    paragraphs,
    details: { ...details, title: details.title ?? stated(document.querySelector('h1')?.textContent) },
    notices: [...encodingNotice(decoded), ...notices],
  };
}

function frontDetails(yaml: string): Details {
  const front = parsed(yaml);
  const text = (key: string) => (front[key] == null ? undefined : [front[key]].flat().join('; '));
  const author = text('author') ?? text('authors');
  return {
    type: 'article',
    title: stated(text('title')),
    author: author === undefined ? undefined : { status: 'stated', value: authorsOf(author) },
    issued: stated(dayOf(text('date') ?? '')),
    doi: text('doi'),
    url: text('url'),
  };
}

/** Front matter that is not YAML is no reason to refuse the text. */
function parsed(yaml: string): Record<string, unknown> {
  try {
    return Object(parse(yaml));
  } catch {
    return {};
  }
}
