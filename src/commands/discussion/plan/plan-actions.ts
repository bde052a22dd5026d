import type { DatedWeek } from '../../../facts/plan.ts';
import { UserError } from '../../../language/user-error.ts';
import { button } from '../../../reply/controls.ts';
import { customId } from '../../../reply/custom-id.ts';
import { turnedTo } from '../../../reply/paged-menu.ts';
import type { ClickAnswer, Reply, View } from '../../../reply/reply.ts';
import { container, text } from '../../../reply/text.ts';
import { recordOf } from '../../../reply/token.ts';
import { type Action, type Click, type Services, viewFor } from '../../command.ts';
import { needInstructor } from '../../in-server.ts';
import { stillThere } from '../../paged-click.ts';
import { fileComponent, textFile } from '../../sources/citation-file.ts';
import { servicesOfServer } from '../own/own-base.ts';
import { VERB_HANDLERS } from '../schedule/change-schedule.ts';
import { weekOccurrences } from '../schedule/occurrences.ts';
import { previewOf } from '../schedule/preview.ts';
import { planCard, type ShownPlan } from './plan-card.ts';
import { questionCard } from './question-card.ts';
import { saveWeeks } from './save-weeks.ts';
import { shownPlan } from './show-plan.ts';
import { swapCard, weekCard } from './week-card.ts';
import { added, keyOfWeek, pushedBack, replaced, swapped, weekOfKey, withQuestion } from './weeks.ts';

/** What a button of a plan is handed. */
interface Pressed {
  readonly services: Services;
  readonly click: Click;
  readonly view: View;
  readonly shown: ShownPlan;
}
/** What a button of a week is handed: the week, and the place of a question. */
interface PressedOnWeek extends Pressed {
  readonly week: DatedWeek;
  readonly place: number;
}

const update = (reply: Reply): ClickAnswer => ({ do: 'update', reply });

/** The plan as it is now. */
const anew = ({ services, click, shown }: Pressed): Promise<ShownPlan> =>
  shownPlan(services, click, shown.plan.id);

/** Stores changed weeks and shows one of them; the whole plan where it is gone. */
async function saved(pressed: Pressed, weeks: readonly DatedWeek[], show?: DatedWeek): Promise<ClickAnswer> {
  const { services, view, shown } = pressed;
  await saveWeeks(services, shown.plan, weeks);
  const now = await anew(pressed);
  const week = show && weekOfKey(now.plan.weeks, keyOfWeek(show));
  return update(week === undefined ? planCard(view, now) : weekCard(view, now, week));
}

const PLAN_BUTTONS: Readonly<Record<string, (pressed: Pressed) => Promise<ClickAnswer>>> = {
  show: async ({ view, shown }) => update(planCard(view, shown)),
  async add(pressed) {
    const { weeks } = pressed.shown.plan;
    const week = added(weeks);
    return saved(pressed, week === undefined ? weeks : [...weeks, week], week);
  },
  async pause(pressed) {
    await VERB_HANDLERS.pause(pressed.services, pressed.click, pressed.shown.plan);
    return update(planCard(pressed.view, await anew(pressed)));
  },
  async resume(pressed) {
    await VERB_HANDLERS.resume(pressed.services, pressed.click, pressed.shown.plan);
    return update(planCard(pressed.view, await anew(pressed)));
  },
  async file({ view, shown: { plan } }) {
    const { planYaml } = await import('../../../plans/read-plan-file.ts');
    const { name = view.say('plan.title'), time, zone, topic, weeks } = plan;
    const file = textFile(
      'plan.yaml',
      'application/yaml; charset=utf-8',
      planYaml({ title: name, time, zone, topic, weeks }),
    );
    const components = [container([text(view.say('plan.file-hint')), fileComponent(file)])];
    return { do: 'reply', reply: { outcome: 'answer', ephemeral: true, components, files: [file] } };
  },
};

