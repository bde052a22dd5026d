import { FACT_KINDS, type Fact } from '../../facts/fact.ts';
import { factsOfTopic } from '../../facts/fact-base.ts';
import { type Topic, topicTitle } from '../../facts/topic.ts';
import { card } from '../../reply/card.ts';
import { button, menus } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { listedOption } from '../../reply/fact-option.ts';
import { headlineText } from '../../reply/headline.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord, fitWhole } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';

/** Entries on one page: one screen of a phone. */
const PAGE = 15;
/** Characters of a topic's title. */
const MAX_TITLE = 200;

/**
 * The entries of a topic as numbered headlines, page by page (counted from 0), the leading ones first, with a select that
 * opens one.
 */
export function topicCard(view: View, topic: Topic, page = 0): Reply {
  const { base, say } = view;
  const facts = inOrder(factsOfTopic(base, topic), topic);
  const last = Math.max(0, Math.ceil(facts.length / PAGE) - 1);
  const at = Math.min(Math.max(0, page), last);
  const first = at * PAGE;
  const all = facts.slice(first, first + PAGE).map((fact, index) => ({ fact, number: first + index + 1 }));
  const { kept } = fitWhole(
    all.map(({ fact, number }) => `-# **${number}** ${headlineText(view, fact)}`),
    MAX_TITLE,
  );
  const shown = all.slice(0, kept.length);
  const title = literal(cutAtWord(topicTitle(topic, say.language), MAX_TITLE));
  const range =
    facts.length <= PAGE
      ? say('topic.facts', { count: facts.length })
      : say('topic.range', { from: first + 1, to: first + shown.length, count: facts.length });
  const token = tokenOf(topic.id);
  const turn = (label: 'button.earlier' | 'button.later', to: number) =>
    to < 0 || to > last ? [] : [button(say(label), customId('topic', token, to))];
  return {
    ...card([[`**${title}** · ${range}`, ...kept].join('\n')], topic.color),
    menus: menus(
      say('topic.open'),
      customId('pick'),
      shown.map(({ fact, number }) => listedOption(view, String(number), fact)),
    ),
    buttons: [
      ...turn('button.earlier', at - 1),
      ...turn('button.later', at + 1),
      button(say('button.timeline'), customId('timeline', '', '', token)),
      ...(last === 0 ? [button(say('button.compare'), customId('contrasts', token))] : []),
      button(say('button.discuss'), customId('discuss', 'topic', token)),
    ],
    facts: shown.map(({ fact }) => fact.id),
    share: { action: 'topic', args: [token, String(at)] },
  };
}

/** The topic's core as curated, then what is dated in order of time, then background, positions, arguments, forecasts. */
function inOrder(facts: readonly Fact[], { core }: Topic): Fact[] {
  const leading = facts.slice(0, core.length);
  const rank = ({ when, kind }: Fact) => (when === undefined ? FACT_KINDS.indexOf(kind) : -1);
  const time = ({ when }: Fact) => (when === undefined ? 0 : Number.isFinite(when.min) ? when.min : when.max);
  const rest = facts.slice(core.length).toSorted((a, b) => rank(a) - rank(b) || time(a) - time(b));
  return [...leading, ...rest];
}
