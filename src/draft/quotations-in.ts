/** A quotation in a paragraph: the words between the marks, and where both marks stand (UTF-16, `end` exclusive). */
export interface QuotedWords {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Marks that open and close a quotation; some languages open with what closes in others. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '「': '」',
  '『': '』',
  '"': '"',
  '‘': '’',
  '”': '”',
  '»': '«',
  "'": "'",
};
/** What each mark closes. */
const CLOSED_BY = Map.groupBy(
  Object.entries(PAIRS).flatMap(([opening, all]) => [...all].map((closing) => ({ opening, closing }))),
  ({ closing }) => closing,
);
/** Letters between marks that belong together; more are between marks that do not. */
const LONGEST = 5_000;
const ANY_MARK = new RegExp(`[${Object.entries(PAIRS).flat().join('')}]`, 'g');
/** A single mark is an apostrophe before a letter; a straight one, which opens too, between letters. */
const isApostrophe = (text: string, at: number): boolean =>
  /^(?:.?’|[\p{L}\p{N}]')\p{L}/u.test(text.slice(Math.max(0, at - 1), at + 2));
/** What closes in other languages, or is an apostrophe, opens before a word alone. */
const opens = (text: string, at: number): boolean =>
  !/[”»']/.test(text.charAt(at)) ||
  /(?:^|[\s([（—–])[”»']\p{L}/u.test(text.slice(Math.max(0, at - 1), at + 2));

/** The quotations of a paragraph, the outermost marks of each; a mark that nothing closes opens none. */
export function quotationsIn(paragraph: string): QuotedWords[] {
  const found: QuotedWords[] = [];
  /** Where marks stand that are not closed yet, by their shape. */
  const open = new Map(Object.keys(PAIRS).map((mark) => [mark, [] as number[]]));
  for (const { 0: mark, index: at } of paragraph.matchAll(ANY_MARK)) {
    if (isApostrophe(paragraph, at)) continue;
    const closed = (CLOSED_BY.get(mark) ?? []).map(({ opening }) => open.get(opening)?.at(-1) ?? -1);
    const start = Math.max(-1, ...closed);
    if (start < 0) {
      if (opens(paragraph, at)) open.get(mark)?.push(at);
      continue;
    }
    for (const places of open.values()) while ((places.at(-1) ?? -1) >= start) places.pop();
    while ((found.at(-1)?.start ?? -1) > start) found.pop();
    if (at - start <= LONGEST)
      found.push({ words: paragraph.slice(start + 1, at).trim(), start, end: at + 1 });
  }
  return found;
}

/** The quotation that begins in a paragraph and ends in the next, as where a page ends. */
export function quotationAcross(paragraph: string, next: string): QuotedWords | undefined {
  const isAcross = ({ start, end }: QuotedWords) => start < paragraph.length && end > paragraph.length;
  const found = quotationsIn(`${paragraph} ${next}`).find(isAcross);
  const mark = paragraph.charAt(found?.start ?? 0);
  // Marks that look alike would be taken in the wrong pairs.
  const isOdd = PAIRS[mark] !== mark || [paragraph, next].every((text) => text.split(mark).length % 2 === 0);
  return isOdd ? found : undefined;
}
