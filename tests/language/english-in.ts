import type { FactBase } from '../../src/facts/fact-base.ts';
import en from '../../src/language/en.json' with { type: 'json' };
import ja from '../../src/language/ja.json' with { type: 'json' };
import ru from '../../src/language/ru.json' with { type: 'json' };
import { crawl, type Limits, textsIn } from '../fixtures/crawl.ts';
import { unescaped } from '../fixtures/discord-limits.ts';
import { realBase } from '../golden/real-base.ts';

const { base } = realBase();
const TEXTS: Readonly<Record<'ja' | 'ru', Readonly<Record<string, string>>>> = { ja, ru };

/** A key without its form of plural. */
const bare = (key: string): string => key.replace(/_(?:one|few|many|other)$/, '');

/** Everything that the records themselves say, in one text. */
const recordsOf = ({ facts, contrasts, prompts, names, sources, topics, maps }: FactBase): string =>
  JSON.stringify([facts, contrasts, prompts, names, sources, topics, maps].map((all) => [...all.values()]));

/** The English words of an interface text between its values, as far as no record has them. */
function fragments(text: string, records: string): string[] {
  return text
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replace(/^[\s“”:;,.·()]+|[\s“”:;,.·()]+$/g, ''))
    .filter((part) => /\p{L}{2,} .*\p{L}{2,}/u.test(part) && !records.includes(part));
}

/** What stands alone between marks, such as a kind of fact: too short a text to look for within others. */
const pieces = (text: string): string[] =>
  text
    .split(/\n|\*\*| · |: |^-# |^### |^- | \(|\)/gm)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/**
 * What a bot on this repository's own pack shows in English of the interface's own to a reader of another language: the
 * keys of texts, and what was asked; and how many payloads were looked at.
 */
export async function englishIn(locale: 'ja' | 'ru', limits: Limits) {
  const records = recordsOf(base);
  const translated = new Set(Object.keys(TEXTS[locale]).map(bare));
  // What is not translated at all, the keys' own test tells.
  const changed = Object.entries(en).filter(
    ([key, text]) => !key.startsWith('sandbox.') && translated.has(bare(key)) && TEXTS[locale][key] !== text,
  );
  const long = changed.flatMap(([key, text]) => fragments(text, records).map((part) => ({ key, part })));
  const short = new Map(
    changed.filter(([, text]) => !text.includes('{{')).map(([key, text]) => [text.replace(/:$/, ''), key]),
  );

  /** What a text shows in English of the interface's own, by key. */
  function leaksIn({ key, text }: { readonly key: string; readonly text: string }): string[] {
    const read = unescaped(text);
    const alone = (key === 'content' ? pieces(read) : [read]).map((piece) =>
      short.get(piece.replace(/:$/, '')),
    );
    return [
      ...long.filter(({ part }) => read.includes(part)).map((one) => one.key),
      ...alone.filter((found) => found !== undefined),
    ];
  }

  const leaks = new Map<string, string>();
  const seen = new Set<string>();
  let payloads = 0;
  for await (const { asked, response } of crawl(base, locale, limits)) {
    payloads += 1;
    for (const one of textsIn(response)) {
      // What may stand in English depends on what was asked.
      const [command = ''] = asked.split(/[ :]/);
      const known = `${command} ${one.key} ${one.text}`;
      if (seen.has(known)) continue;
      seen.add(known);
      for (const key of leaksIn(one)) {
        // A reference is in the language of its style.
        const isReference = key === 'source.copy' && /cite|bibliography/.test(asked);
        // “Japanese” is a spelling in this pack too.
        const isSpelling = key === 'who.script.japanese' && asked.startsWith('/who');
        if (!isReference && !isSpelling) leaks.set(key, asked);
      }
    }
  }
  return { leaks: Object.fromEntries(leaks), payloads };
}
