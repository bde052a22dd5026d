import { edtfText } from '../../dates/edtf.ts';
import { fitText, type TextStyle, textWidth, wrapText } from '../drawing/text-measure.ts';
import type { PictureLanguage } from '../drawing/words.ts';
import { shortClaim } from './claim-lead.ts';
import { dateLabel } from './date-label.ts';
import type { DatedFact, PictureBase } from './dated.ts';

export const DATE_STYLE: TextStyle = { size: 20, weight: 700 };
export const CLAIM_STYLE: TextStyle = { size: 20, weight: 400 };
export const SOURCE_STYLE: TextStyle = { size: 17, weight: 400 };

/** What a label says: the date, whose words carry it, and the beginning of the claim. */
export interface LabelText {
  readonly date: string;
  readonly source: string;
  /** Where the source begins, counted from the label's left edge. */
  readonly sourceAt: number;
  readonly claim: readonly string[];
  readonly width: number;
}

const HEADER_WIDTH = 400;
const GAP = 10;

/** An inferred date carries an asterisk, which the legend explains. */
export function markedDate({ when }: DatedFact, language: PictureLanguage): string {
  return dateLabel(when.date, language) + (when.basis === 'inferred' ? '*' : '');
}

/** The short names of the sources of a fact, each once. */
const sourceNames = ({ quotes }: DatedFact, base: PictureBase): string[] => [
  ...new Set(quotes.map(({ source }) => base.sources.get(source)?.short ?? source)),
];

/** How much of a claim a label shows. */
export interface LabelShape {
  readonly lines: number;
  readonly width: number;
}

/** Sets a fact's label: its date and sources, the beginning of the claim below. */
export function labelText(
  fact: DatedFact,
  base: PictureBase,
  language: PictureLanguage,
  { lines, width }: LabelShape,
): LabelText {
  const sources = sourceNames(fact, base);
  const { named, text } = shortClaim(fact.claim, edtfText(fact.when.date), sources);
  const date = fitText(markedDate(fact, language), DATE_STYLE, HEADER_WIDTH);
  const sourceAt = textWidth(date, DATE_STYLE) + GAP;
  const colon = named ? ':' : '';
  const room = Math.max(HEADER_WIDTH - sourceAt, 60) - textWidth(colon, SOURCE_STYLE);
  const source = fitText(sources.join(', '), SOURCE_STYLE, room) + colon;
  const claim = wrapText(text, CLAIM_STYLE, width, lines);
  const widths = [
    sourceAt + textWidth(source, SOURCE_STYLE),
    ...claim.map((line) => textWidth(line, CLAIM_STYLE)),
  ];
  return { date, source, sourceAt, claim, width: Math.ceil(Math.max(...widths)) };
}
