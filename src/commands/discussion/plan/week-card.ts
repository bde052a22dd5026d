import { type APIButtonComponent, ComponentType } from 'discord-api-types/v10';
import { type DatedWeek, MAX_WEEK_QUESTIONS } from '../../../facts/plan.ts';
import { card } from '../../../reply/card.ts';
import { button, menu, menus, type Option } from '../../../reply/controls.ts';
import { customId } from '../../../reply/custom-id.ts';
import { literal } from '../../../reply/escape.ts';
import type { Reply, View } from '../../../reply/reply.ts';
import { deckName } from '../deck/preview-deck.ts';
import { questionsOf, type ShownPlan, weekOption, weekState, whenText } from './plan-card.ts';
import { readingLine } from './reading-text.ts';
import { keyOfWeek } from './weeks.ts';

/** A week of a plan, with everything that can be done with it. */
export function weekCard(view: View, shown: ShownPlan, week: DatedWeek): Reply {
  const { say } = view;
  const { plan } = shown;
  const number = plan.weeks.indexOf(week) + 1;
  const state = weekState(view, shown, week);
  const head = [
    `### ${number} · ${whenText(view, plan, week)}`,
    `-# ${[literal(plan.name ?? ''), `<#${plan.channelId}>`, literal(plan.zone), ...(state === undefined ? [] : [state])].join(' · ')}`,
  ].join('\n');
  const id = (verb: string, ...more: string[]) => customId('plan', verb, plan.id, keyOfWeek(week), ...more);
  const row = (...components: APIButtonComponent[]) => ({
    type: ComponentType.ActionRow as const,
    components,
  });
  const toggle = (verb: 'poll' | 'thread' | 'ping') =>
    button(say(week[verb] ? `plan.${verb}-off` : `plan.${verb}-on`), id(verb));
  const isToCome = state === undefined;
  const pingButtons = plan.roleId === undefined ? [] : [toggle('ping')];
  const whenButtons = isToCome
    ? [
        button(say('plan.preview'), id('preview')),
        button(say('plan.move'), id('move')),
        button(say('plan.swap'), id('swap')),
        button(say('plan.leave-out'), id('off')),
        button(say('plan.push-back'), id('push')),
      ]
    : [button(say('plan.move'), id('move'))];
  return {
    outcome: 'answer',
    ephemeral: true,
    components: [
      ...card([head, week.off ? '' : bodyOf(view, shown, week)]).components,
      row(...whenButtons),
      ...(isToCome
        ? [row(button(say('plan.edit'), id('edit')), toggle('poll'), toggle('thread'), ...pingButtons)]
        : []),
    ],
    menus: isToCome ? [questionMenu(view, shown, week)] : [],
    buttons: [
      button(say('plan.whole'), customId('plan', 'show', plan.id)),
      ...(week.off ? [button(say('plan.hold'), id('on')), button(say('plan.drop'), id('drop'))] : []),
    ],
  };
}

/** The title, reading, questions and note of a week. */
function bodyOf(view: View, shown: ShownPlan, week: DatedWeek): string {
  const { say } = view;
  const questions = questionsOf(view, shown, week);
  return [
    ...(week.title === undefined ? [] : [`**${literal(week.title)}**`]),
    ...(week.reading.length === 0 ? [] : [`-# ${say('plan.to-read')}`]),
    ...week.reading.map((one) => `- ${readingLine(view, one)}`),
    `-# ${say('plan.questions')}`,
    ...questions.map(
      (question, place) => `${place + 1}. ${literal(question)}${sourceOf(view, shown, week, place)}`,
    ),
    ...(week.note === undefined ? [] : [`-# ${say('plan.note-for-staff')}`, literal(week.note)]),
  ].join('\n');
}

/** Where a question comes from, unless it is written out. */
function sourceOf(view: View, { plan }: ShownPlan, { questions }: DatedWeek, place: number): string {
  const { prompt, topic, kind } = questions[place] ?? {};
  if (prompt !== undefined) return '';
  return ` *(${view.say('plan.drawn', { deck: literal(deckName(view, { topic: topic ?? plan.topic, kind })) })})*`;
}

/** A select of a week's questions, and of one more. */
function questionMenu(view: View, shown: ShownPlan, week: DatedWeek) {
  const { say } = view;
  const options: Option[] = questionsOf(view, shown, week).map((question, place) => ({
    label: `${place + 1} · ${question}`,
    value: String(place),
  }));
  const more = { label: say('plan.one-more'), value: String(week.questions.length) };
  const all = week.questions.length < MAX_WEEK_QUESTIONS ? [...options, more] : options;
  return menu(say('plan.change-question'), customId('plan', 'question', shown.plan.id, keyOfWeek(week)), all);
}

/** A select of the weeks with which a week may be exchanged; undefined where there is none. */
export function swapCard(view: View, shown: ShownPlan, week: DatedWeek): Reply {
  const { plan } = shown;
  const options = plan.weeks.flatMap((one, at) =>
    one === week || weekState(view, shown, one) !== undefined ? [] : [weekOption(view, shown, one, at)],
  );
  const key = keyOfWeek(week);
  return {
    ...weekCard(view, shown, week),
    menus: menus(view.say('plan.swap-with'), customId('plan', 'swapped', plan.id, key), options),
    buttons: [button(view.say('plan.back'), customId('plan', 'week', plan.id, key))],
  };
}
