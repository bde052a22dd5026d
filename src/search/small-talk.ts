import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';

/** Words of greetings, thanks and cries for help; a message of nothing else is small talk. */
const WORDS = new Set(
  `hi hii hiii hey heyy heyyy hello helo hallo yo sup howdy greetings good morning afternoon evening night bye goodbye thanks thank thx ty
  thankyou cheers lol lmao haha ok okay k kk cool nice great wow bro dude man bot guys all everyone there anyone here help please pls you u
  so much a lot very are is it im test testing ping footnote who what how
  привет здравствуйте здравствуй хай добрый день вечер утро доброе спасибо спс благодарю пока помощь помоги помогите бот ок лол большое
  こんにちは こんばんは おはよう おはようございます ありがとう ありがとうございます おつかれ お疲れ様 お疲れ おつかれさま よろしく やあ ヘルプ 助けて テスト はい うん w ボット です ござい ます お
  bonjour salut merci danke guten tag hola gracias`
    .split(/\s+/)
    .map(fold),
);
/** At least one of these must be there: "who are you all" alone is a question. */
const MARKS = new Set(
  `hi hey hello hallo yo howdy bye goodbye thanks thank thx ty cheers lol lmao haha ok okay cool nice wow help test ping bot footnote
  привет здравствуйте здравствуй хай спасибо спс пока помощь помоги помогите бот ок лол
  こんにちは こんばんは おはよう ありがとう おつかれ お疲れ様 お疲れ よろしく やあ ヘルプ 助けて テスト w bonjour salut merci danke hola gracias`
    .split(/\s+/)
    .map(fold),
);
/** Questions about the bot itself. */
const ABOUT_BOT =
  /^(?:(?:what|who) (?:is|are|r|s) (?:this|you|u|the|footnote)(?: (?:bot|thing|app))?|whats this(?: bot)?|what (?:can|do) (?:you|i|this bot) (?:do|ask)(?: here)?|how (?:do|does|can) (?:i|this|it|you|this bot|the bot|we) (?:use (?:this|it|you|the bot|this bot)|work)|(?:что|кто) (?:ты|это)(?: (?:такое|такой|за бот|умеешь))?|что ты умеешь|как (?:тобой|этим|ботом) пользоваться|как это работает)$/;
const ABOUT_BOT_JAPANESE = /^(?:コノ|アナタハ)?(?:ボット|アナタ)?(?:ハ|ッテ)?(?:何(?:デスカ|ガデキル(?:ノ)?|ガデキマスカ)?|誰(?:デスカ)?|使イ方(?:ハ|ヲ教エテ)?)$/;

const squeeze = (word: string): string => word.replace(/(\p{L})\1{2,}/gu, '$1$1').replace(/([a-z])\1$/u, '$1');

/** Whether a query is a greeting, thanks, a call for help or a question about the bot itself, in English, Russian or Japanese. */
export function isSmallTalk(query: string): boolean {
  const words = wordsOf(query).map(({ text }) => text);
  if (words.length === 0) return false;
  const plain = words.join(' ');
  if (ABOUT_BOT.test(plain) || ABOUT_BOT_JAPANESE.test(words.join(''))) return true;
  const is = (set: ReadonlySet<string>) => (word: string) => set.has(word) || set.has(squeeze(word));
  if (WORDS.has(words.join(''))) return true;
  return words.every(is(WORDS)) && words.some(is(MARKS));
}
