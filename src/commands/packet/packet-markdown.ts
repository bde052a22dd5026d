import { citationLine } from '../../citation/citation-line.ts';
import { citingOf } from '../../citation/fact-citations.ts';
import { asMarkdown } from '../../citation/spans.ts';
import { apa } from '../../citation/styles.ts';
import type { Fact } from '../../facts/fact.ts';
import { need } from '../../facts/fact-base.ts';
import type { Source } from '../../facts/source.ts';
import { literal } from '../../reply/escape.ts';
import { aboutFact } from '../../reply/fact-card.ts';
import { headline, promptQuestion } from '../../reply/headline.ts';
import { quoted } from '../../reply/quote-text.ts';
import type { View } from '../../reply/reply.ts';
import type { Packet } from './packet-contents.ts';

/** Characters of the facts in a file, far below Discord's limit; the rest is counted. */
const MAX_FACTS = 2_000_000;

/** A section of a packet that comes before its records. */
export interface PacketSection {
  readonly title: string;
  /** Markdown. */
  readonly parts: readonly string[];
}

/** A packet as a Markdown document: sections of its own, prompts, facts with every quote and citation, and references. */
export function packetMarkdown(
  view: View,
  { prompts, facts, gone }: Packet,
  sections: readonly PacketSection[] = [],
): string {
  const { base, say } = view;
  let length = 0;
  const all = facts.map(({ record, at }) => factText(view, record, at));
  const kept = all.filter((one) => {
    length += one.length;
    return length <= MAX_FACTS;
  });
  const left = all.length - kept.length;
  const questions = prompts.map(({ record, at }, number) => {
    const about = [say(`discuss.kind.${record.kind}`), say('packet.posted', { date: dayOf(at) })].join(' · ');
    return `${number + 1}. **${inFile(promptQuestion(view, record))}**\n   ${about} · ${record.facts.map(inFile).join(', ')}`;
  });
  const references = citingOf(base, apa, say.language)
    .list(sourcesOf(view, facts))
    .map((entry) => asMarkdown(entry, inFile));
  const parts = [
    `# ${say('packet.heading', { title: inFile(base.title[say.language]) })}`,
    ...(gone === 0 ? [] : [say('packet.gone', { count: gone })]),
    ...sections.flatMap(({ title, parts: own }) => section(title, own)),
    ...section(say('packet.prompts'), questions),
    ...section(say('packet.facts'), kept),
    ...(left === 0 ? [] : [say('packet.left', { count: left })]),
    ...section(say('bibliography.title'), references),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The sources of a packet's facts, each once. */
export const sourcesOf = ({ base }: View, facts: Packet['facts']): Source[] =>
  [...new Set(facts.flatMap(({ record }) => record.quotes.map(({ source }) => source)))].map((id) =>
    need(base.sources, id),
  );

/** The UTC day of a time. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const section = (title: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`## ${title}`, ...parts];

const factText = (view: View, fact: Fact, at: number): string =>
  [
    `### ${inFile(headline(view, fact))}`,
    ...fact.quotes.map((quote) => {
      const source = need(view.base.sources, quote.source);
      return `> ${inFile(quoted(quote))}\n>\n> — ${citationLine(source, quote, { show: inFile, say: view.say })}`;
    }),
    [inFile(aboutFact(view, fact)), view.say('packet.posted', { date: dayOf(at) })].join(' · '),
  ].join('\n\n');

/** Escapes a text for a Markdown file (CommonMark has more syntax than Discord). */
export const inFile = (text: string): string =>
  literal(text)
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([+=])/, '\\$1')
    .replace(/^(\d+)\)/, '$1\\)')
    .replace(/!(?=\[)/g, '\\!');
