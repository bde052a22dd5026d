import { sourceLine } from '../../../citation/citation-line.ts';
import { listText } from '../../../citation/list-text.ts';
import type { Fact } from '../../../facts/fact.ts';
import type { Reading } from '../../../facts/plan.ts';
import { addressOf, type Source } from '../../../facts/source.ts';
import { literal } from '../../../reply/escape.ts';
import { sourceName } from '../../../reply/name-in-script.ts';
import { sayingOf } from '../../../reply/quote-text.ts';
import type { View } from '../../../reply/reply.ts';
import { sourceUrl } from '../../../reply/site-link.ts';
import { cutAtWord } from '../../../reply/text.ts';

/** Discord shows a longer address as text. */
const MAX_URL = 512;

/** Characters of the places of a question's evidence. */
const MAX_PLACES = 300;

/** Where a reading stands in its source: “¶3–9”, “pp. 12–20”; empty for the whole of it. */
export function spanText({ say }: Pick<View, 'say'>, { paragraphs, pages }: Reading): string {
  const dashed = (spans: string) => spans.replace(/(?<!\s)\s*[-–]\s*/g, '–');
  return [
    ...(paragraphs === undefined ? [] : [`¶${dashed(paragraphs)}`]),
    ...(pages === undefined ? [] : [say('plan.pages', { pages: dashed(pages) })]),
  ].join(', ');
}

/** A reading in short: “Miller ¶3–9”. */
export function shortReading(view: View, reading: Reading): string {
  const source = view.base.sources.get(reading.source) ?? { short: reading.source };
  return `${sourceName(view, source)} ${spanText(view, reading)}`.trim();
}

/** Where the quotes of facts stand, source by source: “Miller ¶3–4, 24; Calder pp. 7”. */
export function placesOf(view: View, facts: readonly Fact[]): string {
  const bySource = Map.groupBy(
    facts.flatMap(({ quotes }) => quotes),
    ({ source }) => source,
  );
  const places = [...bySource].map(([source, quotes]) => {
    const pages = quotes.flatMap(({ page }) => page ?? []);
    const paragraphs = quotes.flatMap(({ page, numbered, paragraph }) =>
      page === undefined ? [numbered ?? String(paragraph)] : [],
    );
    return shortReading(view, {
      source,
      ...(paragraphs.length > 0 && { paragraphs: spansOf(paragraphs) }),
      ...(pages.length > 0 && { pages: spansOf(pages) }),
    });
  });
  return literal(cutAtWord(places.join(view.say.language === 'ja' ? '、' : '; '), MAX_PLACES));
}

/** Numbers in order, those that follow each other as spans: “3-5, 9”. */
function spansOf(numbers: readonly string[]): string {
  const inOrder = [...new Set(numbers)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const spans: [string, string][] = [];
  for (const number of inOrder) {
    const last = spans.at(-1);
    if (last !== undefined && Number(number) === Number(last[1]) + 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(', ');
}

/** A reading as a citation with its place and a link: “J. Berkshire Miller, *Title*, July 2014, ¶3–9 · Open”. */
export function readingLine(view: View, reading: Reading): string {
  const source = view.base.sources.get(reading.source);
  if (source === undefined) return literal(shortReading(view, reading));
  const span = literal(spanText(view, reading));
  const cited = [sourceLine(source, sayingOf(view)), ...(span === '' ? [] : [span])];
  const url = linkOf(view, source);
  const link = url === undefined ? [] : [`[${view.say('plan.open-reading')}](<${url}>)`];
  return [listText(view.say, cited), ...link].join(' · ');
}

/** Where a source can be read, or its page on the base's site. */
function linkOf(view: View, source: Source): string | undefined {
  const address = addressOf(source);
  const isWeb = address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address);
  const url = isWeb ? new URL(address).href : sourceUrl(view, source);
  return url !== undefined && url.length <= MAX_URL && !/[<>\s]/.test(url) ? url : undefined;
}
