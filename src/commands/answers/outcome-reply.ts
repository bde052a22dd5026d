import type { APIStringSelectComponent } from 'discord-api-types/v10';
import type { Contrast } from '../../facts/contrast.ts';
import type { Fact } from '../../facts/fact.ts';
import { factsOfTopic } from '../../facts/fact-base.ts';
import type { Outcome } from '../../facts/outcome.ts';
import { topicCommand, topicTitle } from '../../facts/topic.ts';
import { button, menus } from '../../reply/controls.ts';
import { customId, fitsCustomId } from '../../reply/custom-id.ts';
import { escapeMarkdown, literal } from '../../reply/escape.ts';
import { factMenu } from '../../reply/fact-option.ts';
import { forAsker } from '../../reply/for-asker.ts';
import { headlineText } from '../../reply/headline.ts';
import { MAX_CHOICES } from '../../reply/limits.ts';
import { shortSource } from '../../reply/quote-text.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { container, cutAtWord, fitWhole, text } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import { answerReply } from './answer-reply.ts';
import { relatedMatches } from './related-matches.ts';

/** Facts that a reply offers as nearest when the sources do not answer. */
const NEAREST = 3;
/** Those nearest to the words that are known, where some are not. */
const NEAREST_KNOWN = 2;
/** Characters of the pack's title, and of a query that is repeated. */
const MAX_TITLE = 200;
const MAX_QUERY = 60;
/** Unknown words that are named, and characters of each. */
const MAX_UNKNOWN = 3;
const MAX_WORD = 40;

/** What goes with an outcome. */
export interface OutcomeParts {
  /** What was asked, as typed. */
  readonly query?: string | undefined;
  /** The contrast that an answer names; the first that its fact speaks in unless given. */
  readonly contrast?: Contrast | undefined;
  /** Entries nearest to the known words of a query that found nothing. */
  readonly nearest?: readonly Fact[];
}

/** What a search found, as a reply: an answer is public; a miss is for the asker alone and never looks like an answer. */
export function outcomeReply(
  view: View,
  found: Outcome,
  { query, contrast, nearest = [] }: OutcomeParts = {},
): Reply {
  const own = forAsker(view);
  if (found.outcome === 'none') {
    const isUnderstood = found.unknown.length === 0 || view.base.facts.size === 0;
    const reply = isUnderstood ? silence(own, query) : notKnown(own, found.unknown, nearest);
    return { ...reply, buttons: didYouMean(own, found) };
  }
  if (found.outcome === 'closest') {
    const reply = closest(own, found, query);
    return { ...reply, buttons: [...didYouMean(own, found), ...(reply.buttons ?? [])] };
  }
  const others = relatedMatches(view.base, found.matches);
  return answerReply(view, found.matches[0].fact, { others, readAs: found.readAs, contrast });
}

/** A button that asks again with the mistyped words repaired, so that the asker sees what was understood. */
const didYouMean = ({ say }: View, { readAs }: Outcome) =>
  readAs === undefined || !fitsCustomId('ask', readAs)
    ? []
    : [button(say('button.did-you-mean', { query: readAs }), customId('ask', readAs))];

/** The nearest entries, numbered, each with a button that opens it; they are said to be no answer. */
function closest(view: View, { matches, unknown }: Outcome, query: string | undefined): Reply {
  const { say } = view;
  const isKnown = unknown.length === 0;
  const nearest = matches.slice(0, isKnown ? NEAREST : NEAREST_KNOWN).map(({ fact }) => fact);
  const lines = nearest.map((fact, at) => {
    const [quote] = fact.quotes;
    const source = quote === undefined ? '' : `\n-# ${shortSource(view, quote)}`;
    return `**${at + 1}** ${headlineText(view, fact)}${source}`;
  });
  const missed =
    query === undefined ? say('closest.title') : say('closest.title-query', { query: shownQuery(query) });
  const lead = isKnown ? missed : unknownTitle(view, unknown);
  const near = say(isKnown ? 'closest.near' : 'unknown.near');
  const { kept: fit } = fitWhole(lines, lead.length);
  return {
    outcome: 'closest',
    ephemeral: true,
    components: [text(`**${lead}**\n${near}`), container(fit.map(text))],
    buttons: nearest
      .slice(0, fit.length)
      .map((fact, at) =>
        button(say('closest.quote', { number: at + 1 }), customId('pick', tokenOf(fact.id))),
      ),
  };
}

const shownQuery = (query: string): string =>
  escapeMarkdown(cutAtWord(query.replace(/\s+/g, ' '), MAX_QUERY));

/** The words that nothing in the pack explains, as typed. */
function unknownTitle({ say }: View, unknown: readonly string[]): string {
  const words = unknown
    .slice(0, MAX_UNKNOWN)
    .map((word) => say('unknown.word', { word: escapeMarkdown(cutAtWord(word, MAX_WORD)) }));
  const list = new Intl.ListFormat(say.language);
  return say('unknown.title', { count: words.length, words: list.format(words) });
}

/** That some words are unknown, and menus of the entries nearest to the other words and of the topics. */
function notKnown(view: View, unknown: readonly string[], nearest: readonly Fact[]): Reply {
  const { say } = view;
  return {
    outcome: 'none',
    ephemeral: true,
    components: [text(`**${unknownTitle(view, unknown)}**\n-# ${say('unknown.try')}`)],
    menus: [...factMenu(view, say('unknown.nearest'), nearest), ...topicMenu(view)],
  };
}

/** That the sources are silent though every word was understood, and a menu of what they speak of. */
function silence(view: View, query: string | undefined): Reply {
  const { base, say } = view;
  const title = literal(cutAtWord(base.title[say.language], MAX_TITLE));
  const about =
    base.facts.size === 0
      ? say('none.empty')
      : [...(query === undefined ? [] : [say('none.understood')]), say('none.about', { title })].join(' ');
  return {
    outcome: 'none',
    ephemeral: true,
    components: [text(`**${say('none.title')}**\n-# ${about}`)],
    menus: topicMenu(view),
  };
}

/** A menu of the topics, each with the reader's own command. */
function topicMenu({ base, say }: View): APIStringSelectComponent[] {
  const topics = [...base.topics.values()].slice(0, MAX_CHOICES).map((topic) => ({
    label: topicTitle(topic, say.language),
    value: tokenOf(topic.id),
    description: `/${topicCommand(topic, say.language)} · ${say('topic.facts', { count: factsOfTopic(base, topic).length })}`,
  }));
  return menus(say('none.topics'), customId('opentopic'), topics);
}
