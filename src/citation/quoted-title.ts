import { isEnded } from './spans.ts';

/**
 * A title closed by a full stop as American styles do it: inside a quotation mark that ends it, and not after a
 * question mark.
 */
export const closed = (title: string): string => (isEnded(title) ? title : before(title, '.'));

/** A title closed by a comma, inside a quotation mark that ends it; Chicago has it after a question mark too. */
export const withComma = (title: string): string => before(title, ',');

/** The same for APA and MLA, where a question or exclamation mark stands for the comma. */
export const withCommaUnlessAsking = (title: string): string => (isAsking(title) ? title : withComma(title));

/** Whether a title ends with a question or exclamation mark. */
export const isAsking = (title: string): boolean => /[?!][”"]?$/.test(title);

const before = (title: string, mark: string): string => {
  const [, text = title, end = ''] = /^(.*[“"].*?)([”"])$/s.exec(title) ?? [];
  return text + mark + end;
};

/** A title in double quotation marks, which makes those within it single, as Chicago and MLA do. */
export const doubleQuoted = (title: string): string =>
  `“${title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’')}”`;
