import type { Fact } from '../../facts/fact.ts';
import { contrastsOf } from '../../facts/fact-base.ts';
import { button, menu } from '../../reply/controls.ts';
import { customId, fitsCustomId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { factCard, factLine } from '../../reply/fact-card.ts';
import { factOption } from '../../reply/fact-option.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';

/** Other matches that a reply carries at most: as many tokens as a custom id has room for. */
export const MAX_OTHERS = 8;
/** Of these, how many are shown as lines of their own. */
const SEE_ALSO = 2;
/** Characters of such a line, and of a query that is repeated. */
const MAX_LINE = 500;
const MAX_QUERY = 60;

/**
 * A fact as an answer: its card, up to two other matches as lines, all of them in a select, and what can be done
 * with it. `readAs` is the query as it was understood, where that is not as it was typed.
 */
export function answerReply(view: View, fact: Fact, others: readonly Fact[] = [], readAs?: string): Reply {
  const { base, say } = view;
  const token = tokenOf(fact.id);
  const understood = readAs === undefined ? [] : [cutAtWord(readAs, MAX_QUERY)];
  const shown = others.slice(0, roomFor(token, understood));
  const seeAlso = shown
    .slice(0, SEE_ALSO)
    .map((other) => `-# ${say('fact.see-also')} ${factLine(base, other)}`)
    .filter((line) => line.length <= MAX_LINE);
  const read = understood.map((query) => `-# ${say('answer.read-as')} ${literal(query)}`);
  const [contrast] = contrastsOf(base, fact);
  return {
    outcome: 'answer',
    ephemeral: false,
    components: [factCard(view, fact, [...seeAlso, ...read])],
    menus:
      shown.length === 0
        ? []
        : [
            menu(
              say('answer.other-matches'),
              customId('pick'),
              shown.map((other) => factOption(base, other)),
            ),
          ],
    buttons: [
      button(say('button.cite'), customId('cite', token)),
      ...(contrast === undefined
        ? []
        : [button(say('button.compare'), customId('compare', tokenOf(contrast.id)))]),
      button(say('button.discuss'), customId('discuss', 'fact', token)),
    ],
    facts: [fact.id],
    share: { action: 'fact', args: [token, shown.map(({ id }) => tokenOf(id)).join(''), ...understood] },
  };
}

/** How many other matches the custom id has room for that posts the reply, so that what is posted is the same. */
function roomFor(token: string, understood: readonly string[]): number {
  let room = MAX_OTHERS;
  while (room > 0 && !fitsCustomId('post', 'fact', token, token.repeat(room), ...understood)) room -= 1;
  return room;
}
