import type { Prompt } from '../../facts/prompt.ts';
import { card } from '../../reply/card.ts';
import { factEvidence } from '../../reply/fact-evidence.ts';
import { factMenu } from '../../reply/fact-option.ts';
import { promptHeading } from '../../reply/headline.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { fitWhole, MAX_PARTS } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import { factsOfPrompt } from './discussion-evidence.ts';

/** Every fact that a prompt cites, with a quote each where there is room, and a select that opens the fact. */
export function evidenceCard(view: View, prompt: Prompt): Reply {
  const { base, say } = view;
  const facts = factsOfPrompt(base, prompt);
  const heading = promptHeading(view, prompt);
  const evidence = facts.map((fact) => factEvidence(view, fact));
  const { kept, left } = fitWhole(evidence, heading.length, MAX_PARTS);
  const more = left === 0 ? [] : [`-# ${say('discuss.more-facts', { count: left })}`];
  return {
    ...card([heading, ...kept, ...more]),
    menus: factMenu(view, say('discuss.evidence'), facts),
    facts: facts.map(({ id }) => id),
    share: { action: 'evidence', args: [tokenOf(prompt.id)] },
  };
}
