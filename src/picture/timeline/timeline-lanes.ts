import type { Topic } from '../../facts/topic.ts';
import { PALETTES, readableColor, type Theme } from '../drawing/theme.ts';
import { PICTURE_WORDS, type PictureLanguage } from '../drawing/words.ts';
import type { DatedFact, PictureBase } from './dated.ts';

/** The dated facts of one topic, or of all topics that have no lane of their own. */
export interface Lane {
  readonly name: string;
  readonly color: string;
  readonly facts: readonly DatedFact[];
}

/** More lanes would leave no room for labels. */
const MOST = 14;

const topicName = ({ title, localizations }: Topic, language: PictureLanguage): string =>
  language === 'en' ? title : (localizations[language]?.title ?? title);

/** One lane for each topic that facts are filed under, in the base's order; the smallest share one if they are many. */
export function timelineLanes(
  facts: readonly DatedFact[],
  base: PictureBase,
  language: PictureLanguage,
  theme: Theme,
): Lane[] {
  const filed = Map.groupBy(facts, ({ topics }) => topics[0] ?? '');
  const topics = [...base.topics.values()].filter(({ id }) => filed.has(id));
  const kept = new Set(
    topics.length <= MOST
      ? topics
      : topics
          .toSorted((a, b) => (filed.get(b.id)?.length ?? 0) - (filed.get(a.id)?.length ?? 0))
          .slice(0, MOST - 1),
  );
  const lanes = topics
    .filter((topic) => kept.has(topic))
    .map((topic) => ({
      name: topicName(topic, language),
      color: readableColor(topic.color, theme),
      facts: filed.get(topic.id) ?? [],
    }));
  const own = new Set([...kept].map(({ id }) => id));
  const others = facts.filter(({ topics: [first = ''] }) => !own.has(first));
  const rest = {
    name: PICTURE_WORDS[language].otherTopics,
    color: PALETTES[theme].muted,
    facts: others,
  };
  return others.length === 0 ? lanes : [...lanes, rest];
}
