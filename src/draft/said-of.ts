import type { FactBase } from '../facts/fact-base.ts';
import { spellingsOf } from '../facts/name.ts';
import { callingsOf } from '../facts/source.ts';
import { createNameFinder } from '../text/find-names.ts';
import { type QuotedWords, quotationsIn } from './quotations-in.ts';

/** Whom and what a draft gives a quotation to, as far as it says so. */
export interface SaidOf {
  /** Ids of the sources that the citation names, or where it names none, the sentence. */
  readonly sources: readonly string[];
  /** The names of who is said to speak, in every spelling. */
  readonly speakers: readonly string[];
  /** The page, as written: `12` or `12-13`. */
  readonly page?: string | undefined;
  readonly paragraph?: number | undefined;
  readonly year?: string | undefined;
}

type Named =
  | { readonly kind: 'source'; readonly id: string; readonly names: readonly string[] }
  | { readonly kind: 'name'; readonly names: readonly string[] };

/** The citation behind a quotation. */
const CITATION = /^[\s,.;]{0,3}[([（]([^()[\]（）]{1,160})[)\]）]/u;
const PAGE =
  /(?:\bpp?\.\s?|\bpages?\s|с\.\s?|стр\.\s?|頁\s?)(\d{1,5}(?:\s?[-–]\s?\d{1,5})?)|(\d{1,5})\s?(?:頁|ページ)/iu;
const PARAGRAPH = /(?:¶\s?|\bpara(?:graph|s)?\.?\s?|абз\.\s?|段落\s?)(\d{1,4})|(\d{1,4})\s?段落/iu;
const YEAR = /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/;
/** What makes a name before or behind a quotation its speaker. */
const SAYS =
  /\b(?:sa(?:id|ys)|stat(?:ed|es)|wr(?:ote|ites)|argue[ds]|claim(?:ed|s)|note[ds]|declare[ds]|remark(?:ed|s)|observe[ds]|insist(?:ed|s)|warn(?:ed|s)|according to|told|in the words of)\b|сказал|заяв|пис|утвержд|отме[тч]|по словам|述べ|言|主張|語/iu;
const NEAR = 60;
/** So many letters before and behind a quotation are read. */
const MOST_AROUND = 1_000;

/** Makes the reader of what a draft says of its quotations, by the names of a base. */
export function saidOfReader(base: FactBase): (paragraph: string, quoted: QuotedWords) => SaidOf {
  const sources = [...base.sources.values()].map((source) => ({
    of: { kind: 'source', id: source.id, names: callingsOf(source) } as Named,
    spellings: callingsOf(source),
  }));
  const names = [...base.names.values()]
    .filter(({ kind }) => kind === 'person' || kind === 'body')
    .map((name) => ({
      of: { kind: 'name', names: spellingsOf(name) } as Named,
      spellings: spellingsOf(name),
    }));
  const find = createNameFinder<Named>([...sources, ...names]);
  return (paragraph, { start, end }) => {
    const from = Math.max(0, start - MOST_AROUND);
    const written = withoutQuoted(paragraph.slice(from, end + MOST_AROUND));
    const before = written.slice(sentenceStart(written, start - from), start - from);
    const after = written.slice(end - from);
    const cited = CITATION.exec(after)?.[1] ?? '';
    const rest = after.slice(0, sentenceEnd(after));
    const inCitation = sourcesIn(find, cited);
    const around = [before.slice(-NEAR), rest.slice(0, NEAR)].filter((text) => SAYS.test(text));
    const [page] = [PAGE.exec(cited)].map((match) => match?.[1] ?? match?.[2]);
    const [paragraphNumber] = [PARAGRAPH.exec(cited)].map((match) => match?.[1] ?? match?.[2]);
    return {
      sources: inCitation.length > 0 ? inCitation : sourcesIn(find, `${before} … ${rest}`),
      speakers: around.flatMap((text) => find(text).flatMap(({ of }) => of.flatMap((one) => one.names))),
      page: page?.replace(/\s/g, '').replace('–', '-'),
      paragraph: paragraphNumber === undefined ? undefined : Number(paragraphNumber),
      year: YEAR.exec(cited)?.[1] ?? yearBehind(find, before),
    };
  };
}

const sourcesIn = (find: ReturnType<typeof createNameFinder<Named>>, text: string): string[] => [
  ...new Set(find(text).flatMap(({ of }) => of.flatMap((one) => (one.kind === 'source' ? [one.id] : [])))),
];

/** A paragraph in which the words of quotations, and the names in them, are none of the writer's. */
const withoutQuoted = (paragraph: string): string =>
  quotationsIn(paragraph).reduce(
    (text, { start, end }) =>
      text.slice(0, start) + text.slice(start, end).replace(/[\p{L}\p{N}]/gu, '\uE000') + text.slice(end),
    paragraph,
  );

/** The year behind the name of a source that a sentence begins with: "Orlova (2014) writes". */
function yearBehind(find: ReturnType<typeof createNameFinder<Named>>, before: string): string | undefined {
  const sources = find(before).filter(({ of }) => of.some(({ kind }) => kind === 'source'));
  return /^(?:[’']s)?\s?[(（](\d{4})[a-z]?[)）,，]/.exec(
    before.slice(sources.at(-1)?.end ?? before.length),
  )?.[1];
}

/** Where the sentence that holds a place begins. */
function sentenceStart(text: string, at: number): number {
  const ends = [...text.slice(0, at).matchAll(/[.!?。！？]["”’»」)]?\s+(?=\p{Lu})|[。！？]/gu)];
  const last = ends.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** Where a sentence ends that goes on from the beginning of a text; a citation belongs to it. */
function sentenceEnd(text: string): number {
  const cited = CITATION.exec(text)?.[0].length ?? 0;
  const end = text.slice(cited).search(/[.!?。！？](?:\s|$)/u);
  return end < 0 ? text.length : cited + end;
}
