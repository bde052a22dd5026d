import type { Fact, Quote } from '../../facts/fact.ts';
import { need } from '../../facts/fact-base.ts';
import type { Passage } from '../../facts/passage.ts';
import { card } from '../../reply/card.ts';
import { button } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { quoteCitation } from '../../reply/quote-text.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { fitWhole } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';

/** Whether the paragraph of one of a fact's quotes is at hand. */
export const canShowContext = ({ passageOf }: View, { quotes }: Fact): boolean =>
  quotes.some((quote) => passageOf?.(quote) !== undefined);

/**
 * The paragraphs of a fact's quotes, for the asker alone: the sentences that hold the quote in a block quote, the quote in
 * bold where it is only a part of them, and the rest of the paragraph in small print. It cannot be posted.
 */
export function contextCard(view: View, fact: Fact): Reply {
  const passages = fact.quotes.flatMap((quote) => {
    const passage = view.passageOf?.(quote);
    return passage === undefined ? [] : [textsOf(view, quote, passage)];
  });
  const { kept, left } = fitWhole(
    passages.map((texts) => texts.join('\n')),
    0,
  );
  const more = left === 0 ? [] : [`-# ${view.say('context.more', { count: left })}`];
  return {
    ...card(
      [...passages.slice(0, kept.length).flat(), ...more],
      need(view.base.topics, fact.topics[0] ?? '').color,
    ),
    ephemeral: true,
    buttons: [button(view.say('button.cite'), customId('cite', tokenOf(fact.id)))],
  };
}

function textsOf(view: View, quote: Quote, { before, lead, quoted, rest, after }: Passage): string[] {
  const isWhole = lead.trim() === '' && /^\P{L}*$/u.test(rest);
  const held = isWhole
    ? literal(quoted + rest)
    : `${spaced(lead)}**${literal(quoted)}**${spaced(rest)}`.trim();
  return [
    ...(before.trim() === '' ? [] : [`-# ${literal(before)}`]),
    `> ${held}`,
    ...(after.trim() === '' ? [] : [`-# ${literal(after)}`]),
    quoteCitation(view, quote),
  ];
}

/** A piece of a sentence literally, with the space that stands at its ends. */
const spaced = (piece: string): string =>
  `${/^\s/.test(piece) ? ' ' : ''}${literal(piece)}${/\S\s+$/.test(piece) ? ' ' : ''}`;
