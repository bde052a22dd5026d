import type { Issued, Moment } from '../../dates/issued.ts';
import { knownValue, type Source } from '../../facts/source.ts';
import { dateText, LONG_DATE } from '../date-words.ts';
import { recordNote } from '../record-note.ts';
import type { FileFormat } from '../style.ts';
import { descriptionOf, issuedOf, kindOf } from '../work.ts';

/** A date of the CSL-JSON schema (csl-data.json, "date-variable"). */
type CslDate =
  | { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true }
  | { readonly literal: string };

/**
 * CSL-JSON: the schema csl-data.json 1.0 of the Citation Style Language, which Zotero, pandoc and citeproc read. What
 * a date in parts cannot say is a literal; what is inferred, and what copy was read, is said in `note`.
 */
export const cslJson: FileFormat = {
  id: 'csl-json',
  title: 'CSL-JSON',
  how: 'file',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: (sources) => `${JSON.stringify(sources.map(item), null, 2)}\n`,
};

function item(source: Source): Readonly<Record<string, unknown>> {
  const { id, type, author, title, 'container-title': outlet, 'collection-title': series } = source;
  const issued = issuedOf(source);
  return {
    id,
    type,
    author: knownValue(author),
    title: knownValue(title) ?? `[${descriptionOf(source)}]`,
    // What publishes a book or report contains nothing.
    [kindOf(source) === 'book' ? 'publisher' : 'container-title']: knownValue(outlet),
    'collection-title': knownValue(series),
    issued: issued && cslDate(issued),
    note: recordNote(source, true) || undefined,
  };
}

function cslDate(issued: Issued): CslDate {
  const { relation, moments } = issued;
  const isInParts = relation === 'one' || relation === 'range';
  if (!isInParts || moments.some(({ decade }) => decade))
    return { literal: dateText(issued, LONG_DATE).whole };
  const circa = moments.some((moment) => moment.circa) ? ({ circa: true } as const) : {};
  return { 'date-parts': moments.map(dateParts), ...circa };
}

/** CSL counts years before Christ from -1: there is no year 0. */
const dateParts = ({ year, month, day }: Moment): number[] =>
  [year > 0 ? year : year - 1, month, day].filter((part) => part !== undefined);
