import { stringify } from 'yaml';
import { familyName, knownValue } from '../../facts/source.ts';
import { type Details, oneLine } from './document.ts';
import { readRecordNote, withNote } from './noted-record.ts';

/**
 * A source record as it is written: what is known as stated or inferred, the rest unknown, and what only the curator
 * can say left empty, which the check objects to until it is written.
 *
 * @param copy what was read: the record's `copy`
 */
export function sourceRecord(details: Details, copy: string): string {
  const { type, title, author, container, issued, doi, url, more, annotation } = details;
  const unknown = { status: 'unknown' } as const;
  const note = readRecordNote(annotation ?? '');
  const plain = {
    type,
    short: shortOf(details),
    author: author ?? unknown,
    title: title ?? unknown,
    'container-title': container ?? unknown,
    issued: issued ?? unknown,
    DOI: doi,
    URL: url,
    ...more,
    standpoint: '',
    copy,
  };
  const record = note === undefined ? plain : withNote(plain, note);
  return [
    '# yaml-language-server: $schema=../schema/source.schema.json',
    ...(annotation && note === undefined ? [`# ${oneLine(annotation)}`] : []),
    stringify(record, { keepUndefined: false, lineWidth: 0, aliasDuplicateObjects: false }).replace(
      /^standpoint: ""$/m,
      '# Who writes here, and from where.\n$&',
    ),
  ].join('\n');
}

/** The label of a short citation: the first author's family name, or the first words of the title. */
function shortOf({ author, title }: Details): string {
  const [first] = (author && knownValue(author)) ?? [];
  if (first !== undefined) return familyName(first);
  return (title && knownValue(title))?.split(/\s+/).slice(0, 3).join(' ') ?? '';
}
