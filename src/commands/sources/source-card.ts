import { sourceLine } from '../../citation/citation-line.ts';
import { FACT_KINDS, type Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { type Name, spellingsOf } from '../../facts/name.ts';
import { knownValue, nameText, type Source } from '../../facts/source.ts';
import { card } from '../../reply/card.ts';
import { button } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { factOption } from '../../reply/fact-option.ts';
import { sourceName } from '../../reply/name-in-script.ts';
import { pagedMenu } from '../../reply/paged-menu.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord, fitWhole } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import { wordKey } from '../../text/words.ts';
import { sourceDetails } from './source-details.ts';

/** Characters of the label. */
const MAX_SHORT = 200;
/** Authors that have a button of their own. */
const MAX_AUTHORS = 3;

/**
 * A source as a card: its citation, each detail with its standing, whole, and its facts by kind. The select opens
 * any of these, page by page (counted from 0); buttons lead to its authors, as far as they are names of the base.
 */
export function sourceCard(view: View, source: Source, page = 0): Reply {
  const { base, say } = view;
  const facts = factsOfSource(base, source);
  const token = tokenOf(source.id);
  const heading = `### ${literal(cutAtWord(sourceName(view, source), MAX_SHORT))}`;
  const counts = countLine(view, facts);
  const { kept, left } = fitWhole(
    [sourceLine(source, { show: literal, say }), ...sourceDetails(view, source)],
    heading.length + counts.length,
  );
  const more = left === 0 ? [] : [`-# ${say('source.more', { count: left })}`];
  const [citation = '', ...details] = kept;
  return {
    ...card([heading, citation, [...details, ...more].join('\n'), counts]),
    menus: pagedMenu(
      view,
      `${say('source.open')} (${say('topic.facts', { count: facts.length })})`,
      customId('source', token),
      facts.map((fact) => factOption(view, fact)),
      page,
    ),
    buttons: authorNames(base, source).map(({ id, name }) =>
      button(say('source.who', { name }), customId('who', tokenOf(id))),
    ),
    share: { action: 'source', args: [token, String(page)] },
  };
}

/** The facts that quote a source, as they are filed. */
const factsOfSource = ({ facts }: FactBase, { id }: Source): Fact[] =>
  [...facts.values()].filter(({ quotes }) => quotes.some(({ source }) => source === id));

/** How many facts there are, then how many of each kind. */
function countLine({ say }: View, facts: readonly Fact[]): string {
  const kinds = FACT_KINDS.flatMap((kind) => {
    const count = facts.filter((fact) => fact.kind === kind).length;
    return count === 0 ? [] : [`${say(`fact.kind.${kind}`)} ${count}`];
  });
  const total = say('topic.facts', { count: facts.length });
  return `**${total}**${kinds.length === 0 ? '' : `: ${kinds.join(' · ')}`}`;
}

/** The authors of a source that the base has names for; where no author is known, the name that it goes by. */
function authorNames({ names }: FactBase, { author, short }: Source): Name[] {
  const written = new Set((knownValue(author)?.map(nameText) ?? [short]).map(wordKey));
  return [...names.values()]
    .filter((name) => spellingsOf(name).some((one) => written.has(wordKey(one))))
    .slice(0, MAX_AUTHORS);
}
