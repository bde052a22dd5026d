import { bibtex } from './files/bibtex.ts';
import { cslJson } from './files/csl-json.ts';
import { ris } from './files/ris.ts';
import type { FileFormat, TextStyle } from './style.ts';
import { apa } from './styles/apa.ts';
import { chicagoAuthorDate } from './styles/chicago-author-date.ts';
import { chicagoNotes } from './styles/chicago-notes.ts';
import { gost } from './styles/gost.ts';
import { harvard } from './styles/harvard.ts';
import { mla } from './styles/mla.ts';

/** The styles that people read, in the order in which they are offered. */
export const TEXT_STYLES: readonly TextStyle[] = [apa, mla, chicagoAuthorDate, chicagoNotes, harvard, gost];

/** The formats that reference managers read. */
export const FILE_FORMATS: readonly FileFormat[] = [bibtex, ris, cslJson];

/** Everything that a citation can be had in, by `id`; `how` tells text from files. */
export const STYLES: readonly (TextStyle | FileFormat)[] = [...TEXT_STYLES, ...FILE_FORMATS];
