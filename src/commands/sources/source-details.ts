import { edtfText } from '../../dates/edtf.ts';
import {
  type Known,
  NAME_FIELDS,
  nameText,
  type Source,
  sourceWords,
  TEXT_FIELDS,
} from '../../facts/source.ts';
import type { TextKey } from '../../language/language.ts';
import { literal } from '../../reply/escape.ts';
import type { View } from '../../reply/reply.ts';

/** The fields that always have a line, in which "unknown" says something. */
const LABELS = {
  author: 'source.author',
  title: 'source.title',
  'container-title': 'source.outlet',
  'collection-title': 'source.series',
  issued: 'source.date',
  affiliation: 'source.affiliation',
} as const satisfies Readonly<Record<string, TextKey>>;

/** Each detail of a source in a line: its value with its standing (stated, inferred and from what), or unknown. */
export function sourceDetails({ say }: View, source: Source): string[] {
  const authors = new Intl.ListFormat(say.language);
  const line = (label: string, value: string): string => `- **${label}:** ${value}`;
  const known = <T>(label: string, what: Known<T> | undefined, inWords: (value: T) => string): string => {
    if (what === undefined || what.status === 'unknown') return line(label, say('source.unknown'));
    const value = literal(inWords(what.value));
    return what.status === 'stated'
      ? line(label, say('source.stated', { value }))
      : line(label, say('source.inferred', { value, from: literal(what.from) }));
  };
  const { standpoint, copy } = sourceWords(source, say.language);
  const asIs = (value: string): string => value;
  const inDate = (date: string): string => edtfText(date, say.language);
  return [
    known(say(LABELS.author), source.author, (names) => authors.format(names.map(nameText))),
    ...(['title', 'container-title', 'collection-title'] as const).map((field) =>
      known(say(LABELS[field]), source[field], asIs),
    ),
    known(say(LABELS.issued), source.issued, inDate),
    known(say(LABELS.affiliation), source.affiliation, asIs),
    // CSL's own names, as reference managers show them.
    ...NAME_FIELDS.filter((field) => source[field]).map((field) =>
      known(field, source[field], (names) => authors.format(names.map(nameText))),
    ),
    ...TEXT_FIELDS.filter((field) => source[field] && field !== 'collection-title').map((field) =>
      known(field.replaceAll('-', ' '), source[field], asIs),
    ),
    ...(source.accessed ? [known('accessed', source.accessed, inDate)] : []),
    line(say('source.standpoint'), literal(standpoint)),
    line(say('source.copy'), literal(copy)),
  ];
}
