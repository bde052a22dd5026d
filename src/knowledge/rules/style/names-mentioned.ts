import { mentionsOf } from '../../../facts/name.ts';
import { nameText } from '../../../facts/source.ts';
import { hasPhrase } from '../../../text/find-names.ts';
import { fold } from '../../../text/fold.ts';
import type { Rule } from '../../rule.ts';

/** A name leads somewhere: an entry, a source or a place on a map has it, or it has a date for a timeline. Search words belong in synonyms.yaml. */
export const namesMentioned: Rule = ({ records: { names, fact, source, map, unread } }) => {
  if (unread.length > 0) return [];
  const texts = [
    ...fact.flatMap(({ record: { claim, holder = '', quotes, about = [] } }) => [
      claim,
      holder,
      ...quotes.flatMap(({ exact, speaker = '' }) => [exact, speaker]),
      ...about.map(({ name }) => name),
    ]),
    ...source.flatMap(({ record: { author, short } }) => [
      short,
      ...(author.status === 'unknown' ? [] : author.value.map(nameText)),
    ]),
  ].map((text) => ({ text, folded: fold(text) }));
  // Folding each text once finds the few that may have a spelling.
  const isMentioned = (spelling: string): boolean => {
    const phrase = fold(spelling);
    return texts.some(({ text, folded }) => folded.includes(phrase) && hasPhrase(text, spelling));
  };
  const onMaps = new Set(
    map.flatMap(({ record: { about, places } }) => [...about, ...places.map(({ name }) => name)]),
  );
  return Object.entries(names.record)
    .filter(([id, { date }]) => !onMaps.has(id) && date === undefined)
    .filter(([, name]) => !mentionsOf(name).some(isMentioned))
    .map(([id]) => ({
      file: names.file,
      path: id,
      message: 'no entry quotes or names it: remove it, or move it to synonyms.yaml',
    }));
};
