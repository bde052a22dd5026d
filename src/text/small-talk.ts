import { fold } from './fold.ts';
import lists from './small-talk.json' with { type: 'json' };
import { wordsOf } from './words.ts';

/** Greetings, thanks and cries for help: at least one must be there, as "who are you all" alone is a question. */
const MARKS = new Set(lists.marks.split(' ').map(fold));
/** What else a message of small talk may have. */
const FILLERS = new Set(lists.fillers.split(' ').map(fold));
/** How laughter is written behind a Japanese greeting. */
const LAUGHTER = /(?<=[^a-z])(?:w+|笑)$/u;
/** Questions about the bot itself. */
const ABOUT_BOT =
  /^(?:(?:what|who) (?:is|are|r|s) (?:this|you|u|the|footnote)(?: (?:bot|thing|app|server))?(?: about| for)?|whats this(?: bot)?(?: about| for)?|what (?:can|do) (?:you|i|this bot) (?:do|ask)(?: here)?|how (?:do|does|can) (?:i|this|it|you|this bot|the bot|we) (?:use (?:this|it|you|the bot|this bot)|work)|(?:что|кто) (?:ты|это)(?: (?:такое|такой|за бот|умеешь))?|что ты умеешь|как (?:тобой|этим|ботом) пользоваться|как это работает)$/;
const ABOUT_BOT_JAPANESE =
  /^(?:コノ|アナタハ)?(?:ボット|アナタ)?(?:ハ|ッテ)?(?:何(?:デスカ|ガデキル(?:ノ)?|ガデキマスカ)?|誰(?:デスカ)?|使イ方(?:ハ|ヲ教エテ)?)$/;

const squeeze = (word: string): string =>
  word.replace(/(\p{L})\1{2,}/gu, '$1$1').replace(/([a-z])\1$/u, '$1');

/** Whether a query is a greeting, thanks, a call for help or a question about the bot itself, in English, Russian or Japanese. */
export function isSmallTalk(query: string): boolean {
  const words = wordsOf(query).map(({ text }) => text);
  if (words.length === 0) return false;
  const plain = words.join(' ');
  if (ABOUT_BOT.test(plain) || ABOUT_BOT_JAPANESE.test(words.join(''))) return true;
  const is = (set: ReadonlySet<string>) => (word: string) => set.has(word) || set.has(squeeze(word));
  if (MARKS.has(words.join('').replace(LAUGHTER, ''))) return true;
  return words.every((word) => is(MARKS)(word) || is(FILLERS)(word)) && words.some(is(MARKS));
}
