/** Revised Romanization of Korean, by the place of a letter in its syllable (leading, vowel, trailing). */
const LEADING = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ').map((one) => one.replace('-', ''));
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const TRAILING = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'
  .split(' ')
  .map((one) => one.replace('-', ''));
const FIRST_SYLLABLE = 0xac00;

/** Cyrillic letters, about as the Library of Congress romanises Russian, without marks. */
const CYRILLIC: ReadonlyMap<string, string> = new Map(
  'а a б b в v г g д d е e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю iu я ia'
    .split(' ')
    .flatMap((letter, at, all) =>
      at % 2 === 0 ? [[letter, (all[at + 1] ?? '').replace('-', '')] as const] : [],
    ),
);

function hangul(syllable: string): string {
  const at = syllable.charCodeAt(0) - FIRST_SYLLABLE;
  const [vowels, trails] = [VOWELS.length, TRAILING.length];
  const lead = LEADING[Math.floor(at / (vowels * trails))] ?? '';
  return lead + (VOWELS[Math.floor(at / trails) % vowels] ?? '') + (TRAILING[at % trails] ?? '');
}

/** A folded word of Hangul or Cyrillic letters in Latin ones; undefined where it has none of these. */
export function romanised(word: string): string | undefined {
  const made = word.replace(/[가-힣]/g, hangul).replace(/[а-я]/g, (letter) => CYRILLIC.get(letter) ?? letter);
  return made === word ? undefined : made;
}
