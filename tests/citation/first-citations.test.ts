import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { TEXT_STYLES } from '../../src/citation/styles.ts';

/** Counts the engines made after each step, and by the citations after all steps. */
const COUNTING = `
import { createRequire } from 'node:module';
const { factCitations, firstCitations } = await import('./src/citation/fact-citations.ts');
const { TEXT_STYLES } = await import('./src/citation/styles.ts');
const { smallBase } = await import('./tests/fixtures/base.ts');
const library = createRequire(process.cwd() + '/src/')('citeproc');
const { Engine } = library;
let made = 0;
library.Engine = class extends Engine {
  constructor(...given) {
    super(...given);
    made += 1;
  }
};
const base = smallBase();
const counts = [];
for (const _ of firstCitations(base)) counts.push(made);
const first = made;
for (const fact of base.facts.values()) for (const style of TEXT_STYLES) factCitations(base, fact, style);
console.log(JSON.stringify({ counts, first, later: made - first }));
`;

// In a process of its own: here another file may have made the engines already.
it('firstCitations() makes an engine a step at most, so that the first to cite waits for none', async () => {
  const node = [process.execPath, ['--input-type=module', '--eval', COUNTING]] as const;
  const { counts, first, later } = JSON.parse((await promisify(execFile)(...node)).stdout);
  expect(counts).toHaveLength(TEXT_STYLES.length);
  for (const [at, count] of counts.entries()) expect(count - (counts[at - 1] ?? 0)).toBeLessThan(2);
  expect(first).toBeGreaterThan(3);
  expect(later).toBe(0);
}, 30_000);
