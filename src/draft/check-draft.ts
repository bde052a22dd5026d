import type { Fact } from '../facts/fact.ts';
import { type FactBase, need } from '../facts/fact-base.ts';
import { callingsOf, knownValue, nameText } from '../facts/source.ts';
import { plainLetters } from '../knowledge/import/letters.ts';
import { readText } from '../knowledge/texts.ts';
import { findQuote } from '../knowledge/verbatim.ts';
import type { CheckQuotation, Place, QuotationCheck } from '../quotations/check-quotation.ts';
import { comparable } from '../quotations/comparable.ts';
import { wordsOf } from '../quotations/differences.ts';
import { type CitedId, citedIds } from './cited-ids.ts';
import { type QuotedWords, quotationAcross, quotationsIn } from './quotations-in.ts';
import { type SaidOf, saidOfReader } from './said-of.ts';

/** What is wrong with a quotation whose words are right. */
export type Fault = 'source' | 'speaker' | 'page' | 'paragraph' | 'year' | 'unmarked';

/** A quotation of a draft. */
export interface CheckedQuotation {
  readonly words: string;
  /** The draft's own paragraph, counted from 1, and its page where it has pages. */
  readonly paragraph: number;
  readonly page?: string | undefined;
  readonly check: QuotationCheck;
  readonly faults: readonly Fault[];
}

/** What was found in a draft; it holds words of the draft, and is kept nowhere. */
export interface DraftReport {
  readonly quotations: readonly CheckedQuotation[];
  readonly ids: readonly CitedId[];
  /** Quotations of one or two words, which are mostly terms: they are not checked. */
  readonly short: number;
  /** Quotations beyond the most that are checked. */
  readonly unchecked: number;
}

/** Quotations of a draft that are checked: more than a thesis has. */
const MOST_QUOTATIONS = 1_000;
/** A shorter quotation is a term, or in scare quotes. */
const FEWEST_WORDS = 3;
/** An author's words without marks are found from so many on. */
const UNMARKED_WORDS = 8;

/** Checks the paragraphs of a draft, which may have page marks (`⟦p. 12⟧`). */
export function checkDraft(base: FactBase, check: CheckQuotation, written: readonly string[]): DraftReport {
  const lines = withNotes(written.map((line) => plainLetters(line.replace(/[\r\n]+/g, ' '))));
  const { paragraphs, pages } = readText(lines.join('\n'));
  const saidOf = saidOfReader(base);
  const all = paragraphs.flatMap((text, at) => {
    const next = paragraphs[at + 1] ?? '';
    const across = quotationAcross(text, next);
    return [...quotationsIn(text), ...(across === undefined ? [] : [across])].map((quoted) => ({
      quoted,
      text: quoted === across ? `${text} ${next}` : text,
      at,
      count: wordsOf(quoted.words).length,
    }));
  });
  const long = all.filter(({ count }) => count >= FEWEST_WORDS);
  const marked = long.slice(0, MOST_QUOTATIONS).map(({ quoted, text, at }) => {
    const checked = check(quoted.words);
    const faults = checked.verdict === 'unknown' ? [] : faultsOf(base, checked.places, saidOf(text, quoted));
    return { ...where(at, quoted.start), words: quoted.words, check: checked, faults };
  });
  function where(at: number, start: number): Pick<CheckedQuotation, 'paragraph' | 'page'> {
    return { paragraph: at + 1, page: pages[at]?.findLast((one) => one.at <= start)?.page };
  }
  const unmarked = paragraphs.flatMap((text, at) =>
    unmarkedIn(base, text).map((quoted) => {
      const checked = check(quoted.words);
      const isCited = isBlock(text, quoted) && checked.verdict !== 'unknown';
      const faults = isCited ? faultsOf(base, checked.places, saidOf(text, quoted)) : (['unmarked'] as const);
      return { ...where(at, quoted.start), words: quoted.words, check: checked, faults };
    }),
  );
  return {
    quotations: [...marked, ...unmarked].sort((a, b) => a.paragraph - b.paragraph),
    ids: citedIds(base, paragraphs),
    short: all.length - long.length,
    unchecked: Math.max(0, long.length - MOST_QUOTATIONS),
  };
}