const WEEK_BUTTONS: Readonly<Record<string, (pressed: PressedOnWeek) => Promise<ClickAnswer>>> = {
  week: async ({ view, shown, week }) => update(weekCard(view, shown, week)),
  swap: async ({ view, shown, week }) => update(swapCard(view, shown, week)),
  async swapped(pressed) {
    const { click, shown, week } = pressed;
    const other = weekOfKey(shown.plan.weeks, click.values[0] ?? '');
    if (other === undefined) throw new UserError('plan.week-gone');
    return saved(pressed, swapped(shown.plan.weeks, week, other), week);
  },
  off: (pressed) => toggled(pressed, { off: true }),
  on: (pressed) => toggled(pressed, { off: false }),
  poll: (pressed) => toggled(pressed, { poll: !pressed.week.poll }),
  thread: (pressed) => toggled(pressed, { thread: !pressed.week.thread }),
  ping: (pressed) => toggled(pressed, { ping: !pressed.week.ping }),
  async push(pressed) {
    const { shown, week } = pressed;
    return saved(pressed, pushedBack(shown.plan.weeks, week));
  },
  async drop(pressed) {
    const { shown, week } = pressed;
    if (shown.plan.weeks.length === 1) throw new UserError('plan.last-week');
    return saved(pressed, replaced(shown.plan.weeks, week));
  },
  async preview({ services, click, view, shown, week, place }) {
    const planned = weekOccurrences(shown.plan).filter((one) => one.week === week)[place];
    const reply = await previewOf(
      services,
      click,
      shown.coming.find(({ at }) => at === planned?.at),
    );
    const next = place + 1;
    if (next >= week.questions.length) return { do: 'reply', reply };
    const id = customId('plan', 'preview', shown.plan.id, keyOfWeek(week), String(next));
    const label = view.say('plan.preview-next', { number: next + 1, count: week.questions.length });
    return { do: 'reply', reply: { ...reply, buttons: [...(reply.buttons ?? []), button(label, id)] } };
  },
  question: async ({ view, shown, week, click, place }) =>
    update(questionCard(view, shown, week, { place: Number(click.values[0] ?? place) || 0 })),
  async replace(pressed) {
    const { services, click, view, shown, week, place } = pressed;
    const [value = ''] = click.values;
    const page = turnedTo(value);
    if (page !== undefined) return update(questionCard(view, shown, week, { place, page }));
    const { id: prompt } = stillThere(recordOf(services.base.prompts, value));
    const changed = withQuestion(week, place, { prompt });
    return saved(pressed, replaced(shown.plan.weeks, week, changed), changed);
  },
  move: async ({ shown, week }) => opening('moveweek', shown, week),
  edit: async ({ shown, week }) => opening('editweek', shown, week),
  find: async ({ shown, week, place }) => opening('findquestion', shown, week, String(place)),
  draw: (pressed) => questioned(pressed, {}),
  out: (pressed) => questioned(pressed, undefined),
};

/** Opens a form on a week. */
const opening = (action: string, { plan }: ShownPlan, week: DatedWeek, ...more: string[]): ClickAnswer => ({
  do: 'open',
  form: { action, args: [plan.id, keyOfWeek(week), ...more] },
});

function toggled(pressed: PressedOnWeek, change: Partial<DatedWeek>): Promise<ClickAnswer> {
  const changed = { ...pressed.week, ...change };
  return saved(pressed, replaced(pressed.shown.plan.weeks, pressed.week, changed), changed);
}

function questioned(pressed: PressedOnWeek, question: DatedWeek['questions'][number] | undefined) {
  const changed = withQuestion(pressed.week, pressed.place, question);
  return saved(pressed, replaced(pressed.shown.plan.weeks, pressed.week, changed), changed);
}

/** The actions of a plan's buttons and selects. */
export const planActions = (given: Services): Record<'plan', Action> => ({
  async plan(click) {
    await needInstructor(given, click);
    const services = await servicesOfServer(given, click);
    const [verb = '', id = '', key, place] = click.args;
    const view = viewFor(services, { locale: click.locale });
    const shown = await shownPlan(services, click, id);
    const pressed = { services, click, view, shown };
    const ofPlan = PLAN_BUTTONS[verb];
    if (ofPlan !== undefined) return ofPlan(pressed);
    const ofWeek = WEEK_BUTTONS[verb];
    if (ofWeek === undefined) throw new UserError('click.unknown');
    const week = weekOfKey(shown.plan.weeks, key ?? click.values[0] ?? '');
    if (week === undefined) throw new UserError('plan.week-gone');
    return ofWeek({ ...pressed, week, place: Number(place ?? 0) || 0 });
  },
});
