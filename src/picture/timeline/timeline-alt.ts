import { edtfText } from '../../dates/edtf.ts';
import { topicTitle } from '../../facts/topic.ts';
import { altText } from '../alt-text.ts';
import { PICTURE_WORDS } from '../drawing/words.ts';
import { type Chronicle, chronicle, type TimelineRequest } from './chronicle.ts';
import { headlineOf } from './row.ts';
import { bandTitle } from './timeline-heads.ts';

/**
 * The alternative text of a timeline: the number of entries of each band and topic, and the shown headlines, as many
 * as 1,024 characters hold.
 */
export function timelineAlt(request: TimelineRequest, laid: Chronicle = chronicle(request)): string {
  const { language, base, entries } = request;
  const words = PICTURE_WORDS[language];
  const { title, count, bands } = laid;
  const heads = bands.map(({ band }) => `${bandTitle(band, language)}: ${band.entries.length}`);
  const topics = [...Map.groupBy(entries, ({ fact }) => fact.topics[0] ?? '')]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([id, some]) => `${topicNamed(id)} ${some.length}`);
  const told = bands
    .flatMap(({ rows }) => rows.map(({ row }) => row.entry))
    .map(
      (entry) => `${edtfText(entry.when.date, language)}: ${headlineOf(entry, language).replace(/\.$/, '')}.`,
    );
  const counts = [heads, topics].filter((some) => some.length > 1).map((some) => `${some.join(', ')}.`);
  return altText(
    [
      `${title}.`,
      count.replace(/\.?$/, '.'),
      ...counts,
      ...(told.length > 0 ? [words.shownAlt] : []),
      ...told,
    ],
    words.more,
  );

  function topicNamed(id: string): string {
    const topic = base.topics.get(id);
    return topic === undefined ? id : topicTitle(topic, language);
  }
}
