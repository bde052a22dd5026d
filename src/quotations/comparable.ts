import { SPACELESS } from '../knowledge/verbatim.ts';

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
const SIC = /\s?[[(]sic!?[\])]/iy;
/** What those begin with. */
const FIRST_OF_FORMS = /[\s[(.…]/;
/** Marks within a quotation turn single where its own are double, and the other way round. */
const MARK = /[‘’‚‛′`´“”„‟″"«»‹›「」『』]/;

/**
 * Folds what a keyboard or a word processor changes and an author does not write: quotation marks of every shape are the
 * same, and so are the ways to mark an omission; `[sic]` and invisible characters are dropped. Everything else, capitals
 * included, stays as it is.
 */
export function comparable(written: string): Comparable {
  let text = '';
  const origin: number[] = [];
  const add = (character: string, at: number) => {
    text += character;
    origin.push(at);
  };
  for (let at = 0; at < written.length; ) {
    const character = written.charAt(at);
    const isForm = FIRST_OF_FORMS.test(character);
    const skipped = isForm ? lengthOf(SIC, written, at) : 0;
    const omitted = isForm ? lengthOf(OMISSION, written, at) : 0;
    if (omitted > 0) add(LEFT_OUT, at);
    if (skipped + omitted > 0) {
      at += skipped || omitted;
      continue;
    }
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

const BESIDE_SPACELESS = new RegExp(`(?<=${SPACELESS.source})\\s+|\\s+(?=${SPACELESS.source})`, 'gu');

/** The words of a text without their marks: "not able" and "notable" have the same letters, and are other words. */
export const bareWords = (text: string): string =>
  (text.replace(BESIDE_SPACELESS, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ');
