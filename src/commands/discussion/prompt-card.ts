import { need } from '../../facts/fact-base.ts';
import { topicTitle } from '../../facts/topic.ts';
import { card } from '../../reply/card.ts';
import { button } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { factEvidence } from '../../reply/fact-evidence.ts';
import { factMenu } from '../../reply/fact-option.ts';
import { forAsker } from '../../reply/for-asker.ts';
import { languageNote, promptHeading } from '../../reply/headline.ts';
import { notice } from '../../reply/notice.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { fitWhole } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import { leadingFacts } from './leading-facts.ts';
import { placesOf } from './plan/reading-text.ts';
import { type Origin, promptsOn } from './prompts-on.ts';

/**
 * A prompt on a fact or topic, by its index from 0, cyclically: the question, and its facts as quotes. Without a
 * prompt, a note that leads to the topic's prompts.
 */
export function promptCard(view: View, origin: Origin, at = 0): Reply {
  const { base, say } = view;
  const prompts = promptsOn(base, origin);
  const prompt = prompts[at % Math.max(1, prompts.length)];
  if (prompt === undefined) return noPrompt(forAsker(view), origin);
  const facts = [...new Set(prompt.facts)].map((id) => need(base.facts, id));
  const heading = promptHeading(view, prompt);
  const about = [
    `-# ${say('discuss.reading', { places: placesOf(view, facts) })}`,
    `-# ${[say(`discuss.kind.${prompt.kind}`), ...languageNote(view, facts)].join(' · ')}`,
  ].join('\n');
  const seen = new Set<string>();
  const evidence = leadingFacts(
    facts,
    facts.filter((fact) => fact === origin.record),
  ).map((fact) => factEvidence(view, fact, seen));
  const { kept } = fitWhole(evidence, heading.length + about.length);
  const left = facts.length - kept.length;
  const more = left === 0 ? [] : [`-# ${say('discuss.more-facts', { count: left })}`];
  const state = [origin.kind, tokenOf(origin.record.id)] as const;
  const next = customId('discuss', ...state, (at + 1) % prompts.length);
  const contrast = prompt.contrast === undefined ? [] : [customId('compare', tokenOf(prompt.contrast))];
  return {
    ...card([heading, ...kept, ...more, about]),
    menus: factMenu(view, say('discuss.evidence'), facts),
    buttons: [
      ...(prompts.length === 1 ? [] : [button(say('button.another'), next)]),
      ...contrast.map((id) => button(say('button.compare'), id)),
    ],
    facts: facts.map(({ id }) => id),
    prompt: prompt.id,
    share: { action: 'discuss', args: [...state, String(at % prompts.length)] },
  };
}

function noPrompt(view: View, { kind, record }: Origin): Reply {
  const { base, say } = view;
  if (kind === 'topic') return notice(say('discuss.none-on-topic'));
  const topics = record.topics
    .map((id) => need(base.topics, id))
    .filter((topic) => promptsOn(base, { kind: 'topic', record: topic }).length > 0);
  return topics.length === 0
    ? notice(say('discuss.none'))
    : {
        ...notice(say('discuss.none-on-fact')),
        buttons: topics
          .slice(0, 4)
          .map((topic) =>
            button(
              say('discuss.topic', { topic: topicTitle(topic, say.language) }),
              customId('discuss', 'topic', tokenOf(topic.id)),
            ),
          ),
      };
}
