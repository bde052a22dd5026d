import { bibtex } from '../../citation/files/bibtex.ts';
import { ENTRY_FORMATS } from '../../exports/formats.ts';
import type { Fact } from '../../facts/fact.ts';
import { type Topic, topicTitle } from '../../facts/topic.ts';
import { card } from '../../reply/card.ts';
import { literal } from '../../reply/escape.ts';
import { notice } from '../../reply/notice.ts';
import type { Reply, ReplyFile, View } from '../../reply/reply.ts';
import { cutAtWord } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import { questionsFile } from '../discussion/own/change-questions.ts';
import { fileComponent, sourcesFile, textFile } from '../sources/citation-file.ts';
import type { Packet } from './packet-contents.ts';
import { type PacketSection, packetMarkdown, sourcesOf } from './packet-markdown.ts';

/** Characters of the title. */
const MAX_TITLE = 200;

/** The scope of a packet: its first day, as typed, and its topic. */
export interface PacketScope {
  readonly since?: string | undefined;
  readonly topic?: Topic | undefined;
}

/** The packet of a channel: its size and files, or a note that nothing was posted. */
export function packetCard(view: View, packet: Packet, { since, topic }: PacketScope): Reply {
  const { say } = view;
  const { facts, prompts, gone } = packet;
  if (facts.length + prompts.length === 0)
    return notice(gone === 0 ? say('packet.empty') : say('packet.gone', { count: gone }));
  const files = packetFiles(view, packet);
  const title = [say('packet.title'), topic && topicTitle(topic, say.language)].filter(Boolean).join(' · ');
  const lines = [
    `${say('topic.facts', { count: facts.length })} · ${say('packet.count', { count: prompts.length })}`,
    ...(since === undefined ? [] : [say('packet.since', { date: literal(since) })]),
    ...(gone === 0 ? [] : [`-# ${say('packet.gone', { count: gone })}`]),
    `-# ${say('packet.about')}`,
  ];
  return {
    ...card(
      [`### ${literal(cutAtWord(title, MAX_TITLE))}`, lines.join('\n'), ...files.map(fileComponent)],
      topic?.color,
    ),
    files,
    share: { action: 'packet', args: [since ?? '', topic === undefined ? '' : tokenOf(topic.id)] },
  };
}

/** A packet as files: Markdown with sections of its own before the records, BibTeX, and its entries in each format. */
export const packetFiles = (view: View, packet: Packet, sections?: readonly PacketSection[]): ReplyFile[] => [
  textFile('packet.md', 'text/markdown; charset=utf-8', packetMarkdown(view, packet, sections)),
  sourcesFile('packet', sourcesOf(view, packet.facts), bibtex),
  ...(packet.facts.length === 0
    ? []
    : entryFiles(
        view,
        packet.facts.map(({ record }) => record),
      )),
  ...(packet.questions === undefined || packet.questions.length === 0
    ? []
    : [questionsFile(packet.questions)]),
];

/** The formats of a packet's entries, beside the Markdown of the packet itself. */
const FILES = ['docx', 'csv', 'anki', 'ris'];

/** The entries for Word, a spreadsheet, Anki, and Zotero, each quote a note there. */
const entryFiles = (view: View, facts: readonly Fact[]): ReplyFile[] =>
  FILES.flatMap((name) => {
    const format = ENTRY_FORMATS[name];
    if (format === undefined) return [];
    const written = format.write(view, facts);
    const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
    return [
      {
        name: `packet${name === format.extension ? '' : `-${name}`}.${format.extension}`,
        contentType: format.mediaType,
        bytes,
      },
    ];
  });
