import { stringify } from 'yaml';
import { type CslName, knownValue } from '../../facts/source.ts';
import type { Details } from './document.ts';

/**
 * A source record as it is written: what is known as stated or inferred, the rest unknown, and what only the curator
 * can say left empty, which the check objects to until it is written.
 *
 * @param copy what was read: the record's `copy`
 */
export function sourceRecord(details: Details, copy: string): string {
  const { type, title, author, container, issued, doi, url } = details;
  const unknown = { status: 'unknown' } as const;
  const record = {
    type,
    short: shortOf(details),
    author: author ?? unknown,
    title: title ?? unknown,
    'container-title': container ?? unknown,
    issued: issued ?? unknown,
    standpoint: '',
    copy,
  };
  const remarks = [
    ...(doi === undefined ? [] : [`# DOI: ${doi}`]),
    ...(url === undefined ? [] : [`# URL: ${url}`]),
  ];
  return [
    '# yaml-language-server: $schema=../schema/source.schema.json',
    ...remarks,
    stringify(record, { lineWidth: 0, aliasDuplicateObjects: false }).replace(
      /^standpoint: .*$/m,
      '# Who writes here, and from where.\n$&',
    ),
  ].join('\n');
}

/** The label of a short citation: the first author's family name, or the first words of the title. */
function shortOf({ author, title }: Details): string {
  const [first] = (author && knownValue(author)) ?? [];
  if (first !== undefined) return familyOf(first);
  return (title && knownValue(title))?.split(/\s+/).slice(0, 3).join(' ') ?? '';
}

/** The family name of a person, or the name of a body. */
export const familyOf = (name: CslName): string => ('literal' in name ? name.literal : name.family);
