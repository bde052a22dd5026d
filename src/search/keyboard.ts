const QWERTY = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const JCUKEN = 'йцукенгшщзхъфывапролджэячсмитьбюё';

const between = (from: string, to: string) => (text: string) =>
  [...text].map((letter) => to[from.indexOf(letter)] ?? letter).join('');

/** What keys typed on a Latin keyboard would be on a Russian one. */
export const asRussian = between(QWERTY, JCUKEN);

/** What keys typed on a Russian keyboard would be on a Latin one. */
export const asLatin = between(JCUKEN, QWERTY);
