import type { Language } from '../../../language/language.ts';
import { UserError } from '../../../language/user-error.ts';
import { cutAtWord } from '../../../reply/text.ts';
import type { Schedule } from '../../../store/schedules.ts';
import type { UnnamedPlan } from './read-plan.ts';
import { weekdayNames } from './weekdays.ts';

/** Characters of a name. */
export const MAX_NAME = 60;
/** Begins the names that the bot gives, which follow the plan when it is edited. */
const MARK = '#';

const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase();

/**
 * The name of a schedule: the one given, the one before, or one of the channel's name, days and time. Each is used once
 * in a server.
 * @throws UserError where the given name is in use.
 */
export function nameFor(
  language: Language,
  given: string | undefined,
  {
    plan,
    channelName,
    others,
    before,
  }: {
    readonly plan: UnnamedPlan;
    readonly channelName: string;
    readonly others: readonly Schedule[];
    /** The name of the schedule that is edited. */
    readonly before?: string | undefined;
  },
): string {
  const taken = new Set(others.map(({ name = '' }) => keyOf(name)));
  // The store holds no id of a person.
  const wanted = given?.replace(/(?<![@#&!])<?[@#&!]*\d{17,}>?|^#+/g, '').trim();
  if (wanted !== undefined && wanted !== '') {
    if (taken.has(keyOf(wanted))) throw new UserError('schedule.name-taken', { name: wanted });
    return wanted;
  }
  if (before !== undefined && !before.startsWith(MARK)) return before;
  const usual = cutAtWord(
    `${MARK}${channelName} · ${weekdayNames(language, plan.days)} ${plan.time}`,
    MAX_NAME - 4,
  );
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? usual : `${usual} (${count})`;
    if (!taken.has(keyOf(name))) return name;
  }
}

/** The schedule that a typed id or name stands for. */
export const scheduleNamed = (schedules: readonly Schedule[], typed: string): Schedule | undefined =>
  schedules.find(({ id }) => id === typed) ?? schedules.find(({ name = '' }) => keyOf(name) === keyOf(typed));
