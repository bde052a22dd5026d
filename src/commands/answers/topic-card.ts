import type { Fact } from '../../facts/fact.ts';
import { factsOfTopic, need } from '../../facts/fact-base.ts';
import { type Topic, topicTitle } from '../../facts/topic.ts';
import { button, menu, type Option } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { factLine } from '../../reply/fact-card.ts';
import { factOption } from '../../reply/fact-option.ts';
import { MAX_CHOICES } from '../../reply/limits.ts';
import { listReply } from '../../reply/list-reply.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { tokenOf } from '../../reply/token.ts';

/** Facts on one page of the select: two options may be needed to turn the page. */
const PAGE = MAX_CHOICES - 2;
/** So many facts lead a topic that names none. */
const LEADING = 5;
/** Marks an option that turns to a page; no token begins with it. */
const TURN = '>';

/** The leading facts of a topic, with a select that opens any of its facts, page by page (counted from 0). */
export function topicCard(view: View, topic: Topic, page = 0): Reply {
  const { base, say } = view;
  const facts = factsOfTopic(base, topic);
  const leading = topic.core.length > 0 ? topic.core : facts.slice(0, LEADING).map(({ id }) => id);
  const lines = leading.map((id) => `- ${factLine(base, need(base.facts, id))}`);
  const token = tokenOf(topic.id);
  const list = listReply(
    view,
    topicTitle(topic, say.language),
    lines,
    say('topic.hint', { command: topic.id }),
    topic.color,
  );
  return {
    ...list,
    menus:
      facts.length === 0
        ? []
        : [menu(placeholder(view, facts), customId('topic', token), options(view, facts, page))],
    buttons: [
      button(say('button.timeline'), customId('timeline', '', '', token)),
      button(say('button.compare'), customId('contrasts', token)),
      button(say('button.discuss'), customId('discuss', 'topic', token)),
    ],
    facts: leading,
    share: { action: 'topic', args: [token, String(page)] },
  };
}

/** The page that an option of the topic's select turns to; undefined where it is a fact's. */
export const turnedPage = (value: string): number | undefined =>
  value.startsWith(TURN) ? Number.parseInt(value.slice(TURN.length), 10) || 0 : undefined;

const placeholder = ({ say }: View, facts: readonly Fact[]): string =>
  `${say('topic.open')} (${say('topic.facts', { count: facts.length })})`;

function options({ base, say }: View, facts: readonly Fact[], page: number): Option[] {
  const last = Math.max(0, Math.ceil(facts.length / PAGE) - 1);
  const at = Math.min(Math.max(0, page), last);
  const shown = facts.slice(at * PAGE, (at + 1) * PAGE).map((fact) => factOption(base, fact));
  const later = facts.length - (at + 1) * PAGE;
  return [
    ...(at === 0 ? [] : [{ label: `← ${say('topic.earlier')}`, value: `${TURN}${at - 1}` }]),
    ...shown,
    ...(later <= 0
      ? []
      : [{ label: `→ ${say('topic.later', { count: later })}`, value: `${TURN}${at + 1}` }]),
  ];
}
