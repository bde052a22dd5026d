import { writtenWhen } from '../citation/citation-line.ts';
import { citedOf, citingOf } from '../citation/fact-citations.ts';
import { asPlain } from '../citation/spans.ts';
import { apa } from '../citation/styles.ts';
import { quotesOfSide } from '../commands/contrasts/contrast-sides.ts';
import { edtfText } from '../dates/edtf.ts';
import type { Contrast } from '../facts/contrast.ts';
import type { Fact, Quote } from '../facts/fact.ts';
import { contrastsOf, type FactBase, need } from '../facts/fact-base.ts';
import { sayFor } from '../language/language.ts';
import type { Place } from '../quotations/check-quotation.ts';
import { entryUrl } from '../reply/site-link.ts';
import type { ContrastRecord, EntryRecord, PlaceRecord, QuoteRecord } from './schemas.ts';
import type { Sources } from './tool.ts';

const ENGLISH = sayFor('en');

/** A base, and where its site is. */
type Ground = Pick<Sources, 'base' | 'siteUrl'>;

/** An entry as a result has it: every quote whole, with its source's date and citation. */
export function entryRecord({ base, siteUrl }: Ground, fact: Fact): EntryRecord {
  const url = entryUrl({ siteUrl, say: ENGLISH }, fact);
  const { id, claim, kind, holder, when, quotes, revised = [] } = fact;
  return {
    id,
    ...(url !== undefined && { url }),
    headline: claim,
    kind,
    ...(holder !== undefined && { holder }),
    ...(when && { date: { edtf: when.date, words: edtfText(when.date, 'en'), basis: when.basis } }),
    quotes: quotes.map((quote) => quoteRecord(base, quote)),
    contrasts: contrastsOf(base, fact).map((contrast) => contrast.id),
    revised: revised.map(({ date, reason }) => ({ date, reason })),
  };
}

function quoteRecord(base: FactBase, quote: Quote): QuoteRecord {
  return { exact: quote.exact, ...standing(base, quote) };
}

/** A contrast with its sides' entries, each with the quotes that speak for that side. */
export const contrastRecord = (base: FactBase, contrast: Contrast): ContrastRecord => ({
  id: contrast.id,
  question: contrast.question,
  type: contrast.type,
  ...(contrast.note !== undefined && { note: contrast.note }),
  sides: contrast.sides.map(({ label, facts }) => ({
    label,
    entries: facts.map((id) => {
      const fact = need(base.facts, id);
      const quotes = quotesOfSide(base, label, fact.quotes).map((quote) => quoteRecord(base, quote));
      return { id, headline: fact.claim, quotes };
    }),
  })),
});

/** Where checked words stand. */
export const placeRecord = (base: FactBase, place: Place): PlaceRecord => ({
  ...standing(base, place),
  ...(place.fact && { entry: place.fact.id }),
});

type Standing = Pick<Quote, 'source' | 'paragraph' | 'page' | 'speaker'>;

function standing(base: FactBase, quote: Standing) {
  const source = need(base.sources, quote.source);
  const { issued } = source;
  return {
    source: source.id,
    source_date: {
      ...(issued.status !== 'unknown' && { edtf: issued.value }),
      words: writtenWhen(source) ?? 'unknown',
      status: issued.status,
    },
    paragraph: quote.paragraph,
    ...(quote.page !== undefined && { page: quote.page }),
    ...(quote.speaker !== undefined && { speaker: quote.speaker }),
    citation: asPlain(citingOf(base, apa).citation(source, citedOf(base, { exact: '', ...quote }))),
  };
}
