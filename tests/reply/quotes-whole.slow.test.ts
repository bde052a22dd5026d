import { describe, expect, it } from 'vitest';
import { quoted } from '../../src/reply/quote-text.ts';
import { crawl, textsIn } from '../fixtures/crawl.ts';
import { unescaped } from '../fixtures/discord-limits.ts';
import { realBase } from '../golden/real-base.ts';

const { base } = realBase();
const quotes = [...base.facts.values()].flatMap(({ quotes }) => quotes.map(quoted));

/** What a reader sees in the block quotes of a text. */
const blockQuotes = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => unescaped(line.slice(2)));

/** Every fact, contrast and name there is; what a click leads to, mostly the same cards again. */
const LIMITS = { records: Number.POSITIVE_INFINITY, clicks: 120 };

describe('the quotes of the real base', () => {
  it('stand whole in every payload of every command and click, each of them in some, and nothing else is quoted', {
    timeout: 120_000,
  }, async () => {
    const known = new Set(quotes);
    const shown = new Set<string>();
    const wrong: string[] = [];
    const shortened: string[] = [];
    for await (const { asked, response } of crawl(base, 'en-US', LIMITS)) {
      const read = textsIn(response).flatMap(({ text }) => blockQuotes(text));
      for (const quote of read) shown.add(quote);
      wrong.push(...read.filter((quote) => !known.has(quote)).map((quote) => `${asked}: ${quote}`));
      const id = /^\/fact (\S+)$/.exec(asked)?.[1] ?? '';
      // A fact's own card leaves none of its quotes out.
      for (const quote of base.facts.get(id)?.quotes ?? [])
        if (!read.includes(quoted(quote))) shortened.push(`${asked}: ${quote.exact}`);
    }
    expect(wrong).toEqual([]);
    expect(shortened).toEqual([]);
    expect(quotes.filter((quote) => !shown.has(quote))).toEqual([]);
  });
});
