import type { Source } from '../../facts/source.ts';
import { SAYABLE } from '../../facts/source-note.ts';
import { cslItem } from '../csl-item.ts';
import { isPlainDate, recordNote } from '../record-note.ts';
import type { FileFormat } from '../style.ts';

/** All that may be said, but a date that is no plain one. */
const saidOf = (source: Source): readonly string[] =>
  SAYABLE.filter((key) => key !== 'issued' || isPlainDate(source.issued));

/**
 * CSL-JSON: the schema csl-data.json 1.0 of the Citation Style Language, which Zotero, pandoc and citeproc read. What
 * a date in parts cannot say is a literal; what no field says stands in an annotation, `annote`.
 */
export const cslJson: FileFormat = {
  id: 'csl-json',
  title: 'CSL-JSON',
  how: 'file',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: (sources) =>
    `${JSON.stringify(
      sources.map((source) => ({ ...cslItem(source), annote: recordNote(source, saidOf(source)) })),
      null,
      2,
    )}\n`,
};
