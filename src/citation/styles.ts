import { cslStyle } from './csl-style.ts';
import { bibtex, bibtexClassic } from './files/bibtex.ts';
import { cslJson } from './files/csl-json.ts';
import { ris } from './files/ris.ts';
import type { FileFormat, TextStyle } from './style.ts';
import { gost } from './styles/gost.ts';

/** APA: Publication Manual, 7th edition; sentence case 6.17, indirect quotations 8.6, counted paragraphs 8.28. */
export const apa = cslStyle({
  id: 'apa',
  title: 'APA 7',
  csl: 'apa',
  circa: 'ca. ',
  circaInferred: true,
  indirect: 'as cited in',
  countsParagraphs: true,
  sentenceCase: 'all',
  selfPublished: 'outlet',
  treaty: 'legislation',
});

/** "2nd ed.", "Rev. ed.": as a style prints an edition of which it gets the words. */
const editionIn = (words: string, edition: unknown): string =>
  /^\d+$/.test(String(edition))
    ? `${edition}${ORDINALS[PLURALS.select(Number(edition))]} ${words}`
    : String(edition);
const PLURALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ORDINALS: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  ...{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' },
};

/** MLA Handbook, 9th edition; numbered paragraphs only 6.20, "qtd. in" 6.77, what publishes itself 5.47, volumes 5.49. */
const mla = cslStyle({
  id: 'mla',
  title: 'MLA 9',
  csl: 'modern-language-association',
  circa: 'circa ',
  indirect: 'qtd. in',
  namesSpeaker: false,
  countsParagraphs: false,
  selfPublished: 'author',
  bareDescription: true,
  paragraphWord: [/\bpara\.\s*/, 'par. '],
  bookVolume: (volume, edition) =>
    edition ? `${editionIn('ed.', edition)}, vol. ${volume}` : `Vol. ${volume}`,
});

const CHICAGO = {
  circa: 'ca. ',
  indirect: 'quoted in',
  countsParagraphs: true,
  selfPublished: 'site',
} as const;

/** The Chicago Manual of Style, 17th edition, chapter 15; a month and day repeat the year, the year alone is said once (15.50). */
const chicagoAuthorDate = cslStyle({
  ...CHICAGO,
  id: 'chicago-author-date',
  title: 'Chicago 17, author-date',
  csl: 'chicago-author-date',
  saysYearOnce: true,
});

/** The Chicago Manual of Style, 17th edition, chapter 14: full notes and bibliography. */
const chicagoNotes = cslStyle({
  ...CHICAGO,
  id: 'chicago-notes',
  title: 'Chicago 17, notes and bibliography',
  csl: 'chicago-fullnote-bibliography',
  isNote: true,
});

/** Harvard as in Cite Them Right, 12th edition. */
const harvard = cslStyle({
  id: 'harvard',
  title: 'Harvard (Cite Them Right)',
  csl: 'harvard-cite-them-right',
  circa: 'c. ',
  circaInferred: true,
  indirect: 'quoted in',
  countsParagraphs: true,
  selfPublished: 'site',
  bookVolume: (volume, edition) => `${edition ? `${editionIn('edn', edition)}. ` : ''}Vol. ${volume}`,
});

const NUMERIC = {
  circa: 'ca. ',
  indirect: 'quoted in',
  selfPublished: 'site',
  isNumeric: true,
} as const;

/** IEEE Reference Guide. */
const ieee = cslStyle({
  ...NUMERIC,
  id: 'ieee',
  title: 'IEEE',
  csl: 'ieee',
  countsParagraphs: true,
  sentenceCase: 'parts',
  paragraphWord: [/\bPara\./, 'para.'],
});

/** Vancouver: Citing Medicine, 2nd edition. */
const vancouver = cslStyle({
  ...NUMERIC,
  id: 'vancouver',
  title: 'Vancouver',
  csl: 'vancouver',
  countsParagraphs: false,
  sentenceCase: 'all',
  lowersSubtitle: true,
});

/** The styles that people read, in the order in which they are offered. */
export const TEXT_STYLES: readonly TextStyle[] = [
  ...[apa, mla, chicagoAuthorDate, chicagoNotes, harvard, gost, ieee, vancouver],
];

/** The formats that reference managers read. */
export const FILE_FORMATS: readonly FileFormat[] = [bibtex, bibtexClassic, ris, cslJson];

/** Everything that a citation can be had in, by `id`; `how` tells text from files. */
export const STYLES: readonly (TextStyle | FileFormat)[] = [...TEXT_STYLES, ...FILE_FORMATS];
