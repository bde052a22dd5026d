import type { FactBase } from '../../../facts/fact-base.ts';
import type { DatedWeek } from '../../../facts/plan.ts';
import type { Prompt } from '../../../facts/prompt.ts';
import { card } from '../../../reply/card.ts';
import { button } from '../../../reply/controls.ts';
import { customId } from '../../../reply/custom-id.ts';
import { literal } from '../../../reply/escape.ts';
import { promptQuestion } from '../../../reply/headline.ts';
import { pagedMenu } from '../../../reply/paged-menu.ts';
import type { Reply, View } from '../../../reply/reply.ts';
import { tokenOf } from '../../../reply/token.ts';
import { matching } from '../../suggestions.ts';
import { fitting } from '../deck/prompts-of-deck.ts';
import { factsOfPrompt } from '../discussion-evidence.ts';
import { questionsOfPrompt } from '../find-prompt.ts';
import { questionsOf, type ShownPlan, whenText } from './plan-card.ts';
import { keyOfWeek } from './weeks.ts';

/** What a question card shows: the place of a question, from 0, the next being one more; and words to find others by. */
interface Asked {
  readonly place: number;
  readonly words?: string | undefined;
  readonly page?: number | undefined;
}

/** The select of what may take the place of a question of a week, or be one more. */
export function questionCard(
  view: View,
  shown: ShownPlan,
  week: DatedWeek,
  { place, words, page = 0 }: Asked,
): Reply {
  const { base, say } = view;
  const { plan } = shown;
  const key = keyOfWeek(week);
  const now = questionsOf(view, shown, week)[place];
  const asked = new Set(plan.weeks.flatMap(({ questions }) => questions.map(({ prompt }) => prompt)));
  const free = [...base.prompts.values()].filter(
    (prompt) => !asked.has(prompt.id) && fitting(base, week)(prompt),
  );
  const found =
    words === undefined
      ? onReading(base, free, week)
      : matching(free, words, (one) => questionsOfPrompt(one));
  const id = (verb: string) => customId('plan', verb, plan.id, key, String(place));
  return {
    ...card([
      `### ${whenText(view, plan, week)}`,
      now === undefined ? say('plan.one-more') : `${place + 1}. ${literal(now)}`,
      words === undefined
        ? ''
        : say(found.length === 0 ? 'plan.found-none' : 'plan.found', { words: literal(words) }),
    ]),
    ephemeral: true,
    menus: pagedMenu(
      view,
      say('plan.choose-question'),
      id('replace'),
      found.map((prompt) => ({
        label: promptQuestion(view, prompt),
        value: tokenOf(prompt.id),
        description: say(`discuss.kind.${prompt.kind}`),
      })),
      page,
    ),
    buttons: [
      button(say('plan.find'), id('find')),
      button(say('plan.draw'), id('draw')),
      ...(week.questions.length > 1 && now !== undefined ? [button(say('plan.take-out'), id('out'))] : []),
      button(say('plan.back'), customId('plan', 'week', plan.id, key)),
    ],
  };
}

/** Prompts in the order of how much of their evidence is in what a week reads. */
function onReading(base: FactBase, prompts: readonly Prompt[], { reading }: DatedWeek): Prompt[] {
  const read = new Set(reading.map(({ source }) => source));
  const share = (prompt: Prompt): number => {
    const facts = factsOfPrompt(base, prompt);
    const near = facts.filter(({ quotes }) => quotes.some(({ source }) => read.has(source)));
    return near.length / Math.max(1, facts.length);
  };
  const shares = new Map(prompts.map((prompt) => [prompt, share(prompt)]));
  return [...prompts].sort((a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0));
}
