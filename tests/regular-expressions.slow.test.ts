import { describe, expect, it } from 'vitest';
import { builtExpressions, regularExpressions, type Written } from './fixtures/regular-expressions.ts';

/** What makes a regular expression try again from each place: runs of what it repeats, without the end that it wants. */
const RUNS = [
  ...['a', 'A', 'я', 'ア', '0', ' ', '\n', '\t', '-', '*', '_', '`', '\\', '"', '“', '.', ',', ':', ';', '/'],
  ...[
    '(',
    '[',
    '{',
    '<',
    '|',
    '%',
    '@',
    '1 ',
    '1,',
    'a ',
    'Aa ',
    'Aa, ',
    'a.',
    'a-',
    'a\n',
    '> ',
    '[a](',
    '“a',
  ],
];
const ENDS = ['', '!'];
const LENGTHS = { first: 12_000, short: 12_500, long: 50_000 };

/**
 * Those that are not linear, and why they need not be: texts of the pack are the curator's and come in files of at
 * most 512 kB; a query is cut at 4,000 characters before anything looks at it.
 */
const BOUNDED: Readonly<Record<string, string>> = {
  'citation/quoted-title.ts': 'titles of the pack',
  'citation/spans.ts': 'texts of the pack',
  'discord/rest/rest.ts': 'the configuration, and what Discord says of a refusal',
  'picture/drawing/text-measure.ts': 'texts of the pack',
  'commands/quiz/quiz-figure.ts': 'claims of the pack',
  'search/asked-details.ts': 'quotes of the pack, at most 40 words',
  'search/repair.ts': 'a word of a query',
  'commands/quiz/quiz-who.ts': 'quotes of the pack, at most 40 words',
  'commands/discussion/schedule/weekdays.ts': 'an option, cut at 200 characters',
  'knowledge/rules/loaded-words.ts': 'claims of the pack',
  'knowledge/rules/quote-speaker.ts': 'a paragraph of an article',
  'knowledge/rules/style/house-style.ts': 'claims of the pack',
  'knowledge/rules/style/quote-verb.ts': 'claims of the pack',
};

/** Milliseconds of processor time on a text, the least of a few tries: others use the machine too. */
function msOn(regex: RegExp, text: string, tries = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < tries; at++) {
    regex.lastIndex = 0;
    const start = process.threadCpuUsage();
    if (regex.global) text.replace(regex, '');
    else regex.test(text);
    const { user, system } = process.threadCpuUsage(start);
    least = Math.min(least, (user + system) / 1_000);
    if (least < NEGLIGIBLE || least > HOPELESS) break;
  }
  return least;
}

/** A quadratic one takes several times this on the first length already. */
const NEGLIGIBLE = 10;
/** Nothing linear takes this long. */
const HOPELESS = 2_000;
/** For four times the text, 2.6 for each doubling: linear with room for noise; quadratic is 16. */
const MOST = 2.6 ** 2;

/** The text on which it takes more than linear time; undefined where there is none. */
function worstFor({ regex }: Written): string | undefined {
  for (const run of RUNS)
    for (const end of ENDS) {
      const text = (length: number) => run.repeat(length / run.length) + end;
      // What is linear is found to be so at some time, however busy the machine.
      const isSuperlinear = (short: number, long: number) =>
        [1, 2, 3, 4].every(() => {
          const ms = msOn(regex, text(long));
          if (ms > HOPELESS) return true;
          return ms > NEGLIGIBLE && ms > MOST * Math.max(1, msOn(regex, text(short)));
        });
      const { first, short, long } = LENGTHS;
      if (isSuperlinear(first / 4, first) || isSuperlinear(short, long)) return JSON.stringify(run + end);
    }
  return undefined;
}

describe('regular expressions of src', { timeout: 240_000 }, () => {
  it('take time in proportion to the text, or meet short texts only', async () => {
    const all = [...regularExpressions(), ...(await builtExpressions())];
    const written = [...new Map(all.map((one) => [`${one.file in BOUNDED} ${one.regex}`, one])).values()];
    expect(written.length).toBeGreaterThan(120);
    const slow = written.flatMap((one) => {
      const worst = worstFor(one);
      return worst === undefined ? [] : [{ file: one.file, regex: String(one.regex), worst }];
    });
    expect(slow.filter(({ file }) => !(file in BOUNDED))).toEqual([]);
  });

  it('are judged by a measure that finds quadratic time', () => {
    for (const regex of [/\s+$/, /[\w-]{20,}\.x/g, /(a+)b/, /^.*"(.*)"$/s])
      expect(worstFor({ file: '', regex }), String(regex)).toBeDefined();
    for (const regex of [/\s+/g, /(?<![\w-])[\w-]{20,}\.x/g, /^a*$/])
      expect(worstFor({ file: '', regex })).toBeUndefined();
  });
});
