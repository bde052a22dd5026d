import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fillPlaces } from './fill-places.ts';
import { absentParts, checkPack } from './load.ts';
import { type Lock, lockFile, lockText, quoteHash } from './lock.ts';
import type { Problem } from './problem.ts';
import type { Pack } from './rule.ts';
import { quotedWords } from './rules/quote-budget.ts';
import { readTexts } from './texts.ts';
import { findQuote } from './verbatim.ts';

/** Stands for the hash of a quote that is not in its text, in its place in the lock. */
const NOT_THERE = '';

/**
 * Writes the paragraphs and pages that quotes lack, checks every quote against the texts in `sourcesDir` and locks those
 * that stand there. Gives the problems.
 */
export function verifyPack(dir: string, sourcesDir: string): readonly Problem[] {
  // A pack that could not be read would be locked as one without quotes.
  const absent = absentParts(dir);
  if (absent.length > 0) return absent;
  const lost = fillPlaces(dir, readTexts(sourcesDir, sourceIds(dir)).texts);
  const { pack } = checkPack(dir, sourcesDir);
  const missing = pack.records.source
    .filter(({ id }) => !pack.texts.has(id))
    .map(({ id, file }) => ({
      file,
      path: '',
      message: `no text ${sourcesDir}/${id}.txt: name its folder with --sources`,
    }));
  if (missing.length > 0) return missing;
  writeFileSync(lockFile(dir), lockText(lockOf(pack)));
  // That a paragraph is left out follows from that it was not found.
  const causes = new Set(lost.map(({ file, path }) => `${file}:${path}.paragraph`));
  const { problems } = checkPack(dir, sourcesDir);
  return [...lost, ...problems.filter(({ file, path }) => !causes.has(`${file}:${path}`))];
}

const sourceIds = (dir: string): string[] =>
  readdirSync(join(dir, 'sources'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'));

function lockOf(pack: Pack): Lock {
  const { records, texts } = pack;
  const quotes = records.fact.map(({ id, record }) => [
    id,
    record.quotes.map((quote) => {
      const text = texts.get(quote.source)?.paragraphs[quote.paragraph - 1] ?? '';
      const position = findQuote(quote.exact, text);
      return {
        source: quote.source,
        paragraph: quote.paragraph,
        ...(position ?? { start: 0, end: 0 }),
        sha256: position === undefined ? NOT_THERE : quoteHash(quote),
      };
    }),
  ]);
  return {
    sources: Object.fromEntries(
      [...texts].map(([id, { sha256, words }]) => [
        id,
        { sha256, words, quoted: quotedWords(pack, id).quoted },
      ]),
    ),
    quotes: Object.fromEntries(quotes),
  };
}
