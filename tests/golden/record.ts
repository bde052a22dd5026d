import { writeFileSync } from 'node:fs';
import { createSearcher } from '../../src/search/searcher.ts';
import { measure } from './measure.ts';
import { FIGURES_FILE, JUDGED_FILES, judgedIn, realBase } from './real-base.ts';

/** Writes the figures that the golden suite holds later versions to: `npm run golden:record`. */
const { base, lock } = realBase();
const searcher = createSearcher(base);
const figures = Object.fromEntries(
  JUDGED_FILES.map((file) => [file, measure(judgedIn(file), searcher, lock)] as const),
);
const text = `${JSON.stringify(figures, null, 2)}\n`;
writeFileSync(FIGURES_FILE, text);
process.stdout.write(text);
