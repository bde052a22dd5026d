import type { Problem } from '../../problem.ts';
import type { Records } from '../../read.ts';
import type { Rule } from '../../rule.ts';

interface Text {
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

/** American endings and words, with the British ones. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [
    /\b(col|fav|hon|lab|neighb|behavi|harb|rum|hum|endeav|vig|arm|sav|splend)or(?=s?\b|ed\b|ing\b|able\b|ably\b|ful\b|ite\b|hood\b|ly\b)/i,
    '-our',
  ],
  [/\b(?:de|of)fense\b/i, '-ence'],
  [/\b(?:cent|theat|kilomet|centimet|met|fib|calib|lit|somb|spect)ers?\b/i, '-re'],
  [
    /\b(?:travel|cancel|model|label|signal|fuel|level|quarrel|channel|counsel|marshal)(?:ed|ing|er)s?\b/i,
    '-ll-',
  ],
  [/\b(?:analy|paraly|cataly)z(?:e|es|ed|ing)\b/i, '-yse'],
  [
    /\b(?:skeptic|maneuver|gray|plow|check(?=book)|fulfill(?!ed|ing)|skillful|willful|enrollment|jewelry)/i,
    'the British spelling',
  ],
];
/** Words that are spelt the same with an -er: the measuring device, who meets. */
const NOT_AMERICAN = /\b(?:parameters?|perimeters?|diameters?|thermometers?|barometers?)\b/gi;
const QUOTED = /“[^”]*”|‘[^’]*’|"[^"]*"/gu;

/** Our own words have one kind of apostrophe and one spelling, the British one in an English pack. */
export const houseStyle: Rule = ({ records }) => {
  const texts = ownWords(records);
  const curly = texts.filter(({ text }) => /\p{L}’\p{L}/u.test(text));
  const straight = texts.filter(({ text }) => /\p{L}'\p{L}/u.test(text));
  const apostrophes = curly.length === 0 || straight.length === 0 ? [] : straight;
  return [
    ...apostrophes.map(({ file, path }) => ({
      file,
      path,
      message: 'has a straight apostrophe where the pack has curly ones: write ’',
    })),
    ...(records.pack.record.language === 'en' ? texts.flatMap(american(records)) : []),
  ];
};

/** Names keep their own spelling: the "Department of Defense". */
function american({ names }: Records): (text: Text) => Problem[] {
  const spelt = Object.values(names.record).flatMap(({ name, aliases }) => [name, ...aliases]);
  const own = spelt.filter((one) => AMERICAN.some(([pattern]) => pattern.test(one)));
  return ({ file, path, text }) => {
    const ours = own.reduce((left, one) => left.replaceAll(one, ' '), text.replace(QUOTED, ' '));
    return AMERICAN.flatMap(([pattern, british]) => {
      const [word] = pattern.exec(ours.replace(NOT_AMERICAN, ' ')) ?? [];
      return word === undefined
        ? []
        : [{ file, path, message: `“${word}” is American: write ${british}, or put it in quotation marks` }];
    });
  };
}

/** What we wrote ourselves, apart from asks, which are what a student types. */
const ownWords = ({ fact, contrast, prompt, topic }: Records): Text[] => [
  ...fact.map(({ file, record: { claim } }) => ({ file, path: 'claim', text: claim })),
  ...topic.map(({ file, record: { description } }) => ({ file, path: 'description', text: description })),
  ...prompt.map(({ file, record: { question } }) => ({ file, path: 'question', text: question })),
  ...contrast.flatMap(({ file, record: { question, note, sides } }) => [
    { file, path: 'question', text: question },
    ...(note === undefined ? [] : [{ file, path: 'note', text: note }]),
    ...sides.map(({ label }, at) => ({ file, path: `sides.${at}.label`, text: label })),
  ]),
];
