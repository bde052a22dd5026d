import { readDates, typedDate } from '../../dates/dates-in-text.ts';
import { edtfBounds } from '../../dates/edtf.ts';
import { datedEntries } from '../../facts/dated.ts';
import { spellingsOf } from '../../facts/name.ts';
import { UserError } from '../../language/user-error.ts';
import { recordOf } from '../../reply/token.ts';
import { wordKey } from '../../text/words.ts';
import { type Click, type Invocation, type Services, textOption, viewFor } from '../command.ts';
import { datesOf, pickedValue } from '../suggestions.ts';
import { topicOf } from '../topic-option.ts';
import type { Span } from './timeline-entries.ts';
import { kindsOf } from './timeline-options.ts';

/** Characters of a date as it may be typed. */
export const MAX_TYPED = 100;
/** Characters of a date that a custom id has room for. */
const MAX_DATE = 20;

/** A time without one of its ends is open there. */
type Time = Pick<Span, 'from' | 'to'>;

/**
 * The span of a command's options: what stands in the time `when`, or from `from` to `to`. Throws a UserError where a
 * date or topic cannot be read, or the dates are swapped.
 */
export function spanOf(services: Services, invocation: Invocation): Span {
  const [when, first, last] = ['when', 'from', 'to'].map((name) => {
    const typed = textOption(invocation, name);
    if (typed === undefined) return undefined;
    return timeOf(services, pickedValue(datesOf(viewFor(services, invocation)), typed));
  });
  const from = first === undefined ? when?.from : first.from;
  const to = last === undefined ? when?.to : last.to;
  if (from && to && startOf(from) > endOf(to)) throw new UserError('timeline.swapped');
  const topic = topicOf(services.base, textOption(invocation, 'topic'));
  return { from, to, topic, kinds: kindsOf(textOption(invocation, 'kinds')) };
}

const startOf = (date: string): number => edtfBounds(date)?.min ?? Number.NEGATIVE_INFINITY;
const endOf = (date: string): number => edtfBounds(date)?.max ?? Number.POSITIVE_INFINITY;

/** The time that somebody typed: a date in any of the languages, or the words of something that has one. */
function timeOf(services: Services, typed: string): Time {
  const date = typed.length > MAX_TYPED ? undefined : (typedDate(typed) ?? dateOfWords(services, typed));
  if (date === undefined) throw new UserError('timeline.bad-date', { date: typed.slice(0, MAX_TYPED) });
  const [from = '', to = from] = date.startsWith('[')
    ? date.replace(/[[\]]/g, '').split(',')
    : date.split('/');
  const time = { from: from === '..' ? undefined : from, to: to === '..' ? undefined : to };
  if (Object.values(time).some((end) => end !== undefined && end.length > MAX_DATE))
    throw new UserError('timeline.bad-date', { date: typed });
  return time;
}

/** The date of the name that these words are, of what an entry speaks of by them, or of the entry that answers them. */
function dateOfWords({ base, searcher }: Services, typed: string): string | undefined {
  if (readDates(typed).dates.length > 0) return undefined;
  const wanted = wordKey(typed);
  const called = [...base.names.values()].find(
    (name) => name.date !== undefined && spellingsOf(name).some((one) => wordKey(one) === wanted),
  );
  if (called !== undefined) return called.date;
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/);
  const named = datedEntries(base).find(({ subjects }) =>
    subjects.some((name) => words.every((word) => name.toLowerCase().includes(word))),
  );
  if (named !== undefined) return named.when.date;
  const { outcome, matches } = searcher.search(typed, { limit: 1 });
  // Another match than the one that answers would give the date of something else.
  if (outcome !== 'answer') return undefined;
  return datedEntries(base).find(({ fact }) => fact === matches[0].fact)?.when.date;
}

/** The span that a custom id carries. Throws a UserError where its topic is gone or its dates are no dates. */
export function spanOfClick({ base }: Services, { args: [from, to, token = '', , , kinds] }: Click): Span {
  const topic = recordOf(base.topics, token);
  if (topic === undefined && token !== '') throw new UserError('record.gone');
  for (const date of [from, to])
    if (date && edtfBounds(date) === undefined) throw new UserError('timeline.bad-date', { date });
  return { from: from || undefined, to: to || undefined, topic, kinds: kindsOf(kinds) };
}
