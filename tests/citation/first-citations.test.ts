import { createRequire } from 'node:module';
import type CSL from 'citeproc';
import { expect, it, vi } from 'vitest';
import { smallBase } from '../fixtures/base.ts';

const BASE = smallBase();

it('firstCitations() makes an engine a step at most, so that the first to cite waits for none', async () => {
  // Another file may have made the engines already.
  vi.resetModules();
  const { factCitations, firstCitations } = await import('../../src/citation/fact-citations.ts');
  const { TEXT_STYLES } = await import('../../src/citation/styles.ts');
  const made = vi.spyOn(createRequire(import.meta.url)('citeproc') as typeof CSL, 'Engine');
  const steps = firstCitations(BASE);
  const counts: number[] = [];
  for (let step = steps.next(); !step.done; step = steps.next()) counts.push(made.mock.calls.length);
  expect(counts).toHaveLength(TEXT_STYLES.length);
  for (const [at, count] of counts.entries()) expect(count - (counts[at - 1] ?? 0)).toBeLessThan(2);
  expect(made.mock.calls.length).toBeGreaterThan(3);
  made.mockClear();
  for (const fact of BASE.facts.values()) for (const style of TEXT_STYLES) factCitations(BASE, fact, style);
  expect(made).not.toHaveBeenCalled();
}, 30_000);
