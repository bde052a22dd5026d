import { writeFileSync } from 'node:fs';
import { absentParts, checkPack } from './load.ts';
import { type Lock, lockFile, lockText, quoteHash } from './lock.ts';
import type { Problem } from './problem.ts';
import type { Pack } from './rule.ts';
import { quoteVerbatim } from './rules/quote-verbatim.ts';
import { findQuote } from './verbatim.ts';

/** Checks every quote against the texts in `sourcesDir` and, where all stand, writes the lock. Gives the problems. */
export function verifyPack(dir: string, sourcesDir: string): readonly Problem[] {
  // A pack that could not be read would be locked as one without quotes.
  const absent = absentParts(dir);
  if (absent.length > 0) return absent;
  const { pack } = checkPack(dir, sourcesDir);
  const missing = pack.records.source
    .filter(({ id }) => !pack.texts.has(id))
    .map(({ id, file }) => ({
      file,
      path: '',
      message: `no text ${sourcesDir}/${id}.txt: name its folder with --sources`,
    }));
  const problems = missing.length > 0 ? missing : quoteVerbatim(pack);
  if (problems.length > 0) return problems;
  writeFileSync(lockFile(dir), lockText(lockOf(pack)));
  return checkPack(dir, sourcesDir).problems;
}

function lockOf({ records, texts }: Pack): Lock {
  const quotes = records.fact.map(({ id, record }) => [
    id,
    record.quotes.map((quote) => {
      const text = texts.get(quote.source)?.paragraphs[quote.paragraph - 1] ?? '';
      const position = findQuote(quote.exact, text) ?? { start: 0, end: 0 };
      return { source: quote.source, paragraph: quote.paragraph, ...position, sha256: quoteHash(quote) };
    }),
  ]);
  return {
    sources: Object.fromEntries([...texts].map(([id, { sha256, words }]) => [id, { sha256, words }])),
    quotes: Object.fromEntries(quotes),
  };
}
