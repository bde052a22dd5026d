import { FACT_KINDS } from '../facts/fact.ts';
import { LOCALES } from '../facts/topic.ts';
import type { Pack } from './rule.ts';
import { quotedWords } from './rules/quote-budget.ts';
import { countWords, partsOf } from './verbatim.ts';

type Row = readonly [what: string, count: number | string, note?: string];

/** Counts of a pack by kind of record, source, topic and kind of entry, with the quoted share of each source. */
export function statsTable(pack: Pack): string {
  const { records } = pack;
  const facts = records.fact.map(({ folder, record }) => ({ ...record, topics: [folder, ...record.also] }));
  const rows: Row[] = [
    ['entries', facts.length, `${facts.filter(({ when }) => when).length} dated`],
    ['names', Object.keys(records.names.record).length],
    ['contrasts', records.contrast.length],
    ['prompts', records.prompt.length],
    ...readingRows(pack),
    ...records.source.map(({ id }): Row => {
      const { quoted, words } = quotedWords(pack, id);
      const share =
        words === 0 ? 'text not at hand' : `${((100 * quoted) / words).toFixed(1)} % of its words quoted`;
      return [
        `source ${id}`,
        facts.filter(({ quotes }) => quotes.some(({ source }) => source === id)).length,
        share,
      ];
    }),
    ...records.topic.map(
      ({ id }): Row => [
        `topic ${id}`,
        facts.filter(({ topics }) => topics.includes(id)).length,
        `${facts.filter(({ topics }) => topics[0] === id).length} filed here`,
      ],
    ),
    ...FACT_KINDS.map((kind): Row => [`kind ${kind}`, facts.filter((fact) => fact.kind === kind).length]),
  ];
  const lines = rows.map(([what, count, note = '']) => `| ${what} | ${count} | ${note} |`);
  return ['| what | count | |', '|---|---:|---|', ...lines].join('\n');
}

const MIN_PART = 5;

/** How the base reads: its cuts, the length of its quotes and headlines, and what is not translated. */
function readingRows({ records: { fact } }: Pack): Row[] {
  const quotes = fact.flatMap(({ record }) => record.quotes);
  const cut = quotes.map(({ exact }) => partsOf(exact)).filter((parts) => parts.length > 1);
  const short = cut.flat().filter((part) => countWords(part) < MIN_PART);
  const untranslated = fact.filter(({ record: { translations } }) =>
    LOCALES.some((locale) => translations?.[locale] === undefined),
  );
  return [
    ['quotes', quotes.length],
    ['quotes with a cut', cut.length, percent(cut.length, quotes.length)],
    ['parts under five words', short.length],
    ['median words of a quote', median(quotes.map(({ exact }) => countWords(exact)))],
    ['median words of a headline', median(fact.map(({ record }) => countWords(record.claim)))],
    ['entries without a translation', untranslated.length],
  ];
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
