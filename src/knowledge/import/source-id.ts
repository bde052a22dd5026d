import anyAscii from 'any-ascii';
import { familyName, knownValue } from '../../facts/source.ts';
import type { Details } from './document.ts';

/** A text as an id: lower-case Latin letters and digits, joined by hyphens; other scripts are spelt in Latin letters. */
export const idOf = (text: string): string =>
  anyAscii(text)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/(?<!-)-+$/, '');

/** An id for a source: family name and year where both are known, else the name of the file, else the title. */
export function sourceIdOf({ author, issued, title }: Details, file: string): string {
  const [first] = (author && knownValue(author)) ?? [];
  const year = /\d{4}/.exec((issued && knownValue(issued)) ?? '')?.[0];
  const byAuthor = first === undefined || year === undefined ? '' : idOf(`${familyName(first)}-${year}`);
  return byAuthor || idOf(file) || idOf((title && knownValue(title)) ?? '') || 'text';
}
