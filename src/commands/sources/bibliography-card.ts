import { citingOf } from '../../citation/fact-citations.ts';
import { asMarkdown, asPlain } from '../../citation/spans.ts';
import type { FileFormat, TextStyle } from '../../citation/style.ts';
import { factsOfTopic } from '../../facts/fact-base.ts';
import type { Source } from '../../facts/source.ts';
import { type Topic, topicTitle } from '../../facts/topic.ts';
import { card } from '../../reply/card.ts';
import { customId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord, fitWhole, MAX_PARTS } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import { codeBlock, fileComponent, sourcesFile, textFile } from './citation-file.ts';
import { styleMenu } from './style-menu.ts';

/** Characters of the title. */
const MAX_TITLE = 200;

/** The sources of a topic, or of the whole base, as a list of references in a style, with a file that has it whole. */
export function bibliographyCard(view: View, style: TextStyle | FileFormat, topic?: Topic): Reply {
  const { say } = view;
  const sources = sourcesOf(view, topic);
  const list = style.how === 'file' ? [] : citingOf(view.base, style, say.language).list(sources);
  const file =
    style.how === 'file'
      ? sourcesFile('bibliography', sources, style)
      : textFile(
          `bibliography-${style.id}.txt`,
          'text/plain; charset=utf-8',
          `${list.map(asPlain).join('\n\n')}\n`,
        );
  const parts = [say('bibliography.title'), topic && topicTitle(topic, say.language), style.title];
  const heading = `### ${literal(cutAtWord(parts.filter(Boolean).join(' · '), MAX_TITLE))}`;
  const entries =
    style.how === 'file'
      ? [codeBlock(file, heading.length) ?? `-# ${say('cite.only-file')}`]
      : list.map((entry) => asMarkdown(entry, literal));
  const { kept, left } = fitWhole(entries, heading.length, MAX_PARTS);
  const more = left === 0 ? [] : [`-# ${say('bibliography.more', { count: left })}`];
  const token = topic === undefined ? '' : tokenOf(topic.id);
  return {
    ...card([heading, ...kept, ...more, fileComponent(file)], topic?.color),
    menus: [styleMenu(view, customId('bibliography', token), style)],
    files: [file],
    share: { action: 'bibliography', args: [token, style.id] },
  };
}

function sourcesOf({ base }: View, topic: Topic | undefined): Source[] {
  const facts = topic === undefined ? [...base.facts.values()] : factsOfTopic(base, topic);
  const ids = new Set(facts.flatMap(({ quotes }) => quotes.map(({ source }) => source)));
  return [...base.sources.values()].filter(({ id }) => ids.has(id));
}
