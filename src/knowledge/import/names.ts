import type { CslName } from '../../facts/source.ts';

/** A name in scripts that are written without spaces, or of one word, stays whole. */
const WHOLE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
/** A body, and no person whose family it would be. */
const BODY =
  /\b(?:Agency|Association|Authority|Bank|Board|Commission|Committee|Company|Council|Department|Foundation|Government|Institute|Ministry|Office|Society|University)\b/;
const PARTICLES = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|af|av|zu|zur)$/;

/** The authors that a byline names: "By Ana Ruiz and Leon Brandt", "Ruiz, Ana; Brandt, Leon". */
export function authorsOf(byline: string): CslName[] {
  const names = byline.replace(/^\s*(?:by|written by|author:|авторы?:|von|著者?[:：])\s+/iu, '');
  const parts = names.includes(';') ? names.split(';') : splitNames(names);
  return (
    parts
      .map((part) => part.trim())
      // A part with a figure is the date behind the names.
      .filter((part) => part !== '' && !/\d/.test(part))
      .map(nameOf)
  );
}

/** "Ruiz, Ana" is one name; "Ana Ruiz, Leon Brandt" are two. */
function splitNames(names: string): string[] {
  const parts = names.split(/(?<!\s)\s+(?:and|&|und|и|et|y)\s+|、/u);
  return parts.flatMap((part) => {
    const [family = '', given, ...more] = part.split(',').map((one) => one.trim());
    const isOne = given !== undefined && more.length === 0 && !/\s/.test(family);
    return isOne || given === undefined ? [part] : part.split(',');
  });
}

/** A person's family and given name, by the comma or by the last word; anything else as it stands. */
export function nameOf(name: string): CslName {
  const [family = '', given = ''] = name.split(',').map((part) => part.trim());
  if (family !== '' && given !== '') return { family, given };
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5 || WHOLE.test(name) || BODY.test(name)) return { literal: name };
  const particle = words.findIndex((word, at) => at > 0 && PARTICLES.test(word));
  const at = particle === -1 ? words.length - 1 : particle;
  return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}
