import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe-core has against a page as it stands, the serious and the critical. */
export async function findings(page: Page): Promise<string[]> {
  // Run by the debugger, which the page's policy does not bind.
  await page.evaluate(AXE);
  const violations = (await page.evaluate('axe.run(document).then(({ violations }) => violations)')) as {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}
