import type { Contrast } from '../../facts/contrast.ts';
import type { Fact } from '../../facts/fact.ts';
import { need } from '../../facts/fact-base.ts';
import { button, linkButton } from '../../reply/controls.ts';
import { customId, fitsCustomId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { factCard } from '../../reply/fact-card.ts';
import { factMenu } from '../../reply/fact-option.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord } from '../../reply/text.ts';
import { TOKEN_LENGTH, tokenOf } from '../../reply/token.ts';
import { articleLink } from './article-link.ts';
import { canShowContext } from './context-card.ts';

/** Other matches that a reply carries at most: as many tokens as a custom id has room for. */
export const MAX_OTHERS = 8;
/** Characters of a query that is repeated. */
const MAX_QUERY = 60;

/** What goes with an answer's fact. */
export interface AnswerParts {
  /** Other matches. */
  readonly others?: readonly Fact[];
  /** The query as it was understood, where that is not as it was typed. */
  readonly readAs?: string | undefined;
  /** The contrast to name; the first that the fact speaks in unless given. */
  readonly contrast?: Contrast | undefined;
}

/** A fact as an answer: its card, other matches in a select, and what can be done with it. */
export function answerReply(
  view: View,
  fact: Fact,
  { others = [], readAs, contrast }: AnswerParts = {},
): Reply {
  const { say } = view;
  const token = tokenOf(fact.id);
  const understood = readAs === undefined ? [] : [cutAtWord(readAs, MAX_QUERY)];
  const tokens = token + (contrast === undefined ? '' : tokenOf(contrast.id));
  const shown = others.slice(0, roomFor(tokens, understood));
  const read = understood.map((query) => `-# ${say('answer.read-as')} ${literal(query)}`);
  return {
    outcome: 'answer',
    ephemeral: false,
    components: [factCard(view, fact, { below: read, contrast })],
    menus: factMenu(view, say('answer.other-matches'), shown),
    buttons: [
      button(say('button.cite'), customId('cite', token)),
      ...inContext(view, fact, token),
      button(say('button.discuss'), customId('discuss', 'fact', token)),
    ],
    facts: [fact.id],
    share: { action: 'fact', args: [tokens, shown.map(({ id }) => tokenOf(id)).join(''), ...understood] },
  };
}

/** The quote in its paragraph; without the texts, the article itself, where its address is known. */
function inContext(view: View, fact: Fact, token: string) {
  const { base, say } = view;
  if (canShowContext(view, fact)) return [button(say('button.context'), customId('context', token))];
  const [quote] = fact.quotes;
  const link = quote && articleLink(need(base.sources, quote.source), quote);
  return link === undefined ? [] : [linkButton(say('button.article'), link)];
}

/** How many other matches the custom id has room for that posts the reply, so that what is posted is the same. */
function roomFor(tokens: string, understood: readonly string[]): number {
  let room = MAX_OTHERS;
  while (room > 0 && !fitsCustomId('post', 'fact', tokens, 'x'.repeat(room * TOKEN_LENGTH), ...understood))
    room -= 1;
  return room;
}
