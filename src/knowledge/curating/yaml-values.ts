import { stringify } from 'yaml';

/** A key and its value on a line of its own. */
export const line = (value: object): string => stringify(value, { lineWidth: 0 });

/** A text on one line with others: a plain word or phrase as it is, anything else in quotation marks. */
export const inline = (text: string): string =>
  /^\p{L}[\p{L}\p{N} .’()/-]*$/u.test(text) && !RESERVED.test(text) ? text : JSON.stringify(text);
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$|\s$/i;
