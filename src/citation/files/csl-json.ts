import { cslItem } from '../csl-item.ts';
import { recordNote } from '../record-note.ts';
import type { FileFormat } from '../style.ts';

/**
 * CSL-JSON: the schema csl-data.json 1.0 of the Citation Style Language, which Zotero, pandoc and citeproc read. What
 * a date in parts cannot say is a literal; what is inferred, and what copy was read, is an annotation, `annote`.
 */
export const cslJson: FileFormat = {
  id: 'csl-json',
  title: 'CSL-JSON',
  how: 'file',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: (sources) =>
    `${JSON.stringify(
      sources.map((source) => ({ ...cslItem(source), annote: recordNote(source, true) || undefined })),
      null,
      2,
    )}\n`,
};
