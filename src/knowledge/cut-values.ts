import { type LoadOptions, load } from 'js-yaml';

/** Stands for a `#` while a file is read again; a private-use character that no record may have. */
const STAND_IN = '\ue000';
const COMMENT = /(?<=\S)[ \t]+#/g;

/** A `#` behind an unquoted value, where YAML takes the rest of the line for a comment. */
export interface CutValue {
  readonly line: number;
  readonly value: string;
}

/** The unquoted texts of a YAML file that a `#` cuts short, in order. Takes the file as read, and how it was read. */
export function cutValues(text: string, data: unknown, options: LoadOptions): CutValue[] {
  const comments = [...text.matchAll(COMMENT)];
  if (comments.length === 0) return [];
  const whole = textsOf(data);
  return comments.flatMap(({ index, 0: found }) => {
    const changed = `${text.slice(0, index)} ${STAND_IN}${text.slice(index + found.length)}`;
    const value = longer(changed, options).find((one) => !whole.has(one.replace(STAND_IN, '#')));
    if (value === undefined) return [];
    return [{ line: text.slice(0, index).split('\n').length, value: value.split(` ${STAND_IN}`)[0] ?? '' }];
  });
}

/** The texts with the stand-in of a file in which one `#` is no comment; none where that is no YAML. */
function longer(text: string, options: LoadOptions): string[] {
  try {
    return [...textsOf(load(text, options))].filter((one) => one.includes(STAND_IN));
  } catch {
    return [];
  }
}

function textsOf(data: unknown): Set<string> {
  if (typeof data === 'string') return new Set([data]);
  if (typeof data !== 'object' || data === null) return new Set();
  return new Set(Object.entries(data).flatMap(([key, value]) => [key, ...textsOf(value)]));
}
