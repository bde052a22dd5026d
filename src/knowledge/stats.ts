import { FACT_KINDS } from '../facts/fact.ts';
import type { Pack } from './rule.ts';
import { quotedWords } from './rules/quote-budget.ts';

type Row = readonly [what: string, count: number, note?: string];

/** Counts of a pack by kind of record, source, topic and kind of fact, with the quoted share of each source. */
export function statsTable(pack: Pack): string {
  const { records } = pack;
  const facts = records.fact.map(({ folder, record }) => ({ ...record, topics: [folder, ...record.also] }));
  const rows: Row[] = [
    ['facts', facts.length, `${facts.filter(({ when }) => when).length} dated`],
    ['names', Object.keys(records.names.record).length],
    ['contrasts', records.contrast.length],
    ['prompts', records.prompt.length],
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
