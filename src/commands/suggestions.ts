import { edtfText } from '../dates/edtf.ts';
import { datedEntries } from '../facts/dated.ts';
import { topicTitle } from '../facts/topic.ts';
import { MAX_CHOICES, MAX_LABEL } from '../reply/limits.ts';
import type { Choice, View } from '../reply/reply.ts';
import { cutAtWord } from '../reply/text.ts';
import { createFuzzyFinder } from '../text/fuzzy.ts';

/** The label and value of a suggestion, within Discord's limits. */
export const choice = (label: string, value: string): Choice => ({
  name: cutAtWord(label, MAX_LABEL),
  value: value.slice(0, MAX_LABEL),
});

/** At most 25 records that may be called what was typed, the likeliest first. */
export const matching = <T>(
  records: Iterable<T>,
  typed: string,
  callingsOf: (record: T) => readonly string[],
): T[] => createFuzzyFinder(records, callingsOf)(typed, MAX_CHOICES).map(({ record }) => record);

/** Topics for what was typed, titled in the asker's language. */
export const suggestTopics = ({ base, say }: View, typed: string): Choice[] =>
  matching(base.topics.values(), typed, ({ id, title, localizations }) => [
    id,
    title,
    ...Object.values(localizations).flatMap((words) => (words ? [words.name, words.title] : [])),
  ]).map((topic) => choice(topicTitle(topic, say.language), topic.id));

/** What was typed; where it is a suggestion's label, its value: Discord's client at times sends the label instead. */
export const pickedValue = (suggestions: readonly Choice[], typed: string): string =>
  suggestions.find(({ name }) => name === typed)?.value ?? typed;

/** Years and months that the base has dated facts in, for what was typed, with how many there are. */
export const suggestDates = (view: View, typed: string): Choice[] =>
  datesOf(view)
    // What is shorter is offered first: a year before its months.
    .filter(({ value }) => value.startsWith(typed) && (typed.length > 2 || value.length === YEAR))
    .slice(0, MAX_CHOICES);

/** Characters of a year. */
const YEAR = 4;

/** Every year, then every month, that the base has dated facts in. */
export function datesOf({ base, say }: View): Choice[] {
  const counts = new Map<string, number>();
  for (const { when } of datedEntries(base)) {
    const [day = ''] = /\d{4}(?:-\d\d)?(?:-\d\d)?/.exec(when.date) ?? [];
    for (const date of new Set([day.slice(0, YEAR), day.slice(0, 7)]))
      if (date !== '') counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a.length - b.length || a.localeCompare(b))
    .map(([date, count]) =>
      choice(`${edtfText(date, say.language)} (${say('topic.facts', { count })})`, date),
    );
}
