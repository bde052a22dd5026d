import { ButtonStyle } from 'discord-api-types/v10';
import { MINUTE_MS } from '../../../dates/durations.ts';
import type { Contrast } from '../../../facts/contrast.ts';
import { findFact } from '../../../facts/fact-base.ts';
import type { Say } from '../../../language/language.ts';
import { button } from '../../../reply/controls.ts';
import { customId } from '../../../reply/custom-id.ts';
import { escapeMarkdown, literal } from '../../../reply/escape.ts';
import { factLine } from '../../../reply/fact-card.ts';
import { contrastQuestion, sideWords } from '../../../reply/headline.ts';
import type { Reply, View } from '../../../reply/reply.ts';
import { container, cutAtWord, fitWhole, stamp, text } from '../../../reply/text.ts';
import {
  type Controversy,
  type Member,
  STEPS,
  type Step,
} from '../../../store/controversies/controversies.ts';

/** Characters of a question and of a side's label. */
const MAX_QUESTION = 300;
const MAX_LABEL = 100;

/** A controversy with what its cards are made of. */
export interface Shown {
  readonly controversy: Controversy;
  readonly contrast: Contrast;
  readonly members: readonly Member[];
}

/** A time that each reader sees in their own zone, and how far off it is. */
export const untilText = (say: Say, at: number): string =>
  say('controversy.until', { time: stamp(at, 't'), far: stamp(at, 'R') });

/** "Step 2 of 4: argue". */
export const stepTitle = (say: Say, { minutes }: Controversy, step: Step): string =>
  say('controversy.step', {
    ...{ at: STEPS.indexOf(step) + 1, total: minutes.length },
    step: say(`controversy.${step}`),
  });

/** The question of a contrast as a heading. */
export const questionHeading = (view: View, contrast: Contrast): string =>
  `### ${literal(cutAtWord(contrastQuestion(view, contrast), MAX_QUESTION))}`;

/** The words for a side, on one line. */
export const sideLabel = (view: View, contrast: Contrast, side: number): string =>
  literal(cutAtWord(sideWords(view, contrast, side).label, MAX_LABEL));

/** Each side with the number of its members who are there, once anybody has joined. */
const sidesText = (view: View, { contrast, members }: Shown): string =>
  contrast.sides
    .map((_, at) => {
      if (members.length === 0) return `- ${sideLabel(view, contrast, at)}`;
      const count = members.filter(({ side, state }) => side === at && state !== 'absent').length;
      return `- ${sideLabel(view, contrast, at)} · ${view.say('controversy.people', { count })}`;
    })
    .join('\n');

/** The announcement of a step, for everyone: what to do until when, and the way to one's side and the joint statement. */
export function stepCard(view: View, shown: Shown, step: Exclude<Step, 'end'>, announcedAt: number): Reply {
  const { say } = view;
  const { controversy, contrast } = shown;
  const { id, minutes } = controversy;
  const at = STEPS.indexOf(step);
  const ends = announcedAt + (minutes[at] ?? 0) * MINUTE_MS;
  const plan = minutes.map(
    (one, place) =>
      `${say(`controversy.${STEPS[place] ?? step}`)} ${say('controversy.minutes', { minutes: one })}`,
  );
  const small = step === 'prepare' ? [plan.join(' · '), say('controversy.kept')] : [];
  const head = [
    questionHeading(view, contrast),
    `**${stepTitle(say, controversy, step)}** · ${untilText(say, ends)}`,
    say(`controversy.how.${step}`),
  ];
  return {
    outcome: 'notice',
    ephemeral: false,
    components: [
      container(
        [
          head.join('\n'),
          sidesText(view, shown),
          ...(step === 'agree' ? statementTexts(view, controversy, head.join('\n').length) : []),
          ...(small.length === 0 ? [] : [small.map((line) => `-# ${line}`).join('\n')]),
        ].map(text),
      ),
    ],
    buttons: [
      ...(step === 'agree'
        ? [button(say('controversy.write'), customId('controversy', id, 'write'), ButtonStyle.Primary)]
        : []),
      button(
        say('controversy.my-side'),
        customId('controversy', id, 'side'),
        step === 'agree' ? ButtonStyle.Secondary : ButtonStyle.Primary,
      ),
    ],
    owner: '',
  };
}

/** The joint statement so far, and the entries that it cites; nothing before it was saved first. */
export function statementTexts(view: View, { statement, cited }: Controversy, used: number): string[] {
  if (statement === '') return [];
  const lines = statement.split('\n').map(escapeMarkdown).join('\n');
  const whole = `**${view.say('controversy.statement')}**\n${lines}`;
  const entries = cited
    .flatMap((id) => findFact(view.base, id) ?? [])
    .map((fact) => `-# ${factLine(view, fact)} · \`${fact.id}\``);
  return [whole, ...fitWhole(entries, used + whole.length + MAX_QUESTION).kept];
}