/** What a draft says otherwise than every place where the words stand. */
function faultsOf(base: FactBase, places: readonly Place[], said: SaidOf): Fault[] {
  const { sources, speakers, page, paragraph, year } = said;
  const ofSource = sources.length === 0 ? places : places.filter(({ source }) => sources.includes(source));
  if (ofSource.length === 0) return ['source'];
  const faults: (Fault | false)[] = [
    speakers.length > 0 && !ofSource.some((place) => isSpeaker(base, place, speakers)) && 'speaker',
    page !== undefined && !ofSource.some((place) => place.page === page) && 'page',
    paragraph !== undefined && !ofSource.some((place) => place.paragraph === paragraph) && 'paragraph',
    year !== undefined && !ofSource.some(({ source }) => isIssuedIn(base, source, year)) && 'year',
  ];
  return faults.filter((fault) => fault !== false);
}

/** Whether one of these is who speaks: the author, unless the words are somebody else's; or who holds what is reported. */
function isSpeaker(base: FactBase, { source, speaker, fact }: Place, speakers: readonly string[]): boolean {
  const { author } = need(base.sources, source);
  const own = [...callingsOf(need(base.sources, source)), ...(knownValue(author) ?? []).map(nameText)];
  const right = [...(speaker === undefined ? own : [speaker]), ...holderOf(fact)];
  return right.some((name) => speakers.includes(name));
}

const holderOf = (fact: Fact | undefined): string[] => (fact?.holder === undefined ? [] : [fact.holder]);

function isIssuedIn(base: FactBase, id: string, year: string): boolean {
  const issued = knownValue(need(base.sources, id).issued);
  return issued === undefined || issued.includes(year);
}

/** Where quotes of the base stand in a paragraph outside of any quotation marks; of overlapping ones the longest. */
function unmarkedIn({ facts }: FactBase, paragraph: string): QuotedWords[] {
  const { text, origin } = comparable(paragraph);
  const letters = text.replace(/\s+/g, '');
  const taken = quotationsIn(paragraph);
  const found = [...facts.values()].flatMap(({ quotes }) =>
    quotes.flatMap(({ exact }) => {
      const wanted = comparable(exact.trim().replace(/[.,]$/, '')).text;
      if (!letters.includes(wanted.replace(/\s+/g, '')) || wordsOf(wanted).length < UNMARKED_WORDS) return [];
      const at = findQuote(wanted, text);
      if (at === undefined) return [];
      const [start = 0, end = paragraph.length] = [origin[at.start], origin[at.end]];
      return [{ words: paragraph.slice(start, end).trim(), start, end }];
    }),
  );
  return found
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .filter((one) => {
      const isFree = taken.every(({ start, end }) => one.start < start || one.start >= end);
      if (isFree) taken.push(one);
      return isFree;
    });
}

/** Whether a paragraph holds a quote, its citation and no word more: a block quotation needs no marks. */
const isBlock = (text: string, { start, end }: QuotedWords): boolean =>
  !/[\p{L}\p{N}]/u.test(
    `${text.slice(0, start)}${text.slice(end).replace(/[([（][^()（）[\]]*[)\]）]/gu, '')}`,
  );

/** A footnote of Markdown. */
const NOTE = /^\[\^([^\]\s]+)\]:\s*(.+)/;

/** Paragraphs with the footnotes of Markdown where they are cited, as citations stand. */
function withNotes(paragraphs: readonly string[]): string[] {
  const notes = new Map(
    paragraphs
      .map((text) => NOTE.exec(text))
      .flatMap((found) => (found === null ? [] : [[found[1], found[2]] as const])),
  );
  return paragraphs.map((text) =>
    NOTE.test(text)
      ? text
      : text.replace(/\[\^([^\]\s]+)\]/g, (mark, id: string) =>
          notes.has(id) ? ` (${notes.get(id)})` : mark,
        ),
  );
}
