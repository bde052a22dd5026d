import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Match, Outcome } from '../../facts/outcome.ts';
import { topicTitle } from '../../facts/topic.ts';
import { button, menu } from '../../reply/controls.ts';
import { customId, fitsCustomId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { factLine } from '../../reply/fact-card.ts';
import { factOption } from '../../reply/fact-option.ts';
import { forAsker } from '../../reply/for-asker.ts';
import { kept } from '../../reply/kept.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord, fitWhole, text } from '../../reply/text.ts';
import { answerReply } from './answer-reply.ts';

/** Facts that a reply offers as nearest when the sources do not answer. */
const NEAREST = 3;
/** Characters of the pack's title. */
const MAX_TITLE = 200;

/** What a search found, as a reply: an answer is public; a miss is for the asker alone and never looks like an answer. */
export function outcomeReply(view: View, found: Outcome): Reply {
  const own = forAsker(view);
  if (found.outcome === 'none') return { ...silence(own), buttons: didYouMean(own, found) };
  if (found.outcome === 'closest') return { ...closest(own, found.matches), buttons: didYouMean(own, found) };
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
    : [button(say('button.did-you-mean', { query: readAs }), customId('ask', readAs), ButtonStyle.Primary)];

function closest({ base, say }: View, matches: readonly Match[]): Reply {
  const nearest = matches.slice(0, NEAREST).map(({ fact }) => fact);
  const { kept: fit } = fitWhole(
    nearest.map((fact) => `- ${factLine(base, fact)}`),
    0,
  );
  const components = [text(`**${say('closest.title')}**\n${fit.join('\n')}`)];
  return {
    outcome: 'closest',
    ephemeral: true,
    components: [{ type: ComponentType.Container, components }],
    menus: [
      menu(
        say('closest.open'),
        customId('pick'),
        nearest.map((fact) => factOption(base, fact)),
      ),
    ],
  };
}

const silence = (view: View): Reply => ({
  outcome: 'none',
  ephemeral: true,
  components: [text(nothingOn(view, view.base))],
});

const nothingOn = kept(({ say }: View, base: FactBase): string => {
  const title = literal(cutAtWord(base.title[say.language], MAX_TITLE));
  const subject = base.facts.size === 0 ? say('none.empty') : say('none.about', { title });
  const about = `**${say('none.title')}**\n${subject}`;
  const topics = [...base.topics.values()].map(
    (topic) => `- **/${topic.id}** ${literal(cutAtWord(topicTitle(topic, say.language), MAX_TITLE))}`,
  );
  const { kept: fit, left } = fitWhole(topics, about.length);
  const more = left === 0 ? [] : [`-# ${say('list.more', { count: left, hint: say('none.hint') })}`];
  const covers = fit.length === 0 ? [] : [say('none.topics'), ...fit, ...more];
  return [about, ...covers].join('\n');
});
