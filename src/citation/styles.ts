import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { chicagoAuthorDate } from './chicago-author-date.ts';
import { chicagoNotes } from './chicago-notes.ts';
import { cslJson } from './csl-json.ts';
import { gost } from './gost.ts';
import { harvard } from './harvard.ts';
import { mla } from './mla.ts';
import { ris } from './ris.ts';
import type { FileFormat, TextStyle } from './style.ts';

/** The styles that people read, in the order in which they are offered. */
export const TEXT_STYLES: readonly TextStyle[] = [apa, mla, chicagoAuthorDate, chicagoNotes, harvard, gost];

/** The formats that reference managers read. */
export const FILE_FORMATS: readonly FileFormat[] = [bibtex, ris, cslJson];

/** Everything that a citation can be had in, by `id`; `how` tells text from files. */
export const STYLES: readonly (TextStyle | FileFormat)[] = [...TEXT_STYLES, ...FILE_FORMATS];
