import type { APIComponentInContainer } from 'discord-api-types/v10';
import { factCitations, sourcesOfFact } from '../../citation/fact-citations.ts';
import { asMarkdown, asPlain } from '../../citation/spans.ts';
import type { FileFormat, TextStyle } from '../../citation/style.ts';
import { TEXT_STYLES } from '../../citation/styles.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Source } from '../../facts/source.ts';
import { card } from '../../reply/card.ts';
import { customId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { datedHeadline } from '../../reply/headline.ts';
import { inMarks } from '../../reply/quote-text.ts';
import type { Reply, ReplyFile, View } from '../../reply/reply.ts';
import { fitWhole, text } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import { codeBlock, fileComponent, sourcesFile } from './citation-file.ts';
import { styleMenu } from './style-menu.ts';

/** Styles that are shown before one is chosen: what seminars ask for most. */
const USUAL = ['apa', 'mla', 'chicago-author-date'];

interface Shown {
  readonly components: readonly APIComponentInContainer[];
  readonly files: readonly ReplyFile[];
}

/**
 * How to cite a fact: in each of the usual styles, or in one that was chosen, the quotes with their citations in the
 * text and the entry in the list of references, to copy at one press; or the sources in a format that reference managers read, as a file.
 */
export function citationCard(view: View, fact: Fact, style?: TextStyle | FileFormat): Reply {
  const token = tokenOf(fact.id);
  const heading = `-# ${datedHeadline(view, fact)}`;
  const styles = style === undefined ? TEXT_STYLES.filter(({ id }) => USUAL.includes(id)) : [style];
  const shown: Shown =
    style?.how === 'file'
      ? inFile(view, sourcesOfFact(view.base, fact), style, heading.length)
      : inText(view, fact, styles.filter(isText), heading.length);
  return {
    ...card([heading, ...shown.components]),
    menus: [styleMenu(view, customId('citeas', token), style)],
    // An empty list takes away the file that the card showed before.
    files: shown.files,
    facts: [fact.id],
    share: { action: 'cite', args: style === undefined ? [token] : [token, style.id] },
  };
}

const isText = (style: TextStyle | FileFormat): style is TextStyle => style.how === 'text';

function inText(view: View, fact: Fact, styles: readonly TextStyle[], used: number): Shown {
  const entries = styles.flatMap((style) => entriesIn(style, view, fact));
  const isOne = styles.length === 1;
  const { kept: fit, left } = fitWhole(
    entries.map(({ title, reference, block }) => title + (isOne ? `${reference}\n` : '') + block),
    used,
  );
  const more = left === 0 ? [] : [`-# ${view.say('cite.more', { count: left })}`];
  return { components: [...fit, ...more].map(text), files: [] };
}

/** A source of a fact in a style. */
interface Entry {
  /** The style's, above the first of its entries. */
  readonly title: string;
  /** The entry in the list of references, with its italics. */
  readonly reference: string;
  /** What one press copies: the quotes in marks, each with its citation, and the reference. */
  readonly block: string;
}

/** The entries of a fact's sources in a style. */
const entriesIn = (style: TextStyle, view: View, fact: Fact): Entry[] =>
  factCitations(view.base, fact, style).map(({ reference, citations }, at) => {
    const quotes = citations.map(({ quote, citation }) => `${inMarks(quote)} ${asPlain(citation)}`);
    const copied = [...quotes, '', asPlain(reference)].join('\n').replaceAll('```', "'''");
    return {
      title: at === 0 ? `**${style.title}**\n` : '',
      reference: asMarkdown(reference, literal),
      block: `\`\`\`\n${copied}\n\`\`\``,
    };
  });

function inFile({ say }: View, sources: readonly Source[], format: FileFormat, used: number): Shown {
  const file = sourcesFile('citation', sources, format);
  const lines = [`**${format.title}**`, codeBlock(file, used) ?? `-# ${say('cite.only-file')}`];
  return { components: [...lines.map(text), fileComponent(file)], files: [file] };
}
