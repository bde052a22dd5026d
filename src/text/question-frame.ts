/** A stretch of a text (UTF-16 offsets, `end` exclusive). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const SOURCE = '(?:authors?|writers?|articles?|essays?|papers?|sources?|texts?|readings?)';
const SAYS =
  '(?:say|think|argue|claim|believe|write|mean|suggest|conclude|state|feel|recommend|want|agree|disagree|differ)s?';
/** What is said of somebody by name: "what does Nightingale say about drains". */
const SAYS_ABOUT = `\\b${SAYS}(?<=\\b(?:what|how|why)\\s+(?:do|does|did)\\s+(?:\\S+\\s+){1,4}\\S+)\\s+(?:about|of|on|over)\\b`;
/** Phrases that ask what the sources say, or whether something is so, in the languages of the interface; what they ask about stands outside. */
const FRAMES = [
  SAYS_ABOUT,
  `\\b(?:what|how|why|where)\\s+(?:do|does|did|would|might)\\s+(?:(?:the|this|these|those|our|all|both|two|three|four|five|six|\\d+)\\s+)*${SOURCE}\\s+(?:actually\\s+|really\\s+)?${SAYS}\\b(?:\\s+(?:about|of|on|over|that))?`,
  `\\b(?:according\\s+to|in)\\s+(?:(?:the|this|these|those|our|all)\\s+)+${SOURCE}\\b`,
  `\\b(?:the|this)\\s+${SOURCE}(?:['’]s)?\\s+(?:view|opinion|thoughts?|position|stance|take)\\b(?:\\s+(?:about|of|on))?`,
  "\\b(?:is|isnt|isn['’]t|was)\\s+(?:this|that|it)\\s+(?:really\\s+|actually\\s+)?(?:right|true|correct|wrong|accurate|so|real)\\b(?:\\s+that\\b)?",
  '(?<!\\p{L})(?:это\\s+(?:правда|верно|так)|правда\\s+ли|верно\\s+ли|так\\s+ли\\s+это)(?!\\p{L})',
  '(?<!\\p{L})(?:что|как)\\s+(?:автор\\p{L}*|источник\\p{L}*|стать\\p{L}+)\\s+(?:дума|говор|пиш|счита|спор|расход)\\p{L}*(?:\\s+(?:об?|про))?(?!\\p{L})',
  '(?<!\\p{L})(?:что|как)\\s+(?:дума|говор|пиш|счита)\\p{L}*\\s+(?:автор\\p{L}*|источник\\p{L}*|(?:в\\s+)?стать\\p{L}+)(?:\\s+(?:об?|про))?(?!\\p{L})',
  '(?:これ|それ)?(?:は|って)?(?:本当|正しい)(?:です|でしょう|なの)か',
  '(?:著者|筆者|作者|記事|資料|文献)(?:たち|ら)?(?:によると|によれば|の(?:意見|考え|主張)|は)',
].map((frame) => new RegExp(frame, 'giu'));

/** The stretches of a question that only say whom, or whether, it asks ("what does the author think about"). */
export const framesIn = (question: string): Span[] =>
  FRAMES.flatMap((frame) =>
    Array.from(question.matchAll(frame), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  );
