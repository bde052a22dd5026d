/** HTML that is safe to send: made by `el()` and `all()` alone, so that every text in it was escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What an element holds; a bare text is escaped, nothing at all is left out. */
export type Child = Html | string | undefined | readonly Child[];

/** An attribute's value; `true` writes its name alone, `false` and undefined leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Elements that hold nothing and are not closed. */
const VOID = ['br', 'hr', 'img', 'input', 'link', 'meta'];

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

const written = (child: Child): string => {
  if (child === undefined) return '';
  if (child instanceof Html) return child.text;
  return typeof child === 'string' ? escaped(child) : child.map(written).join('');
};

/** An element. `tag` and the attributes' names come from our code, never from a text of somebody's. */
export function el(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Html {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`));
  const open = `<${tag}${pairs.join('')}>`;
  return new Html(VOID.includes(tag) ? open : `${open}${written(children)}</${tag}>`);
}

/** Several pieces one after the other. */
export const all = (...children: readonly Child[]): Html => new Html(written(children));

/** A whole document. */
export const page = (root: Html): string => `<!doctype html>${root.text}`;
