/** Safe HTML: created by `el()` and `all()` only, which escape every text. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** The content of an element; text is escaped, undefined omitted. */
export type Child = Html | string | undefined | readonly Child[];

/** The value of an attribute; `true` writes the name alone, `false` and undefined omit it. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Void elements. */
const VOID = ['source', 'br', 'hr', 'img', 'input', 'link', 'meta'];

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

const written = (child: Child): string => {
  if (child === undefined) return '';
  if (child instanceof Html) return child.text;
  if (typeof child === 'string') return escaped(child);
  let text = '';
  for (const one of child) text += written(one);
  return text;
};

/** An element. `tag` and the names of attributes must come from code, never from user text. */
export function el(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Html {
  let open = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    open += value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
  }
  return new Html(VOID.includes(tag) ? `${open}>` : `${open}>${written(children)}</${tag}>`);
}

/** A sequence of content. */
export const all = (...children: readonly Child[]): Html => new Html(written(children));

/** A complete document. */
export const page = (root: Html): string => `<!doctype html>${root.text}`;

/** Data for programs that read the page, such as JSON-LD; nothing in it can close the element. */
export const dataScript = (type: string, data: object): Html =>
  new Html(`<script type="${escaped(type)}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`);
