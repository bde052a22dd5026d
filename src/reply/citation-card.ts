import { type APIComponentInContainer, ComponentType } from 'discord-api-types/v10';
import { asMarkdown } from '../citation/spans.ts';
import type { FileFormat, TextStyle } from '../citation/style.ts';
import { TEXT_STYLES } from '../citation/styles.ts';
import type { Fact } from '../facts/fact.ts';
import { need } from '../facts/fact-base.ts';
import type { Source } from '../facts/source.ts';
import { codeBlock, fileComponent, sourcesFile } from './citation-file.ts';
import { customId } from './custom-id.ts';
import { literal } from './escape.ts';
import { claimText } from './fact-card.ts';
import type { Reply, ReplyFile, View } from './reply.ts';
import { styleMenu } from './style-menu.ts';
import { fitWhole, text } from './text.ts';
import { tokenOf } from './token.ts';

/** Styles that are shown before one is chosen: what seminars ask for most. */
const USUAL = ['apa', 'mla', 'chicago-author-date'];

interface Shown {
  readonly components: readonly APIComponentInContainer[];
  readonly files: readonly ReplyFile[];
}

/**
 * How to cite a fact: in each of the usual styles, or in one that was chosen, the entry in the list of references and
 * the citation in the text with its paragraph; or the sources in a format that reference managers read, as a file.
 */
export function citationCard(view: View, fact: Fact, style?: TextStyle | FileFormat): Reply {
  const { base } = view;
  const token = tokenOf(fact.id);
  const heading = `### ${claimText(fact)}`;
  const sources = [...new Set(fact.quotes.map(({ source }) => source))].map((id) => need(base.sources, id));
  const styles = style === undefined ? TEXT_STYLES.filter(({ id }) => USUAL.includes(id)) : [style];
  const shown: Shown =
    style?.how === 'file'
      ? inFile(view, sources, style, heading.length)
      : inText(view, fact, sources, styles.filter(isText), heading.length);
  return {
    outcome: 'answer',
    ephemeral: false,
    components: [{ type: ComponentType.Container, components: [text(heading), ...shown.components] }],
    menus: [styleMenu(view, customId('citeas', token), style)],
    // An empty list takes away the file that the card showed before.
    files: shown.files,
    facts: [fact.id],
    share: { action: 'cite', args: style === undefined ? [token] : [token, style.id] },
  };
}

const isText = (style: TextStyle | FileFormat): style is TextStyle => style.how === 'text';

function inText(
  { say }: View,
  fact: Fact,
  sources: readonly Source[],
  styles: readonly TextStyle[],
  used: number,
): Shown {
  const entries = styles.flatMap((style) =>
    sources.map((source, at) => {
      const quotes = fact.quotes.filter((quote) => quote.source === source.id);
      const citations = new Set(quotes.map((quote) => asMarkdown(style.citation(source, quote), literal)));
      return [
        ...(at === 0 ? [`**${style.title}**`] : []),
        asMarkdown(style.reference(source), literal),
        `-# ${say('cite.in-text')} ${[...citations].join(' · ')}`,
      ].join('\n');
    }),
  );
  const { kept, left } = fitWhole(entries, used);
  const more = left === 0 ? [] : [`-# ${say('cite.more', { count: left })}`];
  return { components: [...kept, ...more].map(text), files: [] };
}

function inFile({ say }: View, sources: readonly Source[], format: FileFormat, used: number): Shown {
  const file = sourcesFile('citation', sources, format);
  const lines = [`**${format.title}**`, codeBlock(file, used) ?? `-# ${say('cite.only-file')}`];
  return { components: [...lines.map(text), fileComponent(file)], files: [file] };
}
