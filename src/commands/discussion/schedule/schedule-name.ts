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
  return freeName(usual, others);
}

/** A name, with a number where a schedule is called so already. */
export function freeName(wanted: string, others: readonly Schedule[]): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} (${count})`;
    if (!others.some((other) => keyOf(other.name ?? '') === keyOf(name))) return name;
  }
}

/**
 * The schedule that a typed id or name stands for; of those that are possible the only one where nothing is typed, undefined
 * where there are several.
 * @throws UserError where there is none of that name.
 */
export function scheduleNamed<T extends Schedule>(
  schedules: readonly T[],
  typed: string | undefined,
  { possible = schedules, unknown = 'schedule.unknown' as 'schedule.unknown' | 'plan.unknown' } = {},
): T | undefined {
  if (typed === undefined) return possible.length === 1 ? possible[0] : undefined;
  const named =
    schedules.find(({ id }) => id === typed) ??
    schedules.find(({ name = '' }) => keyOf(name) === keyOf(typed));
  if (named === undefined) throw new UserError(unknown, { name: typed });
  return named;
}
