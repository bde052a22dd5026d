import { TextInputStyle } from 'discord-api-types/v10';
import type { DatedWeek } from '../../../facts/plan.ts';
import { UserError } from '../../../language/user-error.ts';
import { textField } from '../../../reply/modal.ts';
import type { View } from '../../../reply/reply.ts';
import {
  type Form,
  filledIn,
  type InteractionContext,
  type Services,
  type Submission,
  viewFor,
} from '../../command.ts';
import { isInstructor } from '../../in-server.ts';
import { servicesOfServer } from '../own/own-base.ts';
import { editWeek, MAX_NOTE, MAX_TITLE, type TypedWeek } from './edit-week.ts';
import type { ShownPlan } from './plan-card.ts';
import { whenText } from './plan-card.ts';
import { questionCard } from './question-card.ts';
import { shownPlan } from './show-plan.ts';
import { readingAsTyped } from './typed-reading.ts';
import { weekCard } from './week-card.ts';
import { keyOfWeek, weekOfKey } from './weeks.ts';

/** Characters of a day or time, and of readings. */
const MAX_DAY = 40;
const MAX_READING = 600;
/** What clears a field that was emptied. */
const EMPTIED = '-';

/** A line that may be left empty. */
const short = { style: TextInputStyle.Short, required: false };

/** The plan and week that a form's arguments name, for an instructor. */
async function opened(
  given: Services,
  context: InteractionContext,
  [id = '', key = '']: readonly string[],
): Promise<Opened> {
  if (!(await isInstructor(given, context))) throw new UserError('server.instructors');
  const services = await servicesOfServer(given, context);
  const shown = await shownPlan(services, context, id);
  const week = weekOfKey(shown.plan.weeks, key);
  if (week === undefined) throw new UserError('plan.week-gone');
  return { services, view: viewFor(services, { locale: context.locale }), shown, week };
}

interface Opened {
  readonly services: Services;
  readonly view: View;
  readonly shown: ShownPlan;
  readonly week: DatedWeek;
}

/** A form that changes a week by what is typed, and shows it. */
const changing = (
  given: Services,
  modal: Form['modal'],
  read: (submission: Submission) => TypedWeek,
): Form => ({
  modal,
  async submit(submission) {
    const { services, view, shown, week } = await opened(given, submission, submission.args);
    const { week: changed } = await editWeek(services, view, { plan: shown.plan, week }, read(submission));
    const now = await shownPlan(services, submission, shown.plan.id);
    const found = weekOfKey(now.plan.weeks, keyOfWeek(changed)) ?? changed;
    return { do: 'update', reply: weekCard(view, now, found) };
  },
});

/** The forms of a plan: move a week, edit what is read and said in it, find a question by its words. */
export const planForms = (given: Services): Record<'moveweek' | 'editweek' | 'findquestion', Form> => ({
  moveweek: changing(
    given,
    async (context, args) => {
      const { view, shown, week } = await opened(given, context, args);
      const { say } = view;
      return {
        title: say('plan.move-title', { when: whenText(view, shown.plan, week) }),
        parts: [
          textField(
            say('plan.day'),
            'date',
            { ...short, max_length: MAX_DAY, value: week.date },
            say('schedule.date.description'),
          ),
          textField(
            say('plan.time'),
            'time',
            { ...short, max_length: MAX_DAY, value: week.time ?? shown.plan.time },
            say('schedule.time.description'),
          ),
        ],
      };
    },
    (submission) => ({ date: filledIn(submission, 'date'), time: filledIn(submission, 'time') }),
  ),
  editweek: changing(
    given,
    async (context, args) => {
      const { view, shown, week } = await opened(given, context, args);
      const { say } = view;
      const { title = '', note = '' } = week;
      return {
        title: whenText(view, shown.plan, week),
        parts: [
          textField(say('plan.heading.description'), 'title', {
            ...short,
            max_length: MAX_TITLE,
            value: title,
          }),
          textField(
            say('plan.to-read'),
            'reading',
            { required: false, max_length: MAX_READING, value: readingAsTyped(view, week.reading) },
            say('plan.reading-hint'),
          ),
          textField(
            say('plan.note-for-staff'),
            'note',
            { required: false, max_length: MAX_NOTE, value: note },
            say('plan.note.description'),
          ),
        ],
      };
    },
    (submission) => ({
      title: filledIn(submission, 'title') ?? EMPTIED,
      reading: filledIn(submission, 'reading') ?? EMPTIED,
      note: filledIn(submission, 'note') ?? EMPTIED,
    }),
  ),
  findquestion: {
    async modal(context, args) {
      const { view, shown, week } = await opened(given, context, args);
      return {
        title: whenText(view, shown.plan, week),
        parts: [
          textField(view.say('plan.words'), 'words', { ...short, max_length: MAX_TITLE, required: true }),
        ],
      };
    },
    async submit(submission) {
      const { view, shown, week } = await opened(given, submission, submission.args);
      const place = Number(submission.args[2] ?? 0) || 0;
      const words = filledIn(submission, 'words');
      return { do: 'update', reply: questionCard(view, shown, week, { place, words }) };
    },
  },
});
