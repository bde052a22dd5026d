import { ComponentType } from 'discord-api-types/v10';
import { factsOfTopic } from '../../facts/fact-base.ts';
import type { Match, Outcome } from '../../facts/outcome.ts';
import { topicCommand, topicTitle } from '../../facts/topic.ts';
import { button, menu } from '../../reply/controls.ts';
import { customId, fitsCustomId } from '../../reply/custom-id.ts';
import { escapeMarkdown, literal } from '../../reply/escape.ts';
import { forAsker } from '../../reply/for-asker.ts';
import { headlineText } from '../../reply/headline.ts';
import { MAX_CHOICES } from '../../reply/limits.ts';
import { shortSource } from '../../reply/quote-text.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord, fitWhole, text } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import { answerReply } from './answer-reply.ts';

/** Facts that a reply offers as nearest when the sources do not answer. */
const NEAREST = 3;
/** Characters of the pack's title, and of a query that is repeated. */
const MAX_TITLE = 200;
const MAX_QUERY = 60;

/** What a search found, as a reply: an answer is public; a miss is for the asker alone and never looks like an answer. */
export function outcomeReply(view: View, found: Outcome, query?: string): Reply {
  const own = forAsker(view);
  if (found.outcome === 'none') return { ...silence(own), buttons: didYouMean(own, found) };
  if (found.outcome === 'closest') {
    const reply = closest(own, found.matches, query);
    return { ...reply, buttons: [...didYouMean(own, found), ...(reply.buttons ?? [])] };
  }
  const [first, ...rest] = found.matches;
  return answerReply(
    view,
    first.fact,
    rest.map(({ fact }) => fact),
    found.readAs,
  );
}

/** A button that asks again with the mistyped words repaired, so that the asker sees what was understood. */
const didYouMean = ({ say }: View, { readAs }: Outcome) =>
  readAs === undefined || !fitsCustomId('ask', readAs)
    ? []
    : [button(say('button.did-you-mean', { query: readAs }), customId('ask', readAs))];

/** The nearest entries, numbered, each with a button that opens it; they are said to be no answer. */
function closest(view: View, matches: readonly Match[], query: string | undefined): Reply {
  const { say } = view;
  const nearest = matches.slice(0, NEAREST).map(({ fact }) => fact);
  const lines = nearest.map((fact, at) => {
    const [quote] = fact.quotes;
    const source = quote === undefined ? '' : `\n-# ${shortSource(view, quote)}`;
    return `**${at + 1}** ${headlineText(view, fact)}${source}`;
  });
  const lead =
    query === undefined ? say('closest.title') : say('closest.title-query', { query: shownQuery(query) });
  const { kept: fit } = fitWhole(lines, lead.length);
  return {
    outcome: 'closest',
    ephemeral: true,
    components: [
      text(`**${lead}**\n${say('closest.near')}`),
      { type: ComponentType.Container, components: fit.map(text) },
    ],
    buttons: nearest
      .slice(0, fit.length)
      .map((fact, at) =>
        button(say('closest.quote', { number: at + 1 }), customId('pick', tokenOf(fact.id))),
      ),
  };
}

const shownQuery = (query: string): string =>
  escapeMarkdown(cutAtWord(query.replace(/\s+/g, ' '), MAX_QUERY));

/** That the sources are silent, and a menu of what they speak of, each topic with the reader's own command. */
function silence(view: View): Reply {
  const { base, say } = view;
  const title = literal(cutAtWord(base.title[say.language], MAX_TITLE));
  const about = base.facts.size === 0 ? say('none.empty') : say('none.about', { title });
  const topics = [...base.topics.values()].slice(0, MAX_CHOICES).map((topic) => ({
    label: topicTitle(topic, say.language),
    value: tokenOf(topic.id),
    description: `/${topicCommand(topic, say.language)} · ${say('topic.facts', { count: factsOfTopic(base, topic).length })}`,
  }));
  return {
    outcome: 'none',
    ephemeral: true,
    components: [text(`**${say('none.title')}**\n-# ${about}`)],
    menus: topics.length === 0 ? [] : [menu(say('none.topics'), customId('opentopic'), topics)],
  };
}
