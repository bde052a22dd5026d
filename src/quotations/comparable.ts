/** A text as quotations are compared, and for each of its characters where it stands in the text as written. */
export interface Comparable {
  readonly text: string;
  readonly origin: readonly number[];
}

/** Stands for words left out; private use, so that no text means it. */
export const LEFT_OUT = '\uE000';

/** Words left out, as writers mark them: `[…]`, `(...)`, `. . .`, `…`. */
const OMISSION = /[[(]\s?(?:…|\.\s?\.\s?\.)\s?[\])]|…|\.\s?\.\s?\.\s?\.?/y;
/** A text with a blank for each omission. */
export const withoutOmissions = (text: string): string => text.replace(new RegExp(OMISSION, 'g'), ' ');

/** A misprint that the card marks. */
const SIC = /\s?\[sic\]/iy;
/** Marks within a quotation turn single where its own are double, and the other way round. */
const MARK = /[‘’‚‛′`´“”„‟″"]/;

/**
 * Folds what a keyboard or a word processor changes and an author does not write: curly and straight, single and double
 * quotation marks are the same, and so are the ways to mark an omission; `[sic]` and invisible characters are dropped. Everything else,
 * capitals included, stays as it is.
 */
export function comparable(written: string): Comparable {
  let text = '';
  const origin: number[] = [];
  const add = (character: string, at: number) => {
    text += character;
    origin.push(at);
  };
  for (let at = 0; at < written.length; ) {
    const skipped = lengthOf(SIC, written, at);
    const omitted = lengthOf(OMISSION, written, at);
    if (omitted > 0) add(LEFT_OUT, at);
    if (skipped + omitted > 0) {
      at += skipped || omitted;
      continue;
    }
    const character = written.charAt(at);
    if (!/[\u00ad\u200b\u2060\ufeff]/.test(character)) add(folded(character), at);
    at += 1;
  }
  return { text, origin };
}

function lengthOf(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.exec(text)?.[0].length ?? 0;
}

const folded = (character: string): string => (MARK.test(character) ? "'" : character);
