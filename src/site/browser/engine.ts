import type { Searcher } from '../../facts/outcome.ts';
import type { ExportedBase } from '../../knowledge/export.ts';
import { readExport } from '../../knowledge/read-export.ts';
import { createSearcher } from '../../search/searcher.ts';

/** The bot's own search, over the document that the site carries. */
export const openSearcher = (document: ExportedBase): Searcher => createSearcher(readExport(document));
