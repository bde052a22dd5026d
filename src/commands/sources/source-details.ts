import { edtfText } from '../../dates/edtf.ts';
import { type Known, nameText, type Source } from '../../facts/source.ts';
import type { TextKey } from '../../language/language.ts';
import { literal } from '../../reply/escape.ts';
import type { View } from '../../reply/reply.ts';

type Detail = Extract<
  TextKey,
  | 'source.author'
  | 'source.title'
  | 'source.outlet'
  | 'source.series'
  | 'source.date'
  | 'source.affiliation'
  | 'source.standpoint'
  | 'source.copy'
>;

/** Each detail of a source in a line: its value with its standing (stated, inferred and from what), or unknown. */
export function sourceDetails({ say }: View, source: Source): string[] {
  const { author, title, 'container-title': outlet, 'collection-title': series, issued } = source;
  const authors = new Intl.ListFormat(say.language);
  const line = (detail: Detail, value: string): string => `- **${say(detail)}:** ${value}`;
  const known = <T>(detail: Detail, what: Known<T>, inWords: (value: T) => string): string => {
    if (what.status === 'unknown') return line(detail, say('source.unknown'));
    const value = literal(inWords(what.value));
    return what.status === 'stated'
      ? line(detail, say('source.stated', { value }))
      : line(detail, say('source.inferred', { value, from: literal(what.from) }));
  };
  const asIs = (value: string): string => value;
  return [
    known('source.author', author, (names) => authors.format(names.map(nameText))),
    known('source.title', title, asIs),
    known('source.outlet', outlet, asIs),
    known('source.series', series, asIs),
    known('source.date', issued, (date) => edtfText(date, say.language)),
    known('source.affiliation', source.affiliation, asIs),
    line('source.standpoint', literal(source.standpoint)),
    line('source.copy', literal(source.copy)),
  ];
}
