/** A sentence of a message: as it was written, and the words of it that can be looked up. */
export interface Sentence {
  readonly shown: string;
  readonly words: string;
}

/** What holds no words of the writer's: code blocks, addresses, mentions, times, and a server's own emoji. */
const NO_WORDS =
  /```[\s\S]*?```|<?https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]'"”»*_~|]>?|<(?:@[!&]?|#)\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|<\/[^>\n]+:\d+>|<id:\w+>/g;
/** Stands for such a thing while the text is cut into sentences; private use, so that no writer means it. */
const HOLE = '\uE000';
const HOLES = new RegExp(HOLE, 'g');

/** Points behind these do not end a sentence: initials, titles, months and what English and Russian shorten. */
const SHORTENED =
  /(?<![\p{L}\p{N}])(?:\p{Lu}|Mrs?|Ms|Dr|Prof|Gen|Col|Lt|Sen|Gov|Rev|St|Mt|Nos?|vs|ca?|cf|pp?|vol|eds?|et al|e\.g|i\.e|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|гг?|вв?|им|др|проф|т\. ?[еп])\.\s*$/u;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** What a line of Discord's lists, headings and quoted messages begins with. */
const LINE_MARK = /^\s*(?:[-*+•]|-#|#{1,3}|>{1,3}|\d{1,2}[.)])\s+/;

/** Two words say something, where one is longer than those of "hi all" and "lol ok"; Japanese words are short. */
const FEWEST_WORDS = 2;
const LONG_WORD = /\p{L}{4}|\p{N}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/**
 * The sentences of a message in any language (Unicode Standard Annex 29), a new line beginning another. What has no
 * words of the writer's is shown, and not looked up; a sentence that says nothing is left out.
 */
export function sentencesOf(message: string): Sentence[] {
  const held: string[] = [];
  const holed = message.replaceAll(HOLE, '').replace(NO_WORDS, (thing) => {
    held.push(thing);
    return HOLE;
  });
  const all = holed
    .split(/[\r\n\u2028\u2029]+/)
    .flatMap(sentencesOfLine)
    .map((sentence) => ({
      shown: sentence
        .replace(HOLES, () => held.shift() ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
      words: sentence.replace(HOLES, ' ').trim(),
    }));
  const worded = all.filter((sentence) => countWords(sentence.words) > 0);
  const telling = worded.filter(
    (sentence) => LONG_WORD.test(sentence.words) && countWords(sentence.words) >= FEWEST_WORDS,
  );
  // A message of a single word asks about that word.
  return telling.length > 0 ? telling : worded;
}

/** Cuts a line into sentences, and puts together what was cut behind an abbreviation. */
function sentencesOfLine(line: string): string[] {
  const whole: string[] = [];
  for (const { segment } of sentences.segment(line.replace(LINE_MARK, ''))) {
    const before = whole.at(-1);
    if (before !== undefined && SHORTENED.test(before)) whole[whole.length - 1] = before + segment;
    else whole.push(segment);
  }
  return whole;
}

const countWords = (text: string): number =>
  [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length;

/** Where a clause ends and another begins. */
const BETWEEN_CLAUSES =
  /(?<!\s)\s*[;；]\s*|(?<!\s),?\s+(?:and|but|while|whereas|although|и|а|но|однако)\s+|、(?=.{6})|，/iu;
/** A clause of fewer words says nothing by itself: "Abe and Putin". */
const FEWEST_WORDS_OF_CLAUSE = 3;

/** The clauses of a sentence, each as a sentence of its own; none where it has but one, or a part is too short for one. */
export function clausesOf({ words: written }: Sentence): Sentence[] {
  const parts = written
    .split(BETWEEN_CLAUSES)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const areClauses = parts.length > 1 && parts.every((part) => countWords(part) >= FEWEST_WORDS_OF_CLAUSE);
  return areClauses ? parts.map((part) => ({ shown: part, words: part })) : [];
}
