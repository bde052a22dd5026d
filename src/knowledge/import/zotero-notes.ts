import { parseHTML } from 'linkedom';
import type { Passage } from './passages.ts';

const OPEN = '["“”„«‘\']';
const CLOSE = '["”“»’\']';
const QUOTED = new RegExp(`^\\s*${OPEN}([\\s\\S]*)${CLOSE}\\s*$`, 'u');
/** `“words” ([Calder, 2009, p. 3](zotero://select/…)) ([pdf](zotero://open-pdf/…)) comment`, with or without links. */
const LINE = new RegExp(
  `^(?:[>*-]\\s+)?${OPEN}(.+?)${CLOSE} \\((?:\\[([^\\]]+)\\]\\(zotero:[^)]*\\)|([^()]*\\d[^()]*))\\)(?: \\(\\[[^\\]]*\\]\\(zotero:[^)]*\\)\\))*\\s*(.*)$`,
  'u',
);

/** The passages of a note that Zotero made from annotations and exported as Markdown. */
export function passagesOfMarkdown(note: string): Passage[] {
  return note.split(/\r?\n/).flatMap((line) => {
    const [, exact, linked, plain, comment = ''] = LINE.exec(line.trim()) ?? [];
    if (exact === undefined) return [];
    return [passage(unescaped(exact), unescaped(comment), linked ?? plain ?? '')];
  });
}

/** The passages of a note that Zotero made from annotations and exported as HTML. */
export function passagesOfHtml(note: string): Passage[] {
  const { document } = parseHTML(note);
  return [...document.querySelectorAll('.highlight, .underline')].map((mark) => {
    const marked = mark.textContent ?? '';
    const all = mark.parentNode?.textContent ?? '';
    const citation = mark.parentNode?.querySelector?.('.citation')?.textContent ?? '';
    const after = all.slice(all.indexOf(marked) + marked.length).replace(citation, '');
    return passage(QUOTED.exec(marked)?.[1] ?? marked, after, citation);
  });
}

function passage(exact: string, comment: string, citation: string): Passage {
  return {
    exact: exact.trim(),
    comment: comment.trim() || undefined,
    page: /\bp\. ?([\w–-]+)/.exec(citation)?.[1],
    tags: [],
  };
}

/** Markdown's signs as themselves. */
const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
