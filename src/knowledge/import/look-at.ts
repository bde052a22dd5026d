import { readText } from '../texts.ts';
import { countWords } from '../verbatim.ts';

/** Letters without a meaning: replacement characters, private use, controls, halves of characters. */
const UNREADABLE = /[\ufffd\p{Co}\p{Cs}\p{Cn}]|[\p{Cc}--[\t\n]]/gv;
const CAPTION =
  /^(?:fig(?:ure|\.)|table|tab\.|photo(?:graph)?\b|map\s+\d|chart\s+\d|abb(?:ildung|\.)|рис(?:унок|\.)|табл(?:ица|\.)|図\s*\d|表\s*\d|写真)/iu;
const SENTENCE_END = /[.!?…:;。！？]["'”’»)\]」』）]*\s*(?:\d{1,3})?$/u;
const HEAD_WORDS = 14;
/** In scripts without spaces a word is all that stands between two marks. */
const HEAD_LETTERS = 90;
/** So much of a paragraph is shown. */
const SHOWN = 60;

/**
 * What a curator has to look at in an imported text, a line each: letters that could not be read, and paragraphs that
 * look like heads or captions, or end in the middle of a sentence.
 *
 * @param text the text as it stands in its file
 */
export function whatToLookAt(text: string): string[] {
  const { paragraphs } = readText(text);
  return paragraphs.flatMap((words, index) => {
    const at = `¶${index + 1}`;
    const unreadable = new Set(words.match(UNREADABLE));
    const codes = [...unreadable].map(
      (one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
    );
    const kind = kindOf(words.trim());
    return [
      ...(codes.length === 0
        ? []
        : [`${at} has letters that could not be read (${codes.join(', ')}): ${shown(words)}`]),
      ...(kind === undefined ? [] : [`${at} ${kind}: ${shown(words)}`]),
    ];
  });
}

function kindOf(words: string): string | undefined {
  const isShort = countWords(words) <= HEAD_WORDS && words.length <= HEAD_LETTERS;
  if (CAPTION.test(words)) return 'looks like a caption';
  if (SENTENCE_END.test(words)) return undefined;
  return isShort ? 'looks like a head' : 'ends in the middle of a sentence';
}

const shown = (words: string): string =>
  words.length <= 2 * SHOWN ? words : `${words.slice(0, SHOWN)} … ${words.slice(-SHOWN)}`;
