import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** All that axe-core has against a page as it stands. Styles and media are not fetched again: a file’s page may not. */
export async function violations(page: Page): Promise<readonly Violation[]> {
  // Run by the debugger, which the page's policy does not bind. Only violations are wanted with their elements.
  await page.evaluate(AXE);
  return page.evaluate(
    "axe.run(document, { preload: false, resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
}

/** What axe-core has against a page as it stands, the serious and the critical. */
export const findings = async (page: Page): Promise<string[]> =>
  (await violations(page))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
