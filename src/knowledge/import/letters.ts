import { UNSEEN } from '../texts.ts';

/** Ligatures of Latin letters, hyphens that end no line, and radicals that programs write for the characters that look like them. */
const FOLDED = /[\u2011\ufb00-\ufb06\u2e80-\u2fd5]/gu;
/** Radicals of which NFKC knows nothing, each before its character (Unicode 15, EquivalentUnifiedIdeograph.txt). */
const RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const CHARACTERS = new Map([
  ['‑', '-'],
  ...Array.from(
    RADICALS.matchAll(/(.)(.)/gu),
    ([, radical = '', character = '']) => [radical, character] as const,
  ),
]);
/** Signs that a font draws as it draws a commoner one, so that programs read one for the other: the commoner stands nowhere, then. */
const TWINS = [
  { rare: /\u2012/gu, common: '–' },
  { rare: /\u2027/gu, common: '・' },
] as const;

/** Accents that stand before their letter, in PDFs of TeX's oldest fonts; a grave one is a mark of quotation elsewhere. */
const LOOSE = /([¨´ˆ˜ˇ˘˙˚˝¯]|(?<=\p{L})`)([A-Za-zı])/gu;
const [SPACING, COMBINING] = [
  '¨´ˆ˜ˇ˘˙˚˝¯`',
  '\u0308\u0301\u0302\u0303\u030c\u0306\u0307\u030a\u030b\u0304\u0300',
];

/** A text with such accents on their letters, where no letter has one of its own. */
const accented = (text: string): string =>
  /\p{sc=Latin}\p{M}/u.test(text.normalize('NFD'))
    ? text
    : text.replace(LOOSE, (loose, accent: string, letter: string) => {
        const one = `${letter === 'ı' ? 'i' : letter}${COMBINING[SPACING.indexOf(accent)]}`.normalize('NFC');
        return one.length === 1 ? one : loose;
      });

/** A text as it reads: ligatures, radicals and mistaken signs as what they stand for, accents on their letters (NFC), nothing unseen. */
export const plainLetters = (text: string): string =>
  mistaken(text).reduce(
    (plain, { rare, common }) => plain.replace(rare, common),
    accented(text)
      .normalize('NFC')
      .replace(FOLDED, (letter) => CHARACTERS.get(letter) ?? letter.normalize('NFKC'))
      .replace(UNSEEN, ''),
  );

const mistaken = (text: string) =>
  TWINS.filter(({ rare, common }) => !text.includes(common) && text.search(rare) !== -1);

/** What to say of the letters that `plainLetters` changes in a text. */
export function letterNotices(text: string): string[] {
  const folded = text.match(FOLDED)?.length ?? 0;
  const unseen = text.match(UNSEEN)?.length ?? 0;
  return [
    ...(folded === 0
      ? []
      : [`Written out: ${folded} ligatures, radicals and unbreakable hyphens, such as ﬁ as fi`]),
    ...mistaken(text).map(
      ({ rare, common }) => `Written as ${common}: ${text.match(rare)?.length} signs that look like it`,
    ),
    ...(text === accented(text).normalize('NFC') ? [] : ['Put together: letters and their accents']),
    ...(unseen === 0 ? [] : [`Left out: ${unseen} characters that cannot be seen, such as soft hyphens`]),
  ];
}
