/** What Discord writes for mentions, emoji, timestamps and commands, an emoji's shortcode as typed, and web addresses: none of it is a word. */
const NO_WORDS =
  /<(?:@[!&]?|#)\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|<\/[^>\n]+:\d+>|<id:\w+>|<?https?:\/\/[^\s<>]*>?|(?<![\w:]):[a-z][\w+-]*:(?![\w:])/gi;
const ASCII = /^[\n\t\r\x20-\x7e]*$/;
const TAIL = '[\\p{M}\\p{Default_Ignorable_Code_Point}\\uff9e\\uff9f]';
/** Letters and signs that fold to their small form: ASCII, most of Cyrillic, kana and the common Han characters. */
const PLAIN = '\\0-\\x7eА-Яа-яぁ-ゖァ-ヺー一-鿿、。「」';
/** These as far as no mark follows, or a code point with the marks, invisible characters and voicing marks that belong to it. */
const PIECE = new RegExp(`([${PLAIN}]+)(?!${TAIL})|[\\s\\S]${TAIL}*`, 'gu');
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
/** Marks that any letter may carry. Those of и (й) and of kana (が, ぱ) make another letter and stay. */
const MARKS = /(?<!и)\u0306|[[\p{M}&&\p{sc=Inherited}]--[\u0306\u3099\u309a]]/gv;
/** Letters that Unicode does not decompose, and the shapes of one apostrophe and one hyphen. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' },
    ...{ і: 'и', є: 'е', ґ: 'г', '‘': "'", '’': "'", ʼ: "'", '`': "'", '´': "'", '′': "'" },
    ...{ '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
    ...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-' },
  }),
);
const HIRAGANA = /[\u3041-\u3096\u309d\u309e]/g;
const KANA_OFFSET = 0x60;

/** A folded text with the place of each of its characters in the text as given. */
export interface FoldedText {
  readonly text: string;
  /** UTF-16 offset in the given text of the folded character at `index`; the given length at the end. */
  at(index: number): number;
}

const plainFolded = (text: string): string => text.toLowerCase().replaceAll('`', "'");

const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function foldCluster(cluster: string): string {
  const before = known.get(cluster);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const bare = cluster.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().normalize('NFKD');
  const made = [...bare.replace(MARKS, '').normalize('NFC')].map((one) => LETTERS.get(one) ?? one).join('');
  known.set(cluster, made);
  return made;
}

/**
 * Folds a text as `fold` does, but leaves hiragana as it is, which word segmentation needs. Takes any text; gives the
 * folded one and the way back to the given one.
 */
export function foldWithPlaces(given: string): FoldedText {
  const text = /[<:]/.test(given) ? given.replace(NO_WORDS, (mark) => ' '.repeat(mark.length)) : given;
  if (ASCII.test(text)) return { text: plainFolded(text), at: (index) => index };
  const places: number[] = [];
  let folded = '';
  for (const { 0: piece, 1: plain, index } of text.matchAll(PIECE)) {
    const isPlain = plain !== undefined;
    const made = isPlain ? plainFolded(plain) : foldCluster(piece);
    for (let at = 0; at < made.length; at++) places.push(isPlain ? index + at : index);
    folded += made;
  }
  return { text: folded, at: (index) => places[index] ?? given.length };
}

/** Writes hiragana as katakana, letter by letter, so that places stay what they are. */
export const asKatakana = (text: string): string =>
  text.replace(HIRAGANA, (letter) => String.fromCharCode(letter.charCodeAt(0) + KANA_OFFSET));

/**
 * Makes spellings comparable in every script: NFKC and lower case; marks off, save where they make a letter (й, が);
 * ё as е, the Ukrainian і, ї, є, ґ as и, и, е, г, hiragana as katakana; one apostrophe, one hyphen; invisible characters off;
 * Discord's own marks and web addresses blank. Two texts that a reader would call the same spelling fold to the same.
 */
export const fold = (text: string): string => asKatakana(foldWithPlaces(text).text);
